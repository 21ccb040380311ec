import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runFailing, runQuery } from '../../support/api.ts'
import { naiveSlice, type SliceOptions } from '../naive-slices.ts'
import { readSpoken } from '../spoken.ts'

export const WINDOWS_SPOKEN = readSpoken(`
  a t + 2018-01-10
  b t + 2018-01-20
  c t - 2018-02-05
  a u - 2018-02-10
  b u + 2018-02-20
  c u + 2018-03-01
  a v + 2018-03-15
  b v + 2018-03-20
  c v - 2018-04-02
  a t + 2018-04-20
  b t 0 2018-05-05
  c u - 2018-05-30
  a u + 2018-06-10
  b v - 2018-06-12
  a v + 2018-06-12
`)

export const ALL = { actors: ['actor:a', 'actor:b', 'actor:c'] }

export const SLICES = `query ($input: StanceNetworkInput!, $size: Int!, $arrangement: StanceArrangement!, $kernel: StanceKernel, $sumToOne: Boolean!) {
  stanceNetwork(input: $input) {
    series(unit: MONTH, size: $size, arrangement: $arrangement, kernel: $kernel, sumToOne: $sumToOne) {
      start end statementCount edgeCount
      matrix { rows columns values csv: url(format: MATRIX_CSV) }
      network { nodeCount nodes { id } edges { source target weight shares { share } } url(format: GRAPHOLOGY) }
      ab: edge(from: "actor:a", to: "actor:b") { weight parts { on { id } share } evidence { share actor { id } topic { id } } }
      bc: edge(from: "actor:b", to: "actor:c") { weight evidence { share actor { id } topic { id } } }
    }
  }
}`

/** What is asked for, how many windows there are, and the same for the naive calculation. */
export const SERIES: [string, object, number, SliceOptions][] = [
  ['two months each', { size: 2, arrangement: 'TILED' }, 3, {}],
  ['three months, moving', { size: 3, arrangement: 'MOVING' }, 4, { isAverage: true }],
  [
    'from the beginning',
    { size: 3, arrangement: 'CUMULATIVE', sumToOne: true },
    2,
    { sumToOne: true },
  ],
  [
    'under a triangular kernel',
    { size: 3, arrangement: 'MOVING', kernel: 'TRIANGULAR' },
    4,
    { kernel: 'TRIANGULAR' },
  ],
  [
    'under a kernel, by average and the sum of all',
    { size: 2, arrangement: 'TILED', kernel: 'EPANECHNIKOV', sumToOne: true },
    3,
    { kernel: 'EPANECHNIKOV', isAverage: true, sumToOne: true },
  ],
]

/** Networks of windows of time, and what stands behind their edges. */
export function testWindows(store: () => Store) {
  it.each(SERIES)('%s: networks, and what stands behind them', async (_, asked, count, options) => {
    const input = { filter: ALL, normalization: options.isAverage ? 'AVERAGE' : 'NONE' }
    const answer = (await runQuery(store(), SLICES, { input, sumToOne: false, ...asked })) as Sliced
    const slices = answer.stanceNetwork.series
    expect(slices).toHaveLength(count)
    for (const slice of slices) {
      const { actors, values, statementCount, sharesOf } = naiveSlice(
        WINDOWS_SPOKEN,
        slice,
        options,
      )
      const ids = actors.map((actor) => `actor:${actor}`)
      expect(slice.statementCount).toBe(statementCount)
      expect([slice.matrix.rows, slice.matrix.columns]).toEqual([ids, ids])
      const close = (value: number): unknown => expect.closeTo(value, 9)
      expect(slice.matrix.values).toEqual(values.map(close))

      const weightOf = (a: string, b: string) =>
        values[actors.indexOf(a) * actors.length + actors.indexOf(b)] ?? NaN
      const linked = actors.flatMap((a) =>
        actors.filter((b) => a < b && weightOf(a, b) !== 0).map((b) => [a, b] as const),
      )
      expect(slice.edgeCount).toBe(linked.length)
      expect(slice.network.nodes.map(({ id }) => id).sort()).toEqual(ids)
      expect(
        slice.network.edges.map(({ source, target, weight, shares }) => {
          const total = shares.reduce((sum, { share }) => sum + share, 0)
          return { source, target, weight, total }
        }),
      ).toEqual(
        linked.map(([a, b]) => ({
          ...{ source: `actor:${a}`, target: `actor:${b}` },
          ...{ weight: close(weightOf(a, b)), total: close(weightOf(a, b)) },
        })),
      )
      for (const [edge, a, b] of [
        [slice.ab, 'a', 'b'],
        [slice.bc, 'b', 'c'],
      ] as const) {
        if (!actors.includes(a) || !actors.includes(b)) {
          expect(edge).toBeNull()
          continue
        }
        expect(edge?.weight).toBeCloseTo(weightOf(a, b), 9)
        const written = (one: { actor: string; topic: string; share: number }) =>
          `${one.actor} ${one.topic} ${(one.share + 0).toFixed(9)}`
        expect(
          edge?.evidence
            .map(({ actor, topic, share }) => ({ actor: actor.id, topic: topic.id, share }))
            .map(written)
            .sort(),
        ).toEqual(
          sharesOf(a, b)
            .map(({ actor, topic, share }) => ({
              ...{ actor: `actor:${actor}`, topic: `topic:${topic}`, share },
            }))
            .map(written)
            .sort(),
        )
      }
    }
    // None of the edges is there for nothing.
    expect(slices.flatMap(({ ab }) => ab?.evidence ?? []).length).toBeGreaterThan(4)
  })

  it('DNA links each with itself under a kernel, which is no edge', async () => {
    const input = { compatibility: 'DNA', filter: { ...ALL, topics: ['topic:t', 'topic:u'] } }
    const asked = { size: 2, arrangement: 'TILED', kernel: 'UNIFORM', sumToOne: false }
    const answer = (await runQuery(store(), SLICES, { input, ...asked })) as Sliced
    const slices = answer.stanceNetwork.series
    expect(slices.some(({ matrix }) => matrix.values[0] !== 0)).toBe(true)
    for (const { edgeCount, matrix, network } of slices) {
      const { rows, values } = matrix
      const linked = values.flatMap((weight, cell) => {
        const [row, column] = [Math.floor(cell / rows.length), cell % rows.length]
        if (weight === 0 || row >= column) return []
        return [
          { source: rows[row], target: rows[column], weight, total: expect.closeTo(weight, 9) },
        ]
      })
      expect(edgeCount).toBe(linked.length)
      expect(
        network.edges.map(({ shares, ...edge }) => {
          return { ...edge, total: shares.reduce((sum, { share }) => sum + share, 0) }
        }),
      ).toEqual(linked)
    }
  })

  it.each([
    ['edge(from: "actor:a", to: "actor:a") { weight }', 'to'],
    ['edge(from: "actor:nobody", to: "actor:a") { weight }', 'from'],
    ['edge(from: "actor:a", to: "topic:t") { weight }', 'to'],
    ['network(maxNodes: 0) { nodeCount }', 'maxNodes'],
    ['network(minWeight: -1) { nodeCount }', 'minWeight'],
  ])('%s of a window is refused by name', async (field, input) => {
    const query = `{ stanceNetwork(input: {}) { series(unit: YEAR) { ${field} } } }`
    expect(await runFailing(store(), query)).toMatchObject({ input })
  })
}

export interface Linked {
  source: string
  target: string
  weight: number
}

export interface Sliced {
  stanceNetwork: {
    series: {
      start: string
      end: string
      statementCount: number
      edgeCount: number
      matrix: { rows: string[]; columns: string[]; values: number[]; csv: string }
      network: {
        nodes: { id: string }[]
        edges: (Linked & { shares: { share: number }[] })[]
        url: string
      }
      ab: Explained | null
      bc: Explained | null
    }[]
  }
}

interface Explained {
  weight: number
  evidence: { share: number; actor: { id: string }; topic: { id: string } }[]
}
