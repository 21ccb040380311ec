import type { CodedStatements } from '../coded-statements.ts'
import { countStatements } from '../count-statements.ts'
import type { Counts } from '../counts.ts'
import type { Levels } from '../levels.ts'
import type { PairDivisor } from '../one-mode-divisor.ts'
import type { OneModeAggregation, StanceRequest } from '../options.ts'
import { PAIR_SCHEMES, selfProducts } from '../pair-products.ts'
import type { Weighting } from '../stance-network.ts'

/*
 * Networks under a kernel as DNA computes them. They depart from those without one:
 *
 * - A level counts by its index among the levels that occur, not by its value. Where only one side of
 *   a boolean occurs its index is 0: in a two-mode network it then always counts -1. (Where DNA
 *   divides by 0 in a one-mode network, all levels are the same here.)
 * - Texts are never different.
 * - Each row is linked with itself.
 * - The only normalisation of one-mode networks is AVERAGE, which Jaccard and cosine become. It
 *   multiplies, by `sum_jk 2 / (N(i,j,k) + N(i',j,k))`, with N the statements of the whole period
 *   and j, k where either row has any. Two-mode networks are not normalised; COMBINE is SUBTRACT.
 */

/** What DNA takes a request for. */
export function dnaKernelRequest(request: StanceRequest): StanceRequest {
  const { mode, aggregation, normalization } = request
  if (mode === 'TWO_MODE') {
    return {
      ...request,
      aggregation: aggregation === 'COMBINE' ? 'SUBTRACT' : aggregation,
      normalization: 'NONE',
    }
  }
  return { ...request, normalization: normalization === 'NONE' ? 'NONE' : 'AVERAGE' }
}

/** The statements with their levels numbered among those that occur in the whole period. */
export function numberLevels(coded: CodedStatements, period: CodedStatements): CodedStatements {
  const { levels } = coded
  if (levels.type === 'NONE') return coded
  const occurs = new Uint8Array(levels.values.length)
  for (const level of period.levelOf) if (level >= 0) occurs[level] = 1
  const indices = new Int32Array(levels.values.length)
  let count = 0
  occurs.forEach((isThere, level) => (indices[level] = isThere ? count++ : -1))
  const numbered: Levels = {
    ...levels,
    values: Float64Array.from({ length: count }, (_, index) => index),
    range: Math.max(0, count - 1),
  }
  return {
    ...coded,
    levels: numbered,
    levelOf: coded.levelOf.map((level) => (level < 0 ? -1 : indices[level]!)),
  }
}

/** The same statements with texts that are never different. */
export function withoutTexts(coded: CodedStatements): CodedStatements {
  if (coded.levels.type !== 'TEXT') return coded
  return {
    ...coded,
    levels: { ...coded.levels, values: Float64Array.of(0), range: 0 },
    levelOf: new Int32Array(coded.levelOf.length),
  }
}

/** Adds to a matrix what each row has in common with itself. */
export function addDiagonal(
  values: Float64Array,
  coded: CodedStatements,
  aggregation: OneModeAggregation,
  { weights, divisor }: Weighting,
) {
  const counts = countStatements(coded, undefined, weights)
  const products = selfProducts(counts, coded.levels, PAIR_SCHEMES[aggregation])
  products.forEach((product, row) => {
    divisor?.prepare(row)
    values[row * (counts.rowCount + 1)] = product / (divisor?.of(row, row) ?? 1)
  })
}

/** DNA's AVERAGE under a kernel, as what weights are divided by. */
export function dnaPeriodAverage(period: CodedStatements): PairDivisor {
  const counts = countStatements(period, false)
  const { rowOf, columnOf, first, level, columnStart, rowStart, entries, rowCount } = counts
  const alone = reciprocals(counts)
  const factors = new Float64Array(rowCount)
  return {
    prepare(row) {
      for (let other = row; other < rowCount; other += 1)
        factors[other] = alone[row]! + alone[other]!
      factors[row] = alone[row]! / 2
      for (let index = rowStart[row]!; index < rowStart[row + 1]!; index += 1) {
        const entry = entries[index]!
        const end = columnStart[columnOf[entry]! + 1]!
        for (let other = entry + 1; other < end; other += 1) {
          if (rowOf[other] === row || level[other] !== level[entry]) continue
          const [one, two] = [first[entry]!, first[other]!]
          factors[rowOf[other]!]! += 2 / (one + two) - 2 / one - 2 / two
        }
      }
    },
    of: (_, other) => (factors[other]! > 0 ? 1 / factors[other]! : 1),
  }
}

/** For each row the sum of 2 / N over its columns and levels. */
function reciprocals({ size, rowOf, first, rowCount }: Counts) {
  const sums = new Float64Array(rowCount)
  for (let entry = 0; entry < size; entry += 1) sums[rowOf[entry]!]! += 2 / first[entry]!
  return sums
}
