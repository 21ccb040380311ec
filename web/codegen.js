// Writes web/explorer/api/operations.ts: the explorer's operations with the types of their answers,
// from web/explorer/api/operations/*.graphql and schema/schema.graphql. `npm run build:pages` runs it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const ROOT = new URL('../', import.meta.url)
const OPERATIONS = new URL('web/explorer/api/operations/', ROOT)
const OUTPUT = new URL('web/explorer/api/operations.ts', ROOT)

const read = (url) => parse(readFileSync(url, 'utf8'))

const text = await codegen({
  filename: OUTPUT.pathname,
  schema: read(new URL('schema/schema.graphql', ROOT)),
  documents: readdirSync(OPERATIONS)
    .sort()
    .map((file) => ({ location: file, document: read(new URL(file, OPERATIONS)) })),
  config: {
    // Texts, not syntax trees: the page needs no printer, and GraphiQL shows them as they are.
    documentMode: 'string',
    inlineFragmentTypes: 'combine',
    immutableTypes: true,
    strictScalars: true,
    scalars: { PartialDate: 'string', ID: 'string', Numbers: 'readonly number[]' },
    useTypeImports: true,
    dedupeFragments: true,
  },
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
})
writeFileSync(OUTPUT, text)
