import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
// So that ids of actors are known to be ids.
import '../../src/actor/actor.type.ts'
import { type Context, createContext } from '../../src/context.ts'
import { Lanes } from '../../src/store/lane.ts'
import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'
import { checkFilter } from '../../src/view/checked-filter.ts'
import { EdgeKind } from '../../src/view/edge-kind.ts'
import type { GraphFilter } from '../../src/view/graph-filter.ts'
import { ViewReader } from '../../src/view/reader.ts'
import { readNeighborhood } from '../../src/view/read-neighborhood.ts'
import { readNetwork } from '../../src/view/read-network.ts'
import { readPaths } from '../../src/view/read-paths.ts'
import { ENGINES } from '../support/engines.ts'
import {
  claims,
  HOLDING,
  joined,
  naiveEdges,
  positions,
  recommendations,
  relationships,
} from './naive.ts'

const everyKind = {
  edges: [EdgeKind.RELATIONSHIP, EdgeKind.STANCE, EdgeKind.CLAIM, EdgeKind.RECOMMENDATION],
}
const everyFact = [...relationships, ...positions, ...claims, ...recommendations]

/** What large graphs meet, on the seed: with limits that it exceeds. */
describe.each(ENGINES)('$name: views of more than they may hold', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const readerOf = async (
    filter: GraphFilter,
    limits: ConstructorParameters<typeof ViewReader>[2],
  ) => {
    const context = createContext(store, new Lanes(store))
    return new ViewReader(context, await checkFilter(context, filter), limits)
  }

  it.each([
    ['by facts', {}, {}],
    ['by native edges', {}, { readsEvidence: false }],
    [
      'by native edges, of some',
      { without: ['actor:government-of-venezuela'] },
      { readsEvidence: false },
    ],
  ])('are networks of what most facts touch, %s, and say so', async (_how, filter, options) => {
    const { nodes, edges, truncatedBecause } = await readNetwork(
      await readerOf(filter, { maxRows: 60, ...options }),
      5,
    )
    const most = await store.read<object, { id: string }>(
      {
        name: 'test',
        text: 'MATCH (e:Entity) WHERE NOT e.id IN $without RETURN e.id AS id ORDER BY e.degree DESC, id DESC LIMIT 5',
      },
      { without: [], ...filter },
    )
    const core = new Set(most.map(({ id }) => id))
    const between = relationships.filter(
      ({ from, to, modality }) => HOLDING.includes(modality) && core.has(from) && core.has(to),
    )
    expect(between.length).toBeGreaterThan(0)
    expect(edges.map(({ id }) => id)).toEqual(
      joined(between.flatMap(naiveEdges)).map(({ id }) => id),
    )
    const connected = new Set(between.flatMap(({ from, to }) => [from, to]))
    expect(nodes.map(({ id }) => id).sort()).toEqual([...connected].sort())
    expect(truncatedBecause?.en).toBe(
      'More than 60 facts match: only edges between the 5 things that most facts touch are shown (maxNodes).',
    )
  })

  it('do not count in part', async () => {
    const network = await readNetwork(await readerOf({}, { maxRows: 20 }), 5)
    await expect(network.hidden()).rejects.toThrow(
      'hiddenByModality rests on more than 20 facts: narrow the filter.',
    )
  })

  it('are neighborhoods without some of their facts, and say so', async () => {
    const reader = await readerOf({}, { maxRows: 3 })
    const { edges, truncatedBecause } = await readNeighborhood(
      reader,
      [{ id: 'actor:provea', degree: 1 }],
      {
        depth: 1,
        maxNodes: 10,
      },
    )
    expect(edges).toHaveLength(3)
    expect(truncatedBecause?.en).toBe('More than 3 facts are between them: some are left out.')
  })

  it('are paths up to the level that is too large', async () => {
    const { paths, truncatedBecause } = await readPaths(await readerOf({}, { maxRows: 5 }), {
      from: 'actor:provea',
      to: 'actor:oas',
      directed: false,
      maxLength: 6,
      first: 10,
      degrees: { from: 1, to: 1 },
    })
    expect(paths).toEqual([])
    expect(truncatedBecause?.en).toMatch(
      /^A level of the search has more than 5 connections: no path of \d steps or more is shown\.$/,
    )
  })

  it.each([0, 5, 30])(
    'find the same facts where what %d facts touch is a hub',
    async (hubDegree) => {
      // And where they are read in two statements or in one.
      const reader = await readerOf(everyKind, { hubDegree, fewFacts: hubDegree })
      const of = ['actor:provea', 'topic:dialogue'].map((id) => ({ id, degree: 10 }))
      const { edges, nodes } = await readNeighborhood(reader, of, { depth: 2, maxNodes: 500 })
      const ids = new Set(nodes.map(({ id }) => id))
      const between = everyFact
        .filter(({ modality }) => HOLDING.includes(modality))
        .flatMap(naiveEdges)
        .filter(({ source, target }) => ids.has(source) && ids.has(target))
      expect(edges.map(({ id, facts }) => [id, facts])).toEqual(
        joined(between).map(({ id, facts }) => [id, facts]),
      )
    },
  )

  it.each(['actor:government-of-venezuela', 'actor:oas'])(
    'find the same relationships where %s outweighs all others',
    async (hub) => {
      const ends = relationships.flatMap(({ from, to }) => [from, to])
      const ids = [...new Set(ends)].filter((_, index) => index % 2 === 0 || index < 20)
      const things = [...new Set([hub, ...ids])].map((id) => ({ id, degree: 1 }))
      const reader = await readerOf({}, { fewFacts: 0, readsEvidence: false })
      const found = await reader.factsBetween(
        things.map(({ id }) => ({ id, degree: id === hub ? things.length : 1 })),
      )
      const among = new Set(things.map(({ id }) => id))
      const between = relationships.filter(
        ({ from, to, modality }) => HOLDING.includes(modality) && among.has(from) && among.has(to),
      )
      expect(between.filter(({ from }) => from === hub).length).toBeGreaterThan(0)
      expect(between.filter(({ to }) => to === hub).length).toBeGreaterThan(0)
      const texts = (some: readonly { id: string; from: string | null; to: string | null }[]) =>
        some.map(({ id, from, to }) => `${id} ${String(from)} ${String(to)}`).sort()
      expect(
        texts(found.map(({ fact, fromId, toId }) => ({ id: fact, from: fromId, to: toId }))),
      ).toEqual(texts(between))
    },
  )

  it('look for what relates a hub to itself where it is a neighbor of its own', async () => {
    const undone = new Error('This was never written.')
    const hub = 'actor:oas'
    const write = store.write(async (transaction) => {
      const asked: string[] = []
      const read = <Args extends object, Row>(query: Query<Args, Row>, args: Args) => {
        asked.push(query.name)
        return transaction.run(query, args)
      }
      const inside: Context = {
        ...createContext(store, new Lanes(store)),
        store: Object.assign(Object.create(store) as Store, { read }),
      }
      const loops = async () => {
        asked.length = 0
        const filter = await checkFilter(inside, {})
        const reader = new ViewReader(inside, filter, { fewFacts: 0, readsEvidence: false })
        const around = [{ id: hub, degree: 9999 }]
        const { edges } = await readNeighborhood(reader, around, { depth: 1, maxNodes: 500 })
        expect(edges.length).toBeGreaterThan(1)
        expect(asked).toContain('view/related-between-against')
        return edges.filter(({ source, target }) => source === target)
      }
      expect(await loops()).toEqual([])
      expect(asked).not.toContain('view/related-itself')
      const text =
        "MATCH (a:Node {id: $hub}) CREATE (a)-[:RELATED {rid: 'relationship:itself', relation: 'CRITICIZES', modality: 'STATED'}]->(a)"
      await transaction.run({ name: 'test', text }, { hub })
      expect(await loops()).toMatchObject([{ source: hub, target: hub }])
      throw undone
    })
    await expect(write).rejects.toBe(undone)
  })
})
