import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { isEnumType } from 'graphql'
import { createSchema } from '../../src/schema.ts'

const schema = await createSchema()

/** Where a bundle's codes are listed: the schema of the item, its field, and the API's enum. */
const CODES: [file: string, field: string, name: string][] = [
  ['actor', 'kind', 'ActorKind'],
  ['actor', 'status', 'ActorStatus'],
  ['event', 'kind', 'EventKind'],
  ['instrument', 'kind', 'InstrumentKind'],
  ['instrument', 'status', 'InstrumentStatus'],
  ['document', 'genre', 'Genre'],
  ['position', 'stance', 'Stance'],
  ['claim', 'kind', 'ClaimKind'],
  ['recommendation', 'strength', 'Strength'],
  ['recommendation', 'status', 'RecommendationStatus'],
]

/** A bundle with a code that the API does not know would load, and then fail to be read. */
describe('codes of bundles', () => {
  it.each(CODES)('%s.%s takes what the enum %s has', (file, field, name) => {
    const text = readFileSync(
      new URL(`../../schema/bundle/${file}.schema.json`, import.meta.url),
      'utf8',
    )
    const { properties } = JSON.parse(text) as {
      properties: Record<string, { enum?: string[] } | undefined>
    }
    const type = schema.getType(name)
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : []
    expect([...(properties[field]?.enum ?? [])].sort()).toEqual(values.sort())
  })
})
