import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask } from '../list/ask.ts'
import { MODALITIES, passages, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

/**
 * The counts of the coding. Its 73 instruments, events, programmes, publishers and documents are
 * 33 events, 27 + 4 programmes = 31 instruments, 7 documents and 2 publishers that are actors already.
 */
const CODING = {
  actors: 160,
  topics: 84,
  events: 33,
  instruments: 31,
  documents: 7,
  relationships: 340,
  positions: 154,
  claims: 256,
  recommendations: 80,
}

describe.each(ENGINES)('$name: the counts of the whole graph', ({ name, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('are those of the coding', async () => {
    const fields = Object.keys(CODING).join(' ')
    const { stats } = await ask<{ stats: Record<string, number> }>(
      store,
      `{ stats { ${fields} relationTypes passages } }`,
    )
    expect(stats).toEqual({ ...CODING, relationTypes: 102, passages: passages.length })
  })

  it('are those of the lists when all modalities are asked for', async () => {
    const all = `(filter: {modality: {in: [${MODALITIES.join(', ')}]}})`
    const lists = Object.keys(CODING).map((field) => {
      const isFact = ['relationships', 'positions', 'claims', 'recommendations'].includes(field)
      return `${field}${isFact ? all : ''} { totalCount }`
    })
    expect(await ask(store, `{ ${lists.join(' ')} }`)).toEqual(
      Object.fromEntries(
        Object.entries(CODING).map(([field, totalCount]) => [field, { totalCount }]),
      ),
    )
  })

  it('are told by type, and facts by modality', async () => {
    const { stats } = await ask<{
      stats: {
        counts: { type: string; count: number }[]
        factsByModality: { type: string; modality: string; count: number }[]
      }
    }>(store, '{ stats { counts { type count } factsByModality { type modality count } } }')
    const byType = Object.fromEntries(stats.counts.map(({ type, count }) => [type, count]))
    expect(byType).toMatchObject({
      actor: 160,
      topic: 84,
      event: 33,
      instrument: 31,
      document: 7,
      relationship: 340,
      position: 154,
      claim: 256,
      recommendation: 80,
      passage: passages.length,
      'relation-type': 102,
    })
    for (const [type, facts] of [
      ['relationship', seed.relationships],
      ['position', seed.positions],
      ['claim', seed.claims],
      ['recommendation', seed.recommendations],
    ] as const) {
      const found = stats.factsByModality.filter((one) => one.type === type)
      for (const modality of MODALITIES) {
        const count = (facts as { modality: string }[]).filter(
          (fact) => fact.modality === modality,
        ).length
        expect([modality, found.find((one) => one.modality === modality)?.count ?? 0]).toEqual([
          modality,
          count,
        ])
      }
    }
  })

  it('come with the engine’s name and version, and the version of the data', async () => {
    const operation = '{ stats { engine { name version } dataVersion schemaVersion } }'
    const { stats } = await ask<{
      stats: {
        engine: { name: string; version: string }
        dataVersion: string
        schemaVersion: number
      }
    }>(store, operation)
    expect(stats.engine.name).toBe(name)
    expect(stats.engine.version).toMatch(/^\d+\.\d+/)
    expect(stats.dataVersion).not.toBe('empty')
    expect(stats.schemaVersion).toBeGreaterThan(0)
    // Reading changes nothing.
    expect(await ask(store, operation)).toEqual({ stats })
  })
})
