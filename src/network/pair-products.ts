import type { Counts } from './counts.ts'
import type { Levels } from './levels.ts'
import type { OneModeAggregation } from './options.ts'

/**
 * How much two statements on the same topic count: `alpha + beta * d`, where d is how far apart
 * their levels are, from 0 to 1. For numbers `|q - q'| / range` (0 where the range is 0), for
 * booleans and texts 0 if equal and 1 if not.
 */
export interface PairScheme {
  alpha: number
  beta: number
}

export const PAIR_SCHEMES: Record<OneModeAggregation, PairScheme> = {
  IGNORE: { alpha: 1, beta: 0 },
  CONGRUENCE: { alpha: 1, beta: -1 },
  CONFLICT: { alpha: 0, beta: 1 },
  SUBTRACT: { alpha: 1, beta: -2 },
}

/**
 * Adds to `into[i']`, for each row i' after row i, what their statements on the same columns count
 * together: `sum_j sum_k sum_k' n(i,j,k) n(i',j,k') (alpha + beta d(k,k'))`. Takes time in
 * proportion to the pairs of entries; `into` needs room for all rows.
 */
export function addPairProducts(
  counts: Counts,
  levels: Levels,
  scheme: PairScheme,
  row: number,
  into: Float64Array,
) {
  if (counts.sides) addSides(counts, scheme, row, into)
  else if (levels.type === 'INTEGER') addNumbers(counts, levels, scheme, row, into)
  else addCategories(counts, scheme, row, into)
}

function addSides(counts: Counts, { alpha, beta }: PairScheme, row: number, into: Float64Array) {
  const { rowOf, columnOf, first, second, columnStart, rowStart, entries } = counts
  const different = alpha + beta
  const last = rowStart[row + 1]!
  for (let index = rowStart[row]!; index < last; index += 1) {
    const entry = entries[index]!
    const withFirst = alpha * first[entry]! + different * second[entry]!
    const withSecond = different * first[entry]! + alpha * second[entry]!
    const end = columnStart[columnOf[entry]! + 1]!
    for (let other = entry + 1; other < end; other += 1) {
      into[rowOf[other]!]! += withFirst * first[other]! + withSecond * second[other]!
    }
  }
}

function addNumbers(
  counts: Counts,
  { values, range }: Levels,
  { alpha, beta }: PairScheme,
  row: number,
  into: Float64Array,
) {
  const { rowOf, columnOf, first, level, columnStart, rowStart, entries } = counts
  const slope = range === 0 ? 0 : beta / range
  const last = rowStart[row + 1]!
  for (let index = rowStart[row]!; index < last; index += 1) {
    const entry = entries[index]!
    const value = values[level[entry]!]!
    const end = columnStart[columnOf[entry]! + 1]!
    for (let other = entry + 1; other < end; other += 1) {
      // Further levels of the same row stand between.
      if (rowOf[other] === row) continue
      const near = alpha + slope * Math.abs(value - values[level[other]!]!)
      into[rowOf[other]!]! += first[entry]! * first[other]! * near
    }
  }
}

function addCategories(
  counts: Counts,
  { alpha, beta }: PairScheme,
  row: number,
  into: Float64Array,
) {
  const { rowOf, columnOf, first, level, columnStart, rowStart, entries } = counts
  const last = rowStart[row + 1]!
  for (let index = rowStart[row]!; index < last; index += 1) {
    const entry = entries[index]!
    const end = columnStart[columnOf[entry]! + 1]!
    for (let other = entry + 1; other < end; other += 1) {
      if (rowOf[other] === row) continue
      const near = level[entry] === level[other] ? alpha : alpha + beta
      into[rowOf[other]!]! += first[entry]! * first[other]! * near
    }
  }
}

/** The same product of each row with itself: `sum_j sum_k sum_k' n(i,j,k) n(i,j,k') (…)`. */
export function selfProducts(counts: Counts, levels: Levels, scheme: PairScheme): Float64Array {
  const { size, rowOf, columnOf, first, second, level } = counts
  const { alpha, beta } = scheme
  const sums = new Float64Array(counts.rowCount)
  for (let entry = 0; entry < size; entry += 1) {
    const row = rowOf[entry]!
    if (counts.sides) {
      const [a, b] = [first[entry]!, second[entry]!]
      sums[row]! += alpha * (a * a + b * b) + 2 * (alpha + beta) * a * b
      continue
    }
    // The levels of one row and column stand beside each other.
    for (let other = entry; other < size; other += 1) {
      if (rowOf[other] !== row || columnOf[other] !== columnOf[entry]) break
      const near = alpha + beta * levelDistance(levels, level[entry]!, level[other]!)
      sums[row]! += (other === entry ? 1 : 2) * first[entry]! * first[other]! * near
    }
  }
  return sums
}

/** How far apart two levels are, from 0 to 1. */
export function levelDistance({ type, values, range }: Levels, a: number, b: number) {
  if (type !== 'INTEGER') return a === b ? 0 : 1
  return range === 0 ? 0 : Math.abs(values[a]! - values[b]!) / range
}
