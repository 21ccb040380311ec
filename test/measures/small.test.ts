import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { loadSmall } from '../list/small-graph.ts'
import { runFailing, runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { bundleOfGraphs } from './graphs.ts'

const NETWORK = `query($relation: String!, $directed: Boolean! = false, $weighted: Boolean! = false, $orderBy: NodeMetric! = DEGREE, $top: Int) {
  network(filter: {relations: [$relation]}) {
    metrics(directed: $directed, weighted: $weighted, orderBy: $orderBy, top: $top) {
      id degree inDegree outDegree weightedDegree betweenness closeness eigenvector pageRank
    }
  }
}`

interface Metrics {
  id: string
  degree: number
  inDegree: number
  outDegree: number
  weightedDegree: number
  betweenness: number
  closeness: number | null
  eigenvector: number | null
  pageRank: number
}

const near = (value: number) => expect.closeTo(value, 6) as unknown

describe.each(ENGINES)('$name: metrics', ({ openEmpty }) => {
  let store: Store
  beforeAll(async () => {
    store = await openEmpty()
    await loadSmall(store, bundleOfGraphs())
  }, 60_000)
  afterAll(() => store.close())

  async function metrics(variables: object) {
    const { network } = (await runQuery(store, NETWORK, { ...variables })) as {
      network: { metrics: Metrics[] }
    }
    return network.metrics
  }
  const byId = (all: Metrics[]) =>
    Object.fromEntries(all.map(({ id, ...rest }) => [id.replace('actor:', ''), rest]))

  it('of a star: all lies between the leaves', async () => {
    const all = await metrics({ relation: 'STAR' })
    expect(all.map(({ id }) => id)).toEqual([
      'actor:s-middle',
      'actor:s-leaf-1',
      'actor:s-leaf-2',
      'actor:s-leaf-3',
    ])
    // PageRank: m = 0.0375 + 0.85 (1 - m), since all that leaves have goes to the middle.
    const middle = 0.8875 / 1.85
    const leaf = {
      degree: 1,
      inDegree: 0,
      outDegree: 1,
      weightedDegree: 1,
      betweenness: 0,
      closeness: near(3 / 5),
      eigenvector: near(1 / Math.sqrt(6)),
      pageRank: near((1 - middle) / 3),
    }
    expect(byId(all)).toEqual({
      's-middle': {
        degree: 3,
        inDegree: 2,
        outDegree: 1,
        weightedDegree: 3,
        betweenness: 1,
        closeness: 1,
        eigenvector: near(1 / Math.sqrt(2)),
        pageRank: near(middle),
      },
      's-leaf-1': leaf,
      's-leaf-2': { ...leaf, inDegree: 1, outDegree: 0 },
      's-leaf-3': leaf,
    })
  })

  it('of a star of five hundred leaves and one, in a thread', async () => {
    const [middle, leaf] = await metrics({ relation: 'BIG_STAR', orderBy: 'BETWEENNESS', top: 2 })
    expect(middle).toMatchObject({ id: 'actor:b-middle', betweenness: near(1), closeness: 1 })
    expect(leaf).toMatchObject({ betweenness: 0, closeness: near(501 / (1 + 2 * 500)) })
  })

  it('of a line: edges between the same two are one step, and one to itself is none', async () => {
    const all = byId(await metrics({ relation: 'LINE' }))
    // Both middles lie between two of three pairs of others.
    expect(Object.entries(all).map(([id, { betweenness }]) => [id, betweenness])).toEqual([
      ['l-b', near(2 / 3)],
      ['l-a', 0],
      ['l-c', near(2 / 3)],
      ['l-d', 0],
    ])
    expect(all['l-a']).toMatchObject({ degree: 2, closeness: near(3 / 6) })
    expect(all['l-b']).toMatchObject({ degree: 4, weightedDegree: 4, closeness: near(3 / 4) })
    // No direction: each edge leads to both of its ends.
    expect(all['l-b']).toMatchObject({ inDegree: 4, outDegree: 4 })
    expect(all['l-c']).toMatchObject({ degree: 2, inDegree: 2, outDegree: 2 })
    // Its eigenvector is that of a path: sin(k pi / 5).
    const norm = Math.hypot(...[1, 2, 3, 4].map((k) => Math.sin((k * Math.PI) / 5)))
    expect(all['l-a']?.eigenvector).toEqual(near(Math.sin(Math.PI / 5) / norm))
    expect(all['l-c']?.eigenvector).toEqual(near(Math.sin((3 * Math.PI) / 5) / norm))
  })

  it('of a line with weights: the double edge draws to its side', async () => {
    const all = byId(await metrics({ relation: 'LINE', weighted: true }))
    const [a, b, c, d] = ['l-a', 'l-b', 'l-c', 'l-d'].map((id) => all[id]?.eigenvector ?? 0)
    // A x = lambda x with the weights 2, 1, 1: each node by the sum of its neighbors.
    const lambda = (2 * (b ?? 0)) / (a ?? 0)
    expect((2 * (a ?? 0) + (c ?? 0)) / (b ?? 0)).toBeCloseTo(lambda, 5)
    expect(((b ?? 0) + (d ?? 0)) / (c ?? 0)).toBeCloseTo(lambda, 5)
    expect(a).toBeGreaterThan(c ?? 0)
    // Steps are steps: weights do not make them shorter.
    expect(all['l-b']?.betweenness).toEqual(near(2 / 3))
  })

  it('of an arrow, along it', async () => {
    const all = byId(await metrics({ relation: 'ARROW', directed: true }))
    // Of two ordered pairs of others b lies between one. Nothing leads to a.
    expect(all['r-a']).toMatchObject({ betweenness: 0, closeness: null, inDegree: 0 })
    expect(all['r-b']).toMatchObject({ betweenness: 0.5, closeness: near((1 / 2) * (1 / 1)) })
    expect(all['r-c']).toMatchObject({ betweenness: 0, closeness: near((2 / 2) * (2 / 3)) })
    // Without a circle power iteration does not settle.
    expect(Object.values(all).map(({ eigenvector }) => eigenvector)).toEqual([null, null, null])
    // a = t + d c / 3, b = t + 0.85 a + ..., all 1 together: c leads everywhere.
    const [a, b, c] = ['r-a', 'r-b', 'r-c'].map((id) => all[id]?.pageRank ?? 0)
    const base = 0.05 + (0.85 * (c ?? 0)) / 3
    expect([a, b, c]).toEqual([
      near(base),
      near(base + 0.85 * base),
      near(base + 0.85 * (base + 0.85 * base)),
    ])
  })

  it('of an arrow, either way', async () => {
    const all = byId(await metrics({ relation: 'ARROW' }))
    expect(all['r-b']).toMatchObject({ betweenness: 1, closeness: 1 })
    expect(all['r-a']).toMatchObject({ closeness: near(2 / 3), eigenvector: near(0.5) })
  })

  it('come in the order asked for, as many as are asked for', async () => {
    const orders = ['BETWEENNESS', 'CLOSENESS', 'EIGENVECTOR', 'PAGE_RANK', 'IN_DEGREE']
    for (const orderBy of orders) {
      const [first, ...others] = await metrics({ relation: 'STAR', orderBy, top: 1 })
      expect([orderBy, first?.id, others]).toEqual([orderBy, 'actor:s-middle', []])
    }
    const out = await metrics({ relation: 'ARROW', orderBy: 'CLOSENESS', directed: true })
    expect(out.map(({ id }) => id)).toEqual(['actor:r-c', 'actor:r-b', 'actor:r-a'])
    expect(await metrics({ relation: 'STAR', top: 0 })).toEqual([])
  })

  it('of a thing alone: nothing lies between, nothing is near', async () => {
    const { neighborhood } = (await runQuery(
      store,
      `{ neighborhood(of: ["actor:ada"], filter: {relations: ["STAR"]}) {
           metrics { id degree betweenness closeness eigenvector pageRank }
           communities { count modularity communities { number size ids } }
           layout { id x y } } }`,
    )) as { neighborhood: object }
    expect(neighborhood).toEqual({
      metrics: [
        {
          id: 'actor:ada',
          degree: 0,
          betweenness: 0,
          closeness: null,
          eigenvector: null,
          pageRank: 1,
        },
      ],
      communities: {
        count: 1,
        modularity: null,
        communities: [{ number: 1, size: 1, ids: ['actor:ada'] }],
      },
      layout: [{ id: 'actor:ada', x: 0, y: 0 }],
    })
  })

  it('of nothing are nothing', async () => {
    const data: unknown = await runQuery(
      store,
      `{ network(filter: {relations: []}) { metrics { id } communities { count modularity communities { size } } layout(algorithm: BY_COMMUNITY) { id } } }`,
    )
    expect(data).toEqual({
      network: {
        metrics: [],
        communities: { count: 0, modularity: null, communities: [] },
        layout: [],
      },
    })
  })

  it('divide two triangles into two communities', async () => {
    const ask = async (asked: string) => {
      const data: unknown = await runQuery(
        store,
        `{ network(filter: {relations: ["TRIANGLES"]}) { communities${asked} { count modularity communities { number size ids } } } }`,
      )
      return (data as { network: { communities: { count: number } } }).network.communities
    }
    const ids = (...numbers: number[]) => numbers.map((number) => `actor:t-${String(number)}`)
    // Of 7 edges 3 lie in each, and 7 of the 14 ends: 2 (3/7 - 1/4).
    const two = {
      count: 2,
      modularity: near(2 * (3 / 7 - 1 / 4)),
      communities: [
        { number: 1, size: 3, ids: ids(1, 2, 3) },
        { number: 2, size: 3, ids: ids(4, 5, 6) },
      ],
    }
    for (const seed of [0, 1, 2, 2147483647]) {
      expect(await ask(`(seed: ${String(seed)})`)).toEqual(two)
    }
    expect((await ask('(resolution: 0.01)')).count).toBe(1)
    expect((await ask('(resolution: 100)')).count).toBe(6)
  })

  it('place things on a circle, in the order of their ids', async () => {
    const data: unknown = await runQuery(
      store,
      `{ network(filter: {relations: ["STAR"]}) { layout(algorithm: CIRCLE) { id x y } } }`,
    )
    expect(data).toEqual({
      network: {
        layout: [
          { id: 'actor:s-leaf-1', x: 1, y: 0 },
          { id: 'actor:s-leaf-2', x: 0, y: 1 },
          { id: 'actor:s-leaf-3', x: -1, y: 0 },
          { id: 'actor:s-middle', x: 0, y: -1 },
        ],
      },
    })
  })

  it.each([
    ['metrics(top: -1) { id }', 'top'],
    ['metrics(top: 10001) { id }', 'top'],
    ['communities(resolution: 0) { count }', 'resolution'],
    ['communities(resolution: 101) { count }', 'resolution'],
    ['communities(seed: -1) { count }', 'seed'],
    ['layout(iterations: 0) { id }', 'iterations'],
    ['layout(iterations: 1001) { id }', 'iterations'],
    ['layout(iterations: 100000) { id }', 'iterations'],
    ['layout(iterations: -100000) { id }', 'iterations'],
    ['layout(seed: -5) { id }', 'seed'],
  ])('refuse %s', async (selection, input) => {
    const error = await runFailing(store, `{ network { ${selection} } }`)
    expect(error).toMatchObject({ code: 'BAD_INPUT', input })
  })
})
