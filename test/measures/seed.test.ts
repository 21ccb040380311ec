import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { arrange } from '../../src/measures/layout.js'
import type { Store } from '../../src/store/store.ts'
import { runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import {
  claims,
  HOLDING,
  joined,
  naiveEdges,
  naiveSteps,
  positions,
  recommendations,
  relationships,
  type Steps,
} from '../view/naive.ts'

const holding = (facts: { modality: string }[]) =>
  facts.filter(({ modality }) => HOLDING.includes(modality))

/** Every step of the graph of relationships, without those from a thing to itself. */
const steps: Steps = naiveSteps(
  (holding(relationships) as typeof relationships)
    .flatMap(naiveEdges)
    .filter(({ source, target }) => source !== target),
)
const ids = [...steps.keys()].sort()

/** From each thing to each other: how many steps, and by how many shortest ways. */
const ways = new Map(ids.map((id) => [id, shortestWays(id)]))

function shortestWays(from: string) {
  const found = new Map([[from, { distance: 0, count: 1 }]])
  let level = [from]
  while (level.length > 0) {
    const next = new Set<string>()
    for (const id of level) {
      const here = found.get(id) ?? { distance: 0, count: 0 }
      for (const other of steps.get(id) ?? []) {
        const known = found.get(other)
        if (known && known.distance <= here.distance) continue
        found.set(other, {
          distance: here.distance + 1,
          count: (known?.count ?? 0) + here.count,
        })
        next.add(other)
      }
    }
    level = [...next]
  }
  return found
}

/** The share of shortest ways between others that pass a thing, pair by pair. */
function naiveBetweenness(id: string) {
  let sum = 0
  for (const [from, reached] of ways) {
    if (from === id) continue
    const first = reached.get(id)
    if (!first) continue
    for (const [to, last] of ways.get(id) ?? []) {
      const whole = reached.get(to)
      if (to === id || to === from || whole?.distance !== first.distance + last.distance) continue
      sum += (first.count * last.count) / whole.count
    }
  }
  return sum / ((ids.length - 1) * (ids.length - 2))
}

function naiveCloseness(id: string) {
  const distances = [...(ways.get(id)?.values() ?? [])].map(({ distance }) => distance)
  const others = distances.length - 1
  const sum = distances.reduce((total, distance) => total + distance, 0)
  return (others / (ids.length - 1)) * (others / sum)
}

const EVERY_EDGE = { edges: ['RELATIONSHIP', 'STANCE', 'CLAIM', 'RECOMMENDATION'] }

describe.each(ENGINES)('$name: the seed measured', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  it('has the betweenness and closeness that going all ways gives', async () => {
    const { network } = (await runQuery(
      store,
      '{ network { metrics { id betweenness closeness eigenvector pageRank } } }',
    )) as {
      network: {
        metrics: {
          id: string
          betweenness: number
          closeness: number
          eigenvector: number
          pageRank: number
        }[]
      }
    }
    const { metrics } = network
    expect(metrics.map(({ id }) => id).sort()).toEqual(ids)
    for (const { id, betweenness, closeness } of metrics) {
      expect([id, betweenness]).toEqual([id, expect.closeTo(naiveBetweenness(id), 9)])
      expect([id, closeness]).toEqual([id, expect.closeTo(naiveCloseness(id), 9)])
    }
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    expect(sum(metrics.map(({ pageRank }) => pageRank))).toBeCloseTo(1, 6)
    expect(sum(metrics.map(({ eigenvector }) => eigenvector ** 2))).toBeCloseTo(1, 6)
    // Each by its neighbors: A x = lambda x.
    const values = new Map(metrics.map(({ id, eigenvector }) => [id, eigenvector]))
    const around = (id: string) =>
      sum([...(steps.get(id) ?? [])].map((one) => values.get(one) ?? 0))
    const [top = ''] = [...values].sort(([, a], [, b]) => b - a).map(([id]) => id)
    const lambda = around(top) / (values.get(top) ?? 1)
    for (const [id, value] of values) expect(around(id)).toBeCloseTo(lambda * value, 4)
  })

  it.each([{}, EVERY_EDGE])(
    'has the same picture each time, and on each engine: %j',
    async (filter) => {
      const kinds =
        'edges' in filter ? [relationships, positions, claims, recommendations] : [relationships]
      const edges = kinds.flatMap((facts) => (holding(facts) as typeof claims).flatMap(naiveEdges))
      const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].sort()

      interface Answer {
        network: Record<
          'one' | 'again' | 'other' | 'packed',
          { id: string; x: number; y: number }[]
        >
      }
      const { network } = (await runQuery(
        store,
        `query($filter: GraphFilter) { network(filter: $filter) {
         one: layout(iterations: 20) { id x y } again: layout(iterations: 20, seed: 1) { id x y }
         other: layout(iterations: 20, seed: 2) { id x y } packed: layout(algorithm: BY_COMMUNITY) { id x y } } }`,
        { filter },
      )) as Answer
      expect(network.again).toEqual(network.one)
      expect(network.other).not.toEqual(network.one)
      // Worked out from the seed's own lines, in whatever order they are.
      const expected = arrange({
        graph: {
          nodes,
          edges: joined(edges).map(({ source, target, facts }) => ({
            source,
            target,
            weight: facts.length,
            directed: true,
          })),
        },
        algorithm: 'FORCE_ATLAS_2',
        iterations: 20,
        seed: 1,
      })
      expect(network.one).toEqual(expected)
      for (const places of Object.values(network)) {
        expect(places).toHaveLength(nodes.length)
        for (const axis of ['x', 'y'] as const) {
          const values = places.map((place) => place[axis])
          expect(Math.max(...values)).toBeLessThanOrEqual(1)
          expect(Math.max(...values)).toBeCloseTo(-Math.min(...values), 3)
        }
        expect(Math.max(...places.map(({ x, y }) => Math.max(x, y)))).toBe(1)
        // No two at one place.
        expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(
          nodes.length,
        )
      }
    },
  )

  it('takes one statement more than the view', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        '{ network { metrics { id } communities { count } layout(algorithm: CIRCLE) { id } } }',
      ),
    )
    expect(statements).toEqual(['view/count-facts', 'view/fact-ends', 'relation-type/list'])
  })
})
