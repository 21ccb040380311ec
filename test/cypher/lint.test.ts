import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import { LABELS, LINK_TYPES } from '../../src/graph/item.ts'
import { schemaStatements } from '../../src/store/query.ts'
import { FILES_FOR_NEO4J, parametersOf } from './files.ts'
import { listOfEachListing, pageVariants, someFilteredVariants, type Variant } from './variants.ts'

interface Diagnostic {
  message: string
  severity?: number
}

/** Names that a database has, as the linter takes them. */
interface Names {
  labels: readonly string[]
  relationshipTypes: readonly string[]
  parameters: Record<string, unknown>
}

// Neo4j's own linter, which needs no server. Its module for ESM does not load.
const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as {
  lintCypherQuery: (text: string, names: Names) => Diagnostic[]
}

/** What the linter says of a statement that takes some parameters, errors and warnings alike. */
function lint(text: string, parameters: readonly string[] = parametersOf(text)) {
  const diagnostics = lintCypherQuery(text, {
    labels: ['Node', 'ActaStore', ...LABELS],
    // LINK stands for any type, in the line that names one.
    relationshipTypes: ['RELATED', 'LINK', ...LINK_TYPES],
    parameters: Object.fromEntries(parameters.map((name) => [name, null])),
  })
  return diagnostics.map(({ message }) => message)
}

function lintVariant({ text, parameters }: Variant) {
  return lint(text, ['keys', ...Object.keys(parameters)])
}

describe('the linter of Neo4j', () => {
  it.each([
    ['a mistake of syntax', 'MATCH (n:Node RETURN n.id AS id'],
    ['an unknown name', 'MATCH (n:Node) RETURN m.id AS id'],
    ['an unknown label', 'MATCH (n:Nodes) RETURN n.id AS id'],
    ['an unknown type of edge', 'MATCH (n:Node)-[:HOLDS]->(m:Node) RETURN n.id AS id'],
    ['a deprecated form', 'CALL { MATCH (n:Node) RETURN n.id AS id } RETURN id'],
  ])('finds %s', (_what, text) => {
    expect(lint(text)).not.toEqual([])
  })

  it('finds a parameter that is not given', () => {
    expect(lint('RETURN $x AS x', ['y'])).not.toEqual([])
  })

  it.each(FILES_FOR_NEO4J)('has nothing to say of $name', ({ text }) => {
    expect(lint(text)).toEqual([])
  })

  it('has nothing to say of the schema', () => {
    const findings = schemaStatements('neo4j').flatMap(({ text }) => lint(text))
    expect(findings).toEqual([])
  })

  // EXPLAIN takes every condition there is; the linter takes long, so some of each type have to do.
  it.each(listOfEachListing())('has nothing to say of what $name is made to', async (list) => {
    const [order] = await pageVariants(list)
    const [page, total, ...groups] = await someFilteredVariants(list)
    const variants = [order, page, total, groups.at(-1)]
    const findings = variants
      .filter((variant) => variant !== undefined)
      .map((variant) => ({ request: variant.request, found: lintVariant(variant) }))
    expect(findings).toHaveLength(4)
    expect(findings.filter(({ found }) => found.length > 0)).toEqual([])
  })
})
