import { describe, expect, it } from '@jest/globals'
import { phaseTransitions } from '../../../src/network/analysis/phase-transitions.ts'
import { sliceDistances } from '../../../src/network/analysis/slice-distances.ts'
import { symmetric } from './matrices.ts'

/** Slices of ten each, whose networks have the rows a, b …, and so many columns. */
function slicesOf(networks: readonly Float64Array[], width?: number) {
  return networks.map((values, index) => {
    const labels = 'abcdefgh'.split('')
    const columns = width ?? Math.sqrt(values.length)
    const matrix = {
      rowLabels: labels.slice(0, values.length / Math.max(1, columns)),
      columnLabels: labels.slice(0, columns),
      values,
    }
    return { start: index * 10, stop: index * 10 + 9, matrix }
  })
}

// First a and b agree, then c and d; in between two slices are near to either.
const before = symmetric(4, [4, 0, 0, 0, 0, 0])
const nearBefore = symmetric(4, [4, 0, 0, 0, 0, 1])
const nearAfter = symmetric(4, [1, 0, 0, 0, 0, 4])
const after = symmetric(4, [0, 0, 0, 0, 0, 4])
const slices = slicesOf([before, nearBefore, before, after, nearAfter, after])
const oneMode = { slices, mode: 'ONE_MODE' as const }

describe('distances of slices', () => {
  it('are differences of the shares that cells have', () => {
    const distances = sliceDistances(oneMode)
    // 1/2, 1/2 for a-b from either side, against 4/10, 4/10 and 1/10, 1/10 for c-d.
    expect(distances[1]).toBeCloseTo(0.4, 12)
    expect(distances[3]).toBeCloseTo(2, 12)
    const counts = sliceDistances({ ...oneMode, sumToOne: false })
    expect([counts[1], counts[3], counts[2]]).toEqual([2, 16, 0])
  })

  it('divide by the sum without signs, unless DNA’s is wanted', () => {
    const signed = slicesOf([symmetric(3, [3, -1, 0]), symmetric(3, [1, 0, 0])])
    const asked = { slices: signed, mode: 'ONE_MODE' as const }
    // 3/8, -1/8 against 1/2; then 3/4, -1/4 against 1/2, each from either side.
    expect(sliceDistances(asked)[1]).toBeCloseTo(2 * (1 / 8 + 1 / 8), 12)
    expect(sliceDistances({ ...asked, compatibility: 'DNA' })[1]).toBeCloseTo(1, 12)
  })

  it('are those of spectra, which do not know who is who', () => {
    const spectral = { ...oneMode, distance: 'SPECTRAL' as const }
    expect(sliceDistances(spectral)[3]).toBeCloseTo(0, 9)
    // Two edges of 8/10 and 2/10 of the trace, against one.
    expect(sliceDistances(spectral)[1]).toBeCloseTo(0.2 * Math.SQRT2, 9)
    // 4, 4, 1, 1 of 10 against 1, 1 of 2.
    expect(sliceDistances({ ...spectral, compatibility: 'DNA' })[1]).toBeCloseTo(0.4, 9)
  })

  it('are for two modes those of the links between rows and columns', () => {
    // One link of three, or two of them from one row, which make the path 3, 1, 0 of 4.
    const pair = slicesOf([Float64Array.of(1, 0, 0), Float64Array.of(1, 1, 0)], 3)
    const asked = { slices: pair, mode: 'TWO_MODE' as const }
    const distances = sliceDistances({ ...asked, distance: 'SPECTRAL' })
    expect(distances[1]).toBeCloseTo(0.25 * Math.SQRT2, 9)
  })

  it('take what a slice lacks as 0, whoever its rows are', () => {
    // First a and b, then b and c: a network of two rows each.
    const of = (labels: string[]) => ({
      ...{ start: 0, stop: 1 },
      matrix: { rowLabels: labels, columnLabels: labels, values: symmetric(2, [1]) },
    })
    const moved = { ...oneMode, slices: [of(['a', 'b']), of(['b', 'c'])] }
    expect(sliceDistances(moved)[1]).toBeCloseTo(2, 12)
    expect(sliceDistances({ ...moved, distance: 'SPECTRAL' })[1]).toBeCloseTo(0, 12)
  })
})

describe('phase transitions', () => {
  it('are where the state changes, by every method', () => {
    const { best, segments, solutions, largest, distances, map } = phaseTransitions(oneMode)
    expect(solutions.map(({ method }) => method)).toEqual([
      'SINGLE',
      'AVERAGE',
      'COMPLETE',
      'WARD',
      'LOUVAIN',
    ])
    for (const { states, count } of solutions) {
      expect([...states]).toEqual([0, 0, 0, 1, 1, 1])
      expect(count).toBe(2)
    }
    expect(best?.method).toBe('SINGLE')
    expect(segments).toEqual([
      { state: 0, first: 0, last: 2, start: 0, stop: 29 },
      { state: 1, first: 3, last: 5, start: 30, stop: 59 },
    ])
    expect(largest).toBeCloseTo(2, 12)
    expect(Math.max(...distances)).toBe(1)
    expect(Math.sign(map.points[0]?.x ?? 0)).toBe(1)
    expect(Math.sign(map.points[3]?.x ?? 0)).toBe(-1)
  })

  it('have the weighted modularity of the similarities', () => {
    const { best } = phaseTransitions(oneMode)
    // Of one triple the similarities are 0.8, 1, 0.8; between the triples 0.2 for each slice in the
    // middle with the two outer ones, 0.4 for the two in the middle: 0.2 * 4 + 0.4 = 1.2.
    const [within, between] = [2.6, 1.2]
    const expected = (2 * within) / (2 * within + between) - 0.5
    expect(best?.modularity).toBeCloseTo(expected, 9)
  })

  it('are none in one state, in one slice and in none', () => {
    const same = phaseTransitions({ ...oneMode, slices: slicesOf([before, before, before]) })
    expect(same).toMatchObject({ largest: 0, best: { count: 1 } })
    expect(same.segments).toEqual([{ state: 0, first: 0, last: 2, start: 0, stop: 29 }])
    const single = phaseTransitions({ ...oneMode, slices: slicesOf([before]) })
    expect(single.segments).toHaveLength(1)
    expect(single.best?.modularity).toBeNull()
    expect(phaseTransitions({ ...oneMode, slices: [] })).toMatchObject({ best: null, segments: [] })
    // Slices without a statement are a state of their own.
    const silent = slicesOf([before, new Float64Array(16), new Float64Array(16)])
    expect(phaseTransitions({ ...oneMode, slices: silent }).segments).toHaveLength(2)
  })
})
