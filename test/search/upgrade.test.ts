import { describe, expect, it } from '@jest/globals'
import { loadBundle, prepareStore, SCHEMA_VERSION } from '../../src/graph/prepare.ts'
import { storeState } from '../../src/store/state.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { actor, idsOf } from './things.ts'

const GRAPH = actor('actor:one', 'Ada', 'Countess of Lovelace, of 5,000 letters and 27 000 words.')

/** What search looks through in older versions: nothing in the first, other numbers in those after it. */
const OLD = {
  1: 'MATCH (n:Node) REMOVE n.searchNames, n.searchWholeNames, n.searchText',
  2: "MATCH (n:Node) SET n.searchText = 'countess of lovelace 5 000 letters and 27 words'",
  3: "MATCH (n:Node) SET n.searchText = 'countess of lovelace 5000 letters and 27 000 words'",
}

async function makeOld(store: Store, version: keyof typeof OLD) {
  const write = (text: string) =>
    store.write((transaction) => transaction.run({ name: 'test', text }, {}))
  await write(OLD[version])
  await write(`MATCH (s:ActaStore {key: 'store'}) SET s.schemaVersion = ${String(version)}`)
}

describe.each(ENGINES)('$name: data of an older version', ({ openEmpty }) => {
  it('can be searched once it is prepared, and is else as it was', async () => {
    const store = await openEmpty()
    try {
      await prepareStore(store)
      await loadBundle(store, 'one', GRAPH)
      const state = await storeState(store)
      await makeOld(store, 1)
      const text = 'MATCH (n:Node) WHERE n.searchNames IS NOT NULL RETURN n.id AS id ORDER BY n.id'
      expect(await store.read({ name: 'test', text }, {})).toEqual([])

      // As two processes do that start at once.
      const prepared = await Promise.all([prepareStore(store), prepareStore(store)])
      expect(prepared.map((one) => one?.schemaVersion)).toEqual([SCHEMA_VERSION, SCHEMA_VERSION])
      expect(await storeState(store)).toEqual(state)
      expect(await idsOf(store, 'ada')).toEqual(['actor:one'])
      expect(await idsOf(store, 'lovelace')).toEqual(['actor:one'])
      await makeOld(store, 2)
      expect(await idsOf(store, '5000')).toEqual([])
      const steps: [number, number][] = []
      await prepareStore(store, (done, total) => steps.push([done, total]))
      expect(steps).toEqual([
        [0, 1],
        [1, 1],
      ])
      expect(await idsOf(store, '5000')).toEqual(['actor:one'])
      await makeOld(store, 3)
      expect(await idsOf(store, '27000')).toEqual([])
      await prepareStore(store)
      expect(await idsOf(store, '27 000')).toEqual(['actor:one'])
      const unchanged = { created: 0, changed: 0, unchanged: 1 }
      expect(await loadBundle(store, 'one', GRAPH)).toEqual(unchanged)
    } finally {
      await store.close()
    }
  })
})
