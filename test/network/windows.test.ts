import { describe, expect, it } from '@jest/globals'
import { stanceSeries } from '../../src/network/time/stance-series.ts'
import type { TimeOptions } from '../../src/network/time/time-options.ts'
import { at, before, requestOf, tableOf, weightOf } from './statements.ts'

const FIVE = tableOf(`
  a t 1 2005-01-15
  b t 1 2005-02-01
  c t 0 2005-02-28
  a t 1 2005-03-01
  b t 1 2005-05-10
`)

function spans(time: TimeOptions, rest = {}, table = FIVE) {
  return stanceSeries(table, requestOf(rest), time).slices.map(({ start, stop, statements }) => [
    new Date(start).toISOString().slice(0, 10),
    new Date(stop).toISOString().slice(0, 10),
    statements.length,
  ])
}

describe('windows of the calendar', () => {
  it('laid beside each other count every statement once, empty months too', () => {
    expect(spans({ unit: 'MONTH', size: 1, arrangement: 'TILED' })).toEqual([
      ['2005-01-01', '2005-01-31', 1],
      ['2005-02-01', '2005-02-28', 2],
      ['2005-03-01', '2005-03-31', 1],
      ['2005-04-01', '2005-04-30', 0],
      ['2005-05-01', '2005-05-31', 1],
    ])
    const { slices } = stanceSeries(FIVE, requestOf(), {
      unit: 'MONTH',
      size: 1,
      arrangement: 'TILED',
    })
    const [january, february, , april] = slices
    expect(january?.start).toBe(at('2005-01-01'))
    expect(january?.middle).toBe(at('2005-01-16T12:00'))
    expect(january?.stop).toBe(before('2005-02-01'))
    expect(february?.matrix.rowLabels).toEqual(['b', 'c'])
    expect(april?.matrix.rowLabels).toEqual([])
    expect(april?.matrix.values).toHaveLength(0)
  })

  it('that move have their size and overlap', () => {
    expect(spans({ unit: 'MONTH', size: 2 })).toEqual([
      ['2005-01-01', '2005-02-28', 3],
      ['2005-02-01', '2005-03-31', 3],
      ['2005-03-01', '2005-04-30', 1],
      ['2005-04-01', '2005-05-31', 1],
    ])
    expect(spans({ unit: 'MONTH', size: 2, step: 3 })).toEqual([
      ['2005-01-01', '2005-02-28', 3],
      ['2005-04-01', '2005-05-31', 1],
    ])
  })

  it('may overhang the range with either end, not with their middle', () => {
    expect(spans({ unit: 'MONTH', size: 3, overhang: true })).toEqual([
      ['2004-12-01', '2005-02-28', 3],
      ['2005-01-01', '2005-03-31', 4],
      ['2005-02-01', '2005-04-30', 3],
      ['2005-03-01', '2005-05-31', 2],
      ['2005-04-01', '2005-06-30', 1],
    ])
  })

  it('that cumulate all begin with the range; the last is cut off where it ends', () => {
    expect(spans({ unit: 'MONTH', size: 2, arrangement: 'CUMULATIVE' })).toEqual([
      ['2005-01-01', '2005-02-28', 3],
      ['2005-01-01', '2005-04-30', 4],
      ['2005-01-01', '2005-05-31', 5],
    ])
  })

  it.each([
    ['MINUTE', '2005-01-15', 13],
    ['HOUR', '2005-01-15', 2],
    ['DAY', '2005-01-15', 2],
    // A Saturday and a Sunday; weeks begin on Monday.
    ['WEEK', '2005-01-10', 1],
    ['MONTH', '2005-01-01', 1],
    ['YEAR', '2005-01-01', 1],
  ] as const)('begin with the %s of the first statement', (unit, first, count) => {
    const end = { MINUTE: 'T00:12', HOUR: 'T01:30', DAY: '', WEEK: '', MONTH: '', YEAR: '' }[unit]
    const table = tableOf(`a t 1 2005-01-15\nb t 1 2005-01-${end === '' ? '16' : `15${end}`}`)
    const slices = spans({ unit, size: 1, arrangement: 'TILED' }, {}, table)
    expect(slices).toHaveLength(count)
    expect(slices[0]?.[0]).toBe(first)
  })

  it('begin where the filter does, and keep the day of the month where it has one', () => {
    const filter = { from: at('2005-01-31'), to: before('2005-05-01') }
    expect(spans({ unit: 'MONTH', size: 1, arrangement: 'TILED' }, { filter })).toEqual([
      ['2005-01-31', '2005-02-27', 1],
      ['2005-02-28', '2005-03-30', 2],
      ['2005-03-31', '2005-04-29', 0],
      ['2005-04-30', '2005-04-30', 0],
    ])
  })

  it('are one where all statements have one time', () => {
    const table = tableOf('a t 1 2005-01-15\nb t 1 2005-01-15')
    const one = [['2005-01-15', '2005-01-15', 2]]
    expect(spans({ unit: 'DAY', size: 1 }, {}, table)).toEqual(one)
    expect(spans({ unit: 'DAY', size: 9, arrangement: 'TILED' }, {}, table)).toEqual(one)
  })

  it('of any size are cut off where the range ends', () => {
    const whole = [['2005-01-01', '2005-12-31', 5]]
    const size = 100_000
    expect(spans({ unit: 'YEAR', size, arrangement: 'TILED' })).toEqual(whole)
    expect(spans({ unit: 'YEAR', size, arrangement: 'CUMULATIVE' })).toEqual(whole)
  })

  it('leave out statements without a date, and say how many', () => {
    const table = tableOf('a t 1 2005-01-15\nb t 1')
    const { slices, leftOut } = stanceSeries(table, requestOf(), { unit: 'DAY', size: 1 })
    expect(slices.map(({ statements }) => statements.length)).toEqual([1])
    expect(leftOut.undated).toBe(1)
  })

  it('are none without statements, unless the filter says where they lie', () => {
    const filter = { include: { actor: ['nobody'] } }
    const time: TimeOptions = { unit: 'YEAR', size: 1 }
    expect(stanceSeries(tableOf('a t 1'), requestOf(), time).slices).toEqual([])
    const late = requestOf({ filter: { from: at('2010-01-01') } })
    expect(stanceSeries(FIVE, late, time).slices).toEqual([])
    const years = { from: at('2001-01-01'), to: before('2003-01-01') }
    const { slices } = stanceSeries(FIVE, requestOf({ filter: { ...filter, ...years } }), time)
    expect(slices.map(({ matrix, change }) => [matrix.values.length, change?.relative])).toEqual([
      [0, undefined],
      [0, 0],
    ])
  })
})

describe('windows of statements', () => {
  const table = tableOf(`
    a t 1 2005-01-01 y
    b t 1 2005-01-02 y
    c t 1 2005-01-02 x
    d t 1 2005-01-03 x
    e t 1 2005-01-09 x
  `)
  const labels = (time: Omit<TimeOptions, 'unit'>, rest = {}) =>
    stanceSeries(table, requestOf(rest), { unit: 'EVENT', ...time }).slices.map(({ matrix }) =>
      matrix.rowLabels.join(''),
    )

  it('take statements of one time in the order of the table', () => {
    expect(labels({ size: 2 })).toEqual(['ab', 'bc', 'cd', 'de'])
    expect(labels({ size: 2, arrangement: 'TILED' })).toEqual(['ab', 'cd', 'e'])
    expect(labels({ size: 2, arrangement: 'CUMULATIVE' })).toEqual(['ab', 'abcd', 'abcde'])
    expect(labels({ size: 3, step: 2 })).toEqual(['abc', 'cde'])
  })

  it('start and stop with a statement', () => {
    const { slices } = stanceSeries(table, requestOf(), { unit: 'EVENT', size: 3, step: 2 })
    expect(slices.map(({ start, middle, stop }) => [start, middle, stop])).toEqual([
      [at('2005-01-01'), at('2005-01-02'), at('2005-01-02')],
      [at('2005-01-02'), at('2005-01-03'), at('2005-01-09')],
    ])
  })

  it('of 2 and 3 are the same in DNA', () => {
    expect(labels({ size: 2 }, { compatibility: 'DNA' })).toEqual(['abc', 'bcd', 'cde'])
    expect(labels({ size: 3 }, { compatibility: 'DNA' })).toEqual(['abc', 'bcd', 'cde'])
  })
})

describe('windows of the calendar as DNA has them', () => {
  const dna = { compatibility: 'DNA' }
  const days = tableOf(`
    a t 1 2005-01-01
    b t 1 2005-01-02
    a t 1 2005-01-03
    b t 0 2005-01-05
  `)

  it('reach to either side of a centre, both ends inclusive', () => {
    const threeDays = [
      ['2005-01-01', '2005-01-03', 3],
      ['2005-01-02', '2005-01-04', 2],
      ['2005-01-03', '2005-01-05', 2],
    ]
    expect(spans({ unit: 'DAY', size: 2 }, dna, days)).toEqual(threeDays)
    expect(spans({ unit: 'DAY', size: 3 }, dna, days)).toEqual(threeDays)
  })

  it('of size 1 hold one instant', () => {
    const hours = tableOf('a t 1 2005-01-01\nb t 1 2005-01-01T12:00\na t 1 2005-01-02')
    expect(spans({ unit: 'DAY', size: 1 }, dna, hours)).toEqual([
      ['2005-01-01', '2005-01-01', 1],
      ['2005-01-02', '2005-01-02', 1],
    ])
  })
})

describe('the change between slices', () => {
  it('adds up what cells differ, with those that only one of them has', () => {
    const table = tableOf(`
      a t 1 2005-01-01
      b t 1 2005-01-01
      b t 1 2005-01-02
      b t 1 2005-01-02
      a t 1 2005-01-02
      c t 1 2005-01-02
      c t 1 2005-01-03
    `)
    const { slices } = stanceSeries(table, requestOf(), { unit: 'DAY', size: 1 })
    // Weights, each twice in the matrix: ab 1; ab 2, ac 1, bc 2; none.
    expect(slices.map(({ change }) => change)).toEqual([
      null,
      { absolute: 8, relative: 8 / 12, entered: ['c'], left: [] },
      { absolute: 10, relative: 1, entered: [], left: ['a', 'b'] },
    ])
  })
})

describe('slices whose weights add up to one', () => {
  const table = tableOf(`
    a t 1 2005-01-01
    b t 0 2005-01-01
    b t 0 2005-01-01
    c t 0 2005-01-01
  `)
  const subtract = { aggregation: 'SUBTRACT' } as const
  const matrixOf = (rest = {}) => {
    const request = requestOf({ ...subtract, ...rest })
    const time: TimeOptions = { unit: 'DAY', size: 1, sumToOne: true }
    return stanceSeries(table, request, time).slices[0]?.matrix ?? { rowLabels: [] }
  }
  // ab -2, ac -1, bc 2.
  it('do so by their absolute values', () => {
    const matrix = matrixOf() as Parameters<typeof weightOf>[0]
    expect(weightOf(matrix, 'a', 'b')).toBeCloseTo(-2 / 10, 12)
    expect(weightOf(matrix, 'b', 'c')).toBeCloseTo(2 / 10, 12)
  })

  it('do so by their sum in DNA, which turns the signs round where that is negative', () => {
    const matrix = matrixOf({ compatibility: 'DNA' }) as Parameters<typeof weightOf>[0]
    expect(weightOf(matrix, 'a', 'b')).toBeCloseTo(2 / 2, 12)
    expect(weightOf(matrix, 'b', 'c')).toBeCloseTo(-2 / 2, 12)
  })
})

describe('what does not fit', () => {
  it.each<[string, TimeOptions, object, RegExp]>([
    [
      'a window larger than the range',
      { unit: 'MONTH', size: 6 },
      {},
      /size must be no longer than the range, 2005-01-01 to 2005-05-31, but got 6 \(MONTH\)/,
    ],
    [
      'the same as DNA has it',
      { unit: 'YEAR', size: 2 },
      { compatibility: 'DNA' },
      /no longer than/,
    ],
    ['more statements than there are', { unit: 'EVENT', size: 6 }, {}, /size must be at most 5/],
    ['no size', { unit: 'DAY', size: 0 }, {}, /size must be a whole number from 1/],
    [
      'a size without end',
      { unit: 'YEAR', size: 100_001 },
      {},
      /from 1 to 100,000, but got 100001/,
    ],
    ['a part of a unit', { unit: 'DAY', size: 1.5 }, {}, /size must be a whole number from 1/],
    [
      'steps of tiles',
      { unit: 'DAY', size: 1, step: 2, arrangement: 'TILED' },
      {},
      /step must be only with MOVING/,
    ],
    [
      'a kernel over statements',
      { unit: 'EVENT', size: 2, kernel: 'UNIFORM' },
      {},
      /kernel must be with a unit of the calendar/,
    ],
    [
      'a kernel that cumulates',
      { unit: 'DAY', size: 2, kernel: 'UNIFORM', arrangement: 'CUMULATIVE' },
      {},
      /kernel must be with MOVING or TILED/,
    ],
    [
      'a kernel over codes',
      { unit: 'DAY', size: 2, kernel: 'UNIFORM' },
      { mode: 'TWO_MODE', aggregation: 'COMBINE' },
      /kernel must be absent/,
    ],
    [
      'too many windows',
      { unit: 'MINUTE', size: 1 },
      {},
      /time must be at most 10000 windows, but got a window for each MINUTE/,
    ],
  ])('is refused: %s', (_, time, rest, message) => {
    expect(() => stanceSeries(FIVE, requestOf(rest), time)).toThrow(message)
  })
})
