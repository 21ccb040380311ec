import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import { ENGINES } from '../support/engines.ts'
import { actor, idsOf } from './things.ts'

describe.each(ENGINES)('$name: search after writes', ({ openEmpty }) => {
  it('finds what was just written, and no longer what was written over', async () => {
    const store = await openEmpty()
    try {
      await prepareStore(store)
      expect(await idsOf(store, 'ada')).toEqual([])
      await loadBundle(store, 'one', actor('actor:one', 'Ada', 'Countess of Lovelace.'))
      expect(await idsOf(store, 'ada')).toEqual(['actor:one'])
      expect(await idsOf(store, 'lovelace')).toEqual(['actor:one'])
      expect(await idsOf(store, 'lovelaec')).toEqual(['actor:one'])
      await loadBundle(store, 'two', actor('actor:two', 'Grace', 'Amazing.'))
      expect(await idsOf(store, 'grace')).toEqual(['actor:two'])
      await loadBundle(store, 'three', actor('actor:one', 'Augusta', 'A mathematician.'))
      expect(await idsOf(store, 'ada')).toEqual([])
      expect(await idsOf(store, 'lovelace')).toEqual([])
      expect(await idsOf(store, 'augusta')).toEqual(['actor:one'])
      expect(await idsOf(store, 'mathematician')).toEqual(['actor:one'])
    } finally {
      await store.close()
    }
  }, 60_000)

  it('finds what is written while a search is under way', async () => {
    const store = await openEmpty()
    try {
      await prepareStore(store)
      const written = ['Anna', 'Berta', 'Clara'].map((name) =>
        loadBundle(store, name, actor(`actor:${name.toLowerCase()}`, name, 'A person.')),
      )
      await Promise.all([idsOf(store, 'anna'), idsOf(store, 'berta'), ...written])
      const found = await Promise.all(['anna', 'berta', 'clara'].map((name) => idsOf(store, name)))
      expect(found).toEqual([['actor:anna'], ['actor:berta'], ['actor:clara']])
    } finally {
      await store.close()
    }
  }, 60_000)
})

describe('the embedded engine', () => {
  it('finds names and texts in a folder that it opens again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'acta-search-'))
    try {
      const first = new GrafeoStore({ folder })
      await prepareStore(first)
      await loadBundle(first, 'one', actor('actor:one', 'Ada', 'Countess of Lovelace.'))
      await first.close()
      const second = new GrafeoStore({ folder })
      await prepareStore(second)
      expect(await idsOf(second, 'ada')).toEqual(['actor:one'])
      expect(await idsOf(second, 'lovelace')).toEqual(['actor:one'])
      await second.close()
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('answers other statements while the index of names is being made', async () => {
    const store = new GrafeoStore()
    await prepareStore(store)
    const items = Array.from(
      { length: 3000 },
      (_, number) =>
        actor(`actor:n${String(number)}`, `Name ${String(number)}`, 'One of many.').items,
    ).flat()
    await loadBundle(store, 'many', { items, nativeEdges: [] })
    const order: string[] = []
    const searched = idsOf(store, 'name 77').then((ids) => {
      order.push('search')
      return ids
    })
    const text = 'MATCH (n:Node {id: $id}) RETURN n.id AS id'
    for (let count = 0; count < 5; count += 1) {
      await store.read({ name: 'test', text }, { id: 'actor:n5' })
      order.push('read')
    }
    expect(await searched).toContain('actor:n77')
    expect(order).toEqual(['read', 'read', 'read', 'read', 'read', 'search'])
    await store.close()
  })

  it('closes while a search is under way, and fails later ones', async () => {
    const store = new GrafeoStore()
    await prepareStore(store)
    await loadBundle(store, 'one', actor('actor:one', 'Ada', 'Countess of Lovelace.'))
    const searched = idsOf(store, 'ada').catch((error: unknown) => error)
    await store.close()
    await searched
    await expect(idsOf(store, 'ada')).rejects.toThrow()
  })
})
