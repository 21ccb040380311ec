import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runQuery } from '../../support/api.ts'
import { naiveDnaPolarization } from '../naive-dna.ts'
import { naiveSlice } from '../naive-slices.ts'
import { readSpoken } from '../spoken.ts'

// In winter Kim and Lee are against Max and Ned, in summer Kim and Max against Lee and Ned; Oda is
// there in summer alone.
export const SEASONS_SPOKEN = readSpoken(`
  kim tax + 2018-01-05
  lee tax + 2018-01-06
  max tax - 2018-01-07
  ned tax - 2018-01-08
  kim war + 2018-01-09
  lee war + 2018-02-01
  max war 0 2018-02-02
  kim tax + 2018-07-01
  max tax + 2018-07-02
  lee tax - 2018-07-03
  ned tax - 2018-08-04
  oda war + 2018-08-05
  ned war + 2018-08-06
`)

export const DNA_SERIES = `query ($input: StanceNetworkInput!, $unit: StanceTimeUnit!, $size: Int!, $kernel: StanceKernel, $arrangement: StanceArrangement, $camps: Int) {
  stanceNetwork(input: $input) {
    polarizationSeries(unit: $unit, size: $size, kernel: $kernel, arrangement: $arrangement, camps: $camps) {
      start end polarization { score isOptimal camps { members { id } } }
    }
    series(unit: $unit, size: $size, kernel: $kernel, arrangement: $arrangement) {
      statementCount matrix { rows columns values }
    }
  }
}`

/** DNA’s polarization over time. */
export function testDnaOverTime(store: () => Store) {
  it.each([2, 3])('takes the difference for agreement and conflict: %d camps', async (camps) => {
    const actors = ['kim', 'lee', 'max', 'ned', 'oda'].map((name) => `actor:${name}`)
    const input = { filter: { actors }, normalization: 'AVERAGE', compatibility: 'DNA' }
    const asked = { unit: 'MONTH', size: 6, arrangement: 'TILED', camps }
    const answer = (await runQuery(store(), DNA_SERIES, { input, ...asked })) as OverTime
    const found = answer.stanceNetwork.polarizationSeries
    const scores = found.map((window) => {
      const { values } = naiveSlice(SEASONS_SPOKEN, window, { isAverage: true })
      return naiveDnaPolarization(values, values, camps)
    })
    expect(scores.every((score) => score !== null && score > 0.1)).toBe(true)
    expect(found.map(({ polarization }) => polarization.score)).toEqual(
      scores.map((score): unknown => expect.closeTo(score ?? NaN, 9)),
    )
    // Camps of equal size, but for one.
    const sizes = found.map(({ polarization }) =>
      polarization.camps.map((one) => one.members.length),
    )
    expect(sizes.every((each) => Math.max(...each) - Math.min(...each) <= 1)).toBe(true)
  })
}

export interface Matrix {
  rows: string[]
  columns: string[]
  values: number[]
}

/** What {@link DNA_SERIES} answers. */
export interface OverTime {
  stanceNetwork: {
    polarizationSeries: {
      start: string
      end: string
      polarization: { score: number | null; camps: { members: unknown[] }[] }
    }[]
    series: { statementCount: number; matrix: Matrix }[]
  }
}
