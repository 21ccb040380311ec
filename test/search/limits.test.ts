import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import { find } from '../../src/search/find.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { actor, topic } from './things.ts'

/** More than are all looked at. */
const MANY = 1510

// Actors with the same words in names and texts take all the room, as their ids come first; the
// one topic with these words comes after them.
describe.each(ENGINES)('$name: more hits than are looked at', ({ openEmpty }) => {
  let store: Store
  beforeAll(async () => {
    store = await openEmpty()
    await prepareStore(store)
    const items = Array.from({ length: MANY }, (_, number) => {
      const id = String(number)
      return actor(`actor:${id}`, `Common ${id}`, `Shared words ${id}.`).items
    })
    const last = topic('topic:last', 'A common topic', 'With shared words.').items
    await loadBundle(store, 'many', { items: [...items.flat(), ...last], nativeEdges: [] })
  }, 60_000)
  afterAll(() => store.close())

  it.each(['common', 'commno', 'shared', 'shared words', 'sharde wrods'])(
    'finds %s in the one topic that has it, in spite of the many actors',
    async (text) => {
      const found = await find(store, { text, types: ['topic'], lang: null })
      expect(found.hits.map(({ id }) => id)).toEqual(['topic:last'])
      expect(found.isComplete).toBe(true)
    },
  )

  it.each(['common', 'shared'])('says that not all of %s was looked at', async (text) => {
    const found = await find(store, { text, types: ['actor', 'topic'], lang: null })
    expect(found.hits).toHaveLength(500)
    expect(found.isComplete).toBe(false)
  })

  it.each(['common 1', 'shared 1'])('looks at all of %s, which many have', async (text) => {
    const found = await find(store, { text, types: ['actor', 'topic'], lang: null })
    // 1, 10 to 19, 100 to 199 and 1000 to 1509.
    expect(found.hits).toHaveLength(1 + 10 + 100 + 510)
    expect(new Set(found.hits.map(({ id }) => id)).size).toBe(621)
    expect(found.isComplete).toBe(true)
  })

  it.each(['common 600', 'shared 600', 'words shared 600'])(
    'finds all of %s, which not many have',
    async (text) => {
      const found = await find(store, { text, types: ['actor', 'topic'], lang: null })
      expect(found.hits.map(({ id }) => id)).toEqual(['actor:600'])
      expect(found.isComplete).toBe(true)
    },
  )
})
