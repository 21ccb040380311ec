import { describe, expect, it } from '@jest/globals'
import { stanceSeries } from '../../src/network/time/stance-series.ts'
import type { Kernel, TimeOptions } from '../../src/network/time/time-options.ts'
import { requestOf, tableOf, weightOf } from './statements.ts'

const THREE_DAYS = tableOf(`
  a t 1 2005-01-01
  b t 1 2005-01-02
  c t 0 2005-01-03
`)

function only(table: typeof THREE_DAYS, rest: object, time: TimeOptions) {
  const { slices } = stanceSeries(table, requestOf(rest), time)
  expect(slices).toHaveLength(1)
  const [slice] = slices
  if (!slice) throw new Error('No slice.')
  return slice.matrix
}

const normal = (u: number) => Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI)

describe('a kernel', () => {
  // The middles of the days are two thirds of half a window before and after its middle.
  it.each<[Kernel, number, number]>([
    ['UNIFORM', 1 / 2, 1 / 2],
    ['TRIANGULAR', 1 / 3, 1],
    ['EPANECHNIKOV', 5 / 12, 3 / 4],
    ['GAUSSIAN', normal(2 / 3), normal(0)],
  ])('%s weights statements by their distance to the middle', (kernel, side, middle) => {
    const time = { unit: 'DAY', size: 3, kernel } as const
    const twoMode = only(THREE_DAYS, { mode: 'TWO_MODE', aggregation: 'SUBTRACT' }, time)
    expect(weightOf(twoMode, 'a', 't')).toBeCloseTo(side, 12)
    expect(weightOf(twoMode, 'b', 't')).toBeCloseTo(middle, 12)
    expect(weightOf(twoMode, 'c', 't')).toBeCloseTo(-side, 12)

    const oneMode = only(THREE_DAYS, { aggregation: 'SUBTRACT' }, time)
    expect(weightOf(oneMode, 'a', 'b')).toBeCloseTo(Math.sqrt(side * middle), 12)
    expect(weightOf(oneMode, 'a', 'c')).toBeCloseTo(-side, 12)
    expect(weightOf(oneMode, 'a', 'a')).toBe(0)

    const average = only(THREE_DAYS, { normalization: 'AVERAGE' }, time)
    expect(weightOf(average, 'a', 'b')).toBeCloseTo(
      Math.sqrt(side * middle) / ((side + middle) / 2),
      12,
    )
    // One statement each, and the same: however they are weighted, they point the same way.
    const cosine = only(THREE_DAYS, { normalization: 'COSINE' }, time)
    expect(weightOf(cosine, 'a', 'b')).toBeCloseTo(1, 12)
  })

  it('keeps the labels of the whole period in each slice', () => {
    const { slices } = stanceSeries(THREE_DAYS, requestOf(), {
      unit: 'DAY',
      size: 1,
      kernel: 'EPANECHNIKOV',
    })
    expect(slices.map(({ matrix }) => matrix.rowLabels.join(''))).toEqual(['abc', 'abc', 'abc'])
    expect(slices.map(({ statements }) => statements.length)).toEqual([1, 1, 1])
  })

  it('that is Gaussian counts statements of the whole period', () => {
    const { slices } = stanceSeries(
      THREE_DAYS,
      requestOf({ mode: 'TWO_MODE', aggregation: 'IGNORE' }),
      { unit: 'DAY', size: 1, kernel: 'GAUSSIAN' },
    )
    const [first] = slices
    expect(first?.statements).toHaveLength(3)
    // One day is two half windows of a day.
    expect([...(first?.matrix.values ?? [])]).toEqual([
      expect.closeTo(normal(0), 12),
      expect.closeTo(normal(2), 12),
      expect.closeTo(normal(4), 12),
    ])
  })

  it('measures minutes and hours from the time of a statement', () => {
    const table = tableOf('a t 1 2005-01-01T10:00\nb t 1 2005-01-01T11:30')
    const matrix = only(
      table,
      { mode: 'TWO_MODE', aggregation: 'IGNORE' },
      { unit: 'HOUR', size: 2, kernel: 'TRIANGULAR' },
    )
    // The middle is 11:00: a full half window before it, and half of one after.
    expect([...matrix.values]).toEqual([0, 0.5])
  })
})

describe('a kernel as DNA has it', () => {
  const dna = { compatibility: 'DNA' } as const
  /** One slice around the second day: u is 1, 0 and -1. */
  const time = (kernel: Kernel): TimeOptions => ({ unit: 'DAY', size: 2, kernel })
  const table = tableOf(`
    a t 1 2005-01-01
    b t 1 2005-01-02
    a t 0 2005-01-03
  `)

  it('TRIANGULAR weighs what comes later more', () => {
    const ignore = only(
      table,
      { ...dna, mode: 'TWO_MODE', aggregation: 'IGNORE' },
      time('TRIANGULAR'),
    )
    // |1 - u|: 0, 1, 2.
    expect(weightOf(ignore, 'a', 't')).toBeCloseTo(2, 12)
    expect(weightOf(ignore, 'b', 't')).toBeCloseTo(1, 12)
    const combine = only(
      table,
      { ...dna, mode: 'TWO_MODE', aggregation: 'COMBINE' },
      time('TRIANGULAR'),
    )
    expect(weightOf(combine, 'a', 't')).toBeCloseTo(-2, 12)
  })

  it('links each row with itself', () => {
    const weights = (aggregation: 'IGNORE' | 'CONGRUENCE' | 'CONFLICT') => {
      const matrix = only(table, { ...dna, aggregation }, time('TRIANGULAR'))
      return [
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'b'],
      ].map(([one = '', two = '']) => weightOf(matrix, one, two))
    }
    // Roots of the weights: a 0 and the root of 2, b 1.
    const close = (...values: number[]) => values.map((value): unknown => expect.closeTo(value, 12))
    expect(weights('IGNORE')).toEqual(close(2, Math.SQRT2, 1))
    expect(weights('CONGRUENCE')).toEqual(close(2, 0, 1))
    expect(weights('CONFLICT')).toEqual(close(0, Math.SQRT2, 0))
  })

  it('multiplies where it averages, by the statements of the whole period', () => {
    for (const normalization of ['AVERAGE', 'COSINE'] as const) {
      const matrix = only(
        table,
        { ...dna, aggregation: 'IGNORE', normalization },
        time('TRIANGULAR'),
      )
      // Agreement 2 / (1 + 1), disagreement 2 / 1; with itself 2 / 2 for each.
      expect(weightOf(matrix, 'a', 'b')).toBeCloseTo(3 * Math.SQRT2, 12)
      expect(weightOf(matrix, 'a', 'a')).toBeCloseTo(2 * 2, 12)
      expect(weightOf(matrix, 'b', 'b')).toBeCloseTo(1, 12)
    }
  })

  it('EPANECHNIKOV gives nothing to the ends of a window', () => {
    const matrix = only(
      table,
      { ...dna, mode: 'TWO_MODE', aggregation: 'IGNORE' },
      time('EPANECHNIKOV'),
    )
    expect([...matrix.values]).toEqual([0, 0.75])
  })

  it('takes agreement for disagreement where there is nothing else', () => {
    const agreed = tableOf('a t 1 2005-01-01\nb t 1 2005-01-03')
    const request = { ...dna, mode: 'TWO_MODE', aggregation: 'SUBTRACT' } as const
    const matrix = only(agreed, request, time('UNIFORM'))
    expect([...matrix.values]).toEqual([-0.5, -0.5])
    const oneMode = only(agreed, { ...dna, aggregation: 'CONGRUENCE' }, time('UNIFORM'))
    expect(weightOf(oneMode, 'a', 'b')).toBeCloseTo(0.5, 12)
  })

  it('counts numbers by their place among those that occur', () => {
    const numbers = tableOf('a t -5 2005-01-01\nb t 7 2005-01-02\nc t 70 2005-01-03')
    const qualifier = { type: 'INTEGER', column: 'says' } as const
    const twoMode = { ...dna, qualifier, mode: 'TWO_MODE', aggregation: 'SUBTRACT' } as const
    expect([...only(numbers, twoMode, time('UNIFORM')).values]).toEqual([0, 0.5, 1])
    const matrix = only(numbers, { ...dna, qualifier }, time('UNIFORM'))
    expect(weightOf(matrix, 'a', 'b')).toBeCloseTo(0.5 * (1 - 1 / 2), 12)
    expect(weightOf(matrix, 'a', 'c')).toBeCloseTo(0, 12)
  })

  it('takes no texts for different', () => {
    const texts = tableOf('a t yes 2005-01-01\nb t no 2005-01-03')
    const qualifier = { type: 'TEXT', column: 'says' } as const
    const matrix = only(texts, { ...dna, qualifier }, time('UNIFORM'))
    expect(weightOf(matrix, 'a', 'b')).toBeCloseTo(0.5, 12)
  })

  it('has a slice for each day of the range unless it is indented', () => {
    const request = requestOf(dna)
    const spans = (overhang: boolean) =>
      stanceSeries(table, request, { ...time('GAUSSIAN'), overhang }).slices.map(
        ({ start, stop }) => [new Date(start).getUTCDate(), new Date(stop).getUTCDate()],
      )
    expect(spans(false)).toEqual([[1, 3]])
    expect(spans(true)).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })
})
