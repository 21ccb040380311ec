import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { askAll, byId, refs } from '../list/ask.ts'
import { nameOf, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

describe.each(ENGINES)('$name: an instrument', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'instruments',
      'id kind status date dateNote name participants(orderBy: {field: ID}) { nodes { id } } mentions { totalCount }',
    )
    expect(found).toEqual(
      byId(seed.instruments).map((instrument) => ({
        id: instrument.id,
        kind: instrument.kind,
        status: instrument.status,
        date: instrument.date ?? null,
        dateNote: instrument.dateNote?.en ?? null,
        name: nameOf(instrument),
        participants: { nodes: refs([...instrument.participants].sort()) },
        mentions: { totalCount: instrument.mentions.length },
      })),
    )
  })
})
