import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codeStatements } from '../../src/network/coded-statements.ts'
import type { Counts } from '../../src/network/counts.ts'
import { countSparsely } from '../../src/network/sparse-counts.ts'
import { countDensely } from '../../src/network/dense-counts.ts'
import { twoModeExplainer } from '../../src/network/evidence-two-mode.ts'
import type { StanceRequest } from '../../src/network/options.ts'
import { selectStatements } from '../../src/network/select-statements.ts'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import { sliceExplainer } from '../../src/network/time/explain-slice.ts'
import { planSeries } from '../../src/network/time/plan-series.ts'
import { stanceSeries } from '../../src/network/time/stance-series.ts'
import type { TimeOptions } from '../../src/network/time/time-options.ts'
import { requestOf, tableOf, weightOf } from './statements.ts'

const line = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('t', 'u'),
    fc.constantFrom('0', '1'),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([actor, topic, says, day]) => `${actor} ${topic} ${says} 2005-01-0${String(day)}`)
const lines = fc.array(line, { minLength: 1, maxLength: 25 })
const compatibility = fc.constantFrom('NONE' as const, 'DNA' as const)

const oneMode: fc.Arbitrary<StanceRequest> = fc
  .record({
    aggregation: fc.constantFrom('IGNORE', 'CONGRUENCE', 'CONFLICT', 'SUBTRACT'),
    normalization: fc.constantFrom('NONE', 'AVERAGE', 'JACCARD', 'COSINE'),
    compatibility,
  })
  .map((rest) => requestOf(rest as Partial<StanceRequest>))
const twoMode: fc.Arbitrary<StanceRequest> = fc
  .record({
    aggregation: fc.constantFrom('IGNORE', 'SUBTRACT'),
    normalization: fc.constantFrom('NONE', 'ACTIVITY', 'PROMINENCE'),
    compatibility,
  })
  .map((rest) => requestOf({ mode: 'TWO_MODE', ...rest }))
const anyTime: fc.Arbitrary<TimeOptions> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('EVENT' as const, 'DAY' as const, 'WEEK' as const),
    size: fc.integer({ min: 1, max: 4 }),
    arrangement: fc.constantFrom('TILED' as const, 'CUMULATIVE' as const),
    sumToOne: fc.boolean(),
  }),
  fc.record({
    unit: fc.constant('DAY' as const),
    size: fc.integer({ min: 1, max: 4 }),
    overhang: fc.constant(true),
    sumToOne: fc.boolean(),
    kernel: fc.constantFrom(
      'UNIFORM' as const,
      'TRIANGULAR' as const,
      'EPANECHNIKOV' as const,
      'GAUSSIAN' as const,
    ),
  }),
)

describe('series of any statements', () => {
  it('are finite, and each weight is the sum of its shares', () => {
    fc.assert(
      fc.property(lines, fc.oneof(oneMode, twoMode), anyTime, (list, request, time) => {
        const table = tableOf(list.join('\n'))
        const plan = planSeries(table, request, time)
        const { slices } = stanceSeries(table, request, time)
        slices.forEach(({ matrix, change }, index) => {
          expect(matrix.values.every(Number.isFinite)).toBe(true)
          if (change) {
            expect(Number.isFinite(change.absolute)).toBe(true)
            expect(change.relative).toBeLessThanOrEqual(1)
          }
          const window = plan.windows[index]
          if (!window) throw new Error('No window.')
          const explain = sliceExplainer(plan, window)
          for (const row of matrix.rowLabels) {
            for (const column of matrix.columnLabels) {
              if (row === column) continue
              const sum = explain(row, column).reduce((total, { share }) => total + share, 0)
              expect(sum).toBeCloseTo(weightOf(matrix, row, column), 9)
            }
          }
        })
      }),
    )
  })

  it('do not depend on the order of the statements', () => {
    const shuffled = lines.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    const calendar = anyTime.filter(({ unit }) => unit !== 'EVENT')
    fc.assert(
      fc.property(shuffled, oneMode, calendar, ([list, other], request, time) => {
        const seriesOf = (some: string[]) =>
          stanceSeries(tableOf(some.join('\n')), request, time).slices.map(({ matrix }) => matrix)
        const expected = seriesOf(list)
        seriesOf(other).forEach(({ rowLabels, values }, slice) => {
          expect(rowLabels).toEqual(expected[slice]?.rowLabels)
          values.forEach((value, cell) => {
            expect(value).toBeCloseTo(expected[slice]?.values[cell] ?? NaN, 9)
          })
        })
      }),
    )
  })

  it('laid beside each other add up to the whole; the last that cumulates is the whole', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 4 }), (list, size) => {
        const table = tableOf(list.join('\n'))
        const request = requestOf({ mode: 'TWO_MODE', aggregation: 'SUBTRACT' })
        const whole = stanceMatrix(table, request)
        for (const unit of ['DAY', 'WEEK', 'EVENT'] as const) {
          const tiles = stanceSeries(
            table,
            { ...request, isolates: true },
            { unit, size, arrangement: 'TILED' },
          ).slices
          const sums = whole.values.map((_, cell) =>
            tiles.reduce((sum, { matrix }) => sum + (matrix.values[cell] ?? NaN), 0),
          )
          expect(sums).toEqual(whole.values)
          const { slices } = stanceSeries(table, request, { unit, size, arrangement: 'CUMULATIVE' })
          expect(slices.at(-1)?.matrix).toEqual(whole)
        }
      }),
    )
  })

  it('split what ignores sides into congruence and conflict under a kernel, too', () => {
    fc.assert(
      fc.property(lines, anyTime, compatibility, (list, { sumToOne: _, ...time }, of) => {
        const table = tableOf(`${list.join('\n')}\na t 0 2005-01-01\na t 1 2005-01-01`)
        const [ignore, congruence, conflict] = (['IGNORE', 'CONGRUENCE', 'CONFLICT'] as const).map(
          (aggregation) =>
            stanceSeries(table, requestOf({ aggregation, compatibility: of }), time).slices,
        )
        ignore?.forEach(({ matrix }, slice) => {
          matrix.values.forEach((value, cell) => {
            const agreed = congruence?.[slice]?.matrix.values[cell] ?? NaN
            const disagreed = conflict?.[slice]?.matrix.values[cell] ?? NaN
            expect(agreed + disagreed).toBeCloseTo(value, 9)
          })
        })
      }),
    )
  })
})

/** Row by row; the levels of one row and column stand in no certain order. */
function entriesOf({ entries, rowOf, columnOf, level, first, second }: Counts) {
  return Array.from(entries, (entry) => {
    const of = [rowOf[entry], columnOf[entry], level[entry] ?? 0]
    return `${of.join(' ')}: ${String(first[entry])} ${String(second[entry] ?? 0)}`
  }).sort()
}

describe('counts of any statements', () => {
  it('are the same counted into cells and one by one', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), fc.boolean(), (list, bySide, isWeighted) => {
        const table = tableOf(list.join('\n'))
        const coded = codeStatements(table, requestOf(), selectStatements(table, requestOf()))
        const weights = isWeighted
          ? Float64Array.from(coded.rows, (_, index) => index / 4)
          : undefined
        const dense = countDensely(coded, bySide, 2, weights)
        const sparse = countSparsely(coded, bySide, weights)
        expect(entriesOf(dense)).toEqual(entriesOf(sparse))
        expect(dense.columnStart).toEqual(sparse.columnStart)
        expect(dense.rowStart).toEqual(sparse.rowStart)
        expect(dense.rowSums).toEqual(sparse.rowSums)
      }),
    )
  })
})

describe('cells of any two-mode network', () => {
  it('are the sums of their shares, codes too', () => {
    const request = fc
      .record({
        aggregation: fc.constantFrom('IGNORE', 'SUBTRACT', 'COMBINE'),
        normalization: fc.constantFrom('NONE', 'ACTIVITY'),
        qualifier: fc.constantFrom('BOOLEAN', 'INTEGER', 'TEXT'),
      })
      .map(({ qualifier, ...rest }) =>
        requestOf({
          ...rest,
          mode: 'TWO_MODE',
          compatibility: 'DNA',
          qualifier: { type: qualifier, column: 'says' },
        }),
      )
    fc.assert(
      fc.property(lines, request, (list, asked) => {
        const table = tableOf(list.join('\n'))
        const matrix = stanceMatrix(table, asked)
        const explain = twoModeExplainer(
          codeStatements(table, asked, selectStatements(table, asked)),
          asked,
        )
        for (const row of matrix.rowLabels) {
          for (const column of matrix.columnLabels) {
            const sum = explain(row, column).reduce((total, { share }) => total + share, 0)
            expect(sum).toBeCloseTo(weightOf(matrix, row, column), 9)
          }
        }
      }),
    )
  })
})
