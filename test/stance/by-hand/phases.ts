import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runFailing, runQuery } from '../../support/api.ts'
import { readSpoken } from '../spoken.ts'

// First e and f agree, then g and h; between two months are near to either.
export const PHASES_SPOKEN = readSpoken(`
  ${['01', '01', '03', '03', '02', '02'].map((month) => `e m + 2018-${month}-10\nf m + 2018-${month}-11`).join('\n')}
  ${['04', '04', '06', '06', '05', '05'].map((month) => `g n + 2018-${month}-10\nh n + 2018-${month}-11`).join('\n')}
  g n + 2018-02-10
  h n + 2018-02-11
  e m + 2018-05-10
  f m + 2018-05-11
`)

const close = (value: number): unknown => expect.closeTo(value, 9)
const ALL = { actors: ['e', 'f', 'g', 'h'].map((actor) => `actor:${actor}`) }
const NOBODY = { filter: { actors: [] } }

const PHASES = `query ($input: StanceNetworkInput!, $distance: StanceDistance, $sumToOne: Boolean, $methods: [StancePhaseMethod!], $minStates: Int, $maxStates: Int) {
  stanceNetwork(input: $input) {
    phaseTransitions(unit: MONTH, arrangement: TILED, distance: $distance, sumToOne: $sumToOne, methods: $methods, minStates: $minStates, maxStates: $maxStates) {
      windows { start end statementCount state x y }
      distances largest
      phases { state start end windowCount }
      bestMethod solutions { method count modularity states }
      shares stress
    }
  }
}`

/** When a network changes from one state to another. */
export function testPhases(store: () => Store) {
  async function phasesOf(input: object, asked: object = {}) {
    const answer = (await runQuery(store(), PHASES, {
      input: { aggregation: 'CONGRUENCE', filter: ALL, ...input },
      ...asked,
    })) as Phased
    return answer.stanceNetwork.phaseTransitions
  }

  it('when a network changes from one state to another', async () => {
    const { windows, distances, largest, phases, bestMethod, solutions, stress } = await phasesOf(
      {},
    )
    expect(
      windows.map(({ start, statementCount, state }) => [start, statementCount, state]),
    ).toEqual(
      ['01', '02', '03', '04', '05', '06'].map((month, place) => [
        ...[`2018-${month}-01`, place % 3 === 1 ? 6 : 4, place < 3 ? 1 : 2],
      ]),
    )
    // 1/2 for e-f from either side, against 4/10 and 1/10 for g-h: 0.4 of 2. February and May have
    // 0.8, 0.2 and 0.2, 0.8.
    expect(largest).toBeCloseTo(2, 9)
    expect(distances).toHaveLength(36)
    const [near, far, middle] = [0.2, 0.8, 0.6]
    expect(distances.slice(0, 12)).toEqual(
      [0, near, 0, 1, far, 1, near, 0, near, far, middle, far].map(close),
    )
    expect(phases).toEqual([
      { state: 1, start: '2018-01-01', end: '2018-03-31', windowCount: 3 },
      { state: 2, start: '2018-04-01', end: '2018-06-30', windowCount: 3 },
    ])
    // Similarities of a triple are 0.8, 1, 0.8; between them 0.2 four times, and 0.4.
    const [within, between] = [2.6, 1.2]
    const modularity = close((2 * within) / (2 * within + between) - 0.5)
    expect(bestMethod).toBe('SINGLE')
    expect(solutions).toEqual(
      ['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD', 'LOUVAIN'].map((method) => ({
        ...{ method, count: 2, modularity, states: [1, 1, 1, 2, 2, 2] },
      })),
    )
    const pairs = windows.flatMap((one, row) =>
      windows.slice(0, row).map((other, column) => {
        const given = distances[row * 6 + column] ?? NaN
        return { given, off: Math.hypot(one.x - other.x, one.y - other.y) - given }
      }),
    )
    const squares = (values: number[]) => values.reduce((sum, value) => sum + value ** 2, 0)
    expect(stress).toBeCloseTo(
      Math.sqrt(squares(pairs.map(({ off }) => off)) / squares(pairs.map(({ given }) => given))),
      9,
    )
    expect([windows[0]?.x, windows[3]?.x].map((x) => Math.sign(x ?? 0))).toEqual([1, -1])
  })

  it('how far windows are apart in other ways', async () => {
    const counts = await phasesOf({}, { sumToOne: false })
    // 4 each from either side, and 1 beside: 2 of 16.
    expect([counts.largest, counts.distances[1]]).toEqual([16, 2 / 16])
    const spectral = { distance: 'SPECTRAL', methods: ['LOUVAIN', 'LOUVAIN'] }
    const built = await phasesOf({}, spectral)
    // Two edges of 8/10 and 2/10 of the trace, against one; January and June are built alike.
    expect(built.largest).toBeCloseTo(0.2 * Math.SQRT2, 9)
    expect(built.distances.slice(0, 6)).toEqual([0, 1, 0, 0, 1, 0].map(close))
    expect(built.solutions.map(({ method }) => method)).toEqual(['LOUVAIN'])
    // 4, 4, 1, 1 of 10 against 1, 1 of 2.
    const dna = await phasesOf({ compatibility: 'DNA' }, spectral)
    expect(dna.largest).toBeCloseTo(0.4, 9)
    // Of two modes the edges e-m and f-m, of 2 each, make a path of 6, 2 and 0 by 8; in February
    // beside it the edges g-n and h-n of 1 one of 3, 1 and 0: of 12 together.
    const twoModes = await phasesOf({ mode: 'TWO_MODE', aggregation: 'IGNORE' }, spectral)
    expect(twoModes.largest).toBeCloseTo(
      Math.hypot(6 / 8 - 6 / 12, 2 / 8 - 3 / 12, 2 / 12, 1 / 12),
      9,
    )
  })

  it('as many states as are wanted', async () => {
    // Communities are two, of a higher modularity; of clusters one of the middle months is alone.
    // Strengths are 2 and 2.4, 12.8 together: 1 · 2 and 2.6 · 2 of that lie within.
    const three = await phasesOf({}, { methods: ['LOUVAIN', 'WARD'], minStates: 3 })
    expect(three.solutions).toMatchObject([
      { method: 'LOUVAIN', count: 2, modularity: close(5.2 / 6.4 - 0.5) },
      {
        ...{ method: 'WARD', count: 3 },
        modularity: close((2 + 5.2) / 12.8 - (6.4 ** 2 + 4 ** 2 + 2.4 ** 2) / 12.8 ** 2),
      },
    ])
    expect(three.bestMethod).toBe('WARD')
    expect(new Set(three.windows.map(({ state }) => state)).size).toBe(3)
    // No more than there are windows.
    const every = { methods: ['LOUVAIN', 'WARD'], minStates: 20, maxStates: 20 }
    const apart = await phasesOf({}, every)
    expect(apart.bestMethod).toBe('WARD')
    expect(apart.windows.map(({ state }) => state)).toEqual([1, 2, 3, 4, 5, 6])
    // What no method reaches is no bound.
    const alone = await phasesOf({}, { methods: ['LOUVAIN'], minStates: 3 })
    expect([alone.bestMethod, alone.phases.length]).toEqual(['LOUVAIN', 2])
  })

  it('phases are none in one state or without statements, and refused by name', async () => {
    const half = await phasesOf({ period: '2018-03' })
    expect(half).toMatchObject({
      ...{ distances: [0], largest: 0, shares: null, stress: 0 },
      phases: [{ state: 1, start: '2018-03-01', end: '2018-03-31', windowCount: 1 }],
    })
    expect(await phasesOf(NOBODY)).toEqual({
      ...{ windows: [], distances: [], largest: 0, phases: [], bestMethod: null },
      solutions: ['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD', 'LOUVAIN'].map((method) => ({
        ...{ method, count: 0, modularity: null, states: [] },
      })),
      ...{ shares: null, stress: 0 },
    })
    for (const [asked, input, allowed] of [
      ['unit: DAY', 'size', 'at most 120 windows'],
      ['unit: MONTH, methods: []', 'methods', 'one or more'],
      ['unit: MONTH, minStates: 0', 'minStates', 'from 1 to 20'],
      ['unit: MONTH, minStates: 4, maxStates: 3', 'maxStates', 'from 4 to 20'],
      ['unit: MONTH, kernel: GAUSSIAN, arrangement: CUMULATIVE', 'kernel', 'MOVING'],
    ] as const) {
      const query = `{ stanceNetwork(input: {}) { phaseTransitions(${asked}) { largest } } }`
      const failure = await runFailing(store(), query)
      expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
      expect(String(failure.extensions?.allowed)).toContain(allowed)
    }
  })
}

interface Phased {
  stanceNetwork: {
    phaseTransitions: {
      windows: { start: string; statementCount: number; state: number; x: number; y: number }[]
      distances: number[]
      largest: number
      phases: object[]
      bestMethod: string | null
      solutions: { method: string }[]
      stress: number
    }
  }
}
