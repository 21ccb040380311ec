import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import { find } from '../../src/search/find.ts'
import { proposeAll } from '../../src/search/propose.ts'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { actor, topic } from './things.ts'

/** More than are proposed at once. */
const MANY = 620

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

  it('takes a graph without the types that are asked for for no large one', async () => {
    const nothing = { candidates: [], isComplete: false }
    const events = { text: 'common', types: ['event'], lang: null }
    expect(await proposeAll(store, events, nothing)).toEqual(nothing)
    const all = await proposeAll(store, { ...events, types: ['topic'] }, nothing)
    expect(all.candidates.map(({ id }) => id)).toEqual(['topic:last'])
  })

  it.each(['common', 'shared'])('looks at all of %s, as the graph is small', async (text) => {
    const found = await find(store, { text, types: ['actor', 'topic'], lang: null })
    expect(new Set(found.hits.map(({ id }) => id)).size).toBe(MANY + 1)
    expect(found.hits).toHaveLength(MANY + 1)
    expect(found.isComplete).toBe(true)
    const topics = await find(store, { text, types: ['topic'], lang: ['es'] })
    expect(topics.hits).toEqual([])
  })

  it.each(['common', 'shared'])('says that not all of %s was, in a large one', async (text) => {
    const large = Object.create(store, {
      propose: { value: store.propose.bind(store) },
      read: {
        value: (query: Parameters<Store['read']>[0], params: object) =>
          store.read(query, { ...params, most: MANY }),
      },
    }) as Store
    const found = await find(large, { text, types: ['actor', 'topic'], lang: null })
    expect(found.hits).toHaveLength(500)
    expect(found.isComplete).toBe(false)
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
