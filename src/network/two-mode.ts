import { InputError } from '../statements/input-error.ts'
import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './count-statements.ts'
import type { Counts } from './counts.ts'
import type { Levels } from './levels.ts'
import type {
  Compatibility,
  StanceRequest,
  TwoModeAggregation,
  TwoModeNormalization,
} from './options.ts'

export interface TwoModeOptions {
  aggregation: TwoModeAggregation
  normalization: TwoModeNormalization
  compatibility: Compatibility
  /** A weight for each statement; 1 without. */
  weights?: Float64Array | undefined
}

/** Powers of two are exact up to this many levels. */
const MOST_COMBINED_LEVELS = 52

/**
 * The two-mode network: rows linked with columns (Leifeld 2013, doi:10.1111/psj.12007). With
 * n(i,j,k) statements of row i on column j at level k, cell (i, j) is
 *
 * - IGNORE: `sum_k n(i,j,k)`
 * - SUBTRACT: `n(i,j,1) - n(i,j,0)` for booleans, `sum_k q_k n(i,j,k)` for numbers. Categories cannot
 *   be subtracted: refused; DNA counts them as IGNORE does.
 * - COMBINE: a code for which levels occur, `sum_k [n(i,j,k) > 0] 2^(K-1-k)` over the K sorted levels:
 *   for booleans 1 = only agreement, 2 = only disagreement, 3 = both, 0 = nothing said. The levels are
 *   all of the scale or the categories given; without, and for DNA always, those that occur.
 *
 * ACTIVITY divides by the row's D, PROMINENCE by the column's: the number of its statements; 0 where
 * D is 0. A code is no amount, so COMBINE is not normalised; DNA divides it by the number of cells
 * of the row that are not 0 (and fails for columns, which stays refused).
 *
 * Rows one after another, `rowLabels.length * columnLabels.length` values.
 */
export function twoModeMatrix(coded: CodedStatements, options: TwoModeOptions): Float64Array {
  refuseMeaningless(coded, options)
  const counts = countStatements(coded, false, options.weights)
  const values = twoModeCells(coded, counts, options)
  if (options.normalization === 'NONE') return values
  const divisorOf = cellDivisors(counts, values, options)
  let cell = 0
  for (let row = 0; row < counts.rowCount; row += 1) {
    for (let column = 0; column < counts.columnCount; column += 1, cell += 1) {
      const by = divisorOf(row, column)
      values[cell] = by > 0 ? values[cell]! / by : 0
    }
  }
  return values
}

/** The cells before they are normalised. The counts have one entry a level. */
export function twoModeCells(
  { levels }: CodedStatements,
  { size, rowCount, columnCount, rowOf, columnOf, level, first }: Counts,
  { aggregation }: TwoModeOptions,
): Float64Array {
  const factorOf = twoModeFactor(aggregation, levels)
  const values = new Float64Array(rowCount * columnCount)
  for (let entry = 0; entry < size; entry += 1) {
    const amount = aggregation === 'COMBINE' ? 1 : first[entry]!
    values[rowOf[entry]! * columnCount + columnOf[entry]!]! += factorOf(level[entry]!) * amount
  }
  return values
}

/** What a statement of a level counts; for COMBINE what the level does. */
export function twoModeFactor(
  aggregation: TwoModeAggregation,
  { type, values, scale }: Levels,
): (level: number) => number {
  if (aggregation === 'COMBINE') {
    return (level) => 2 ** (scale ? scale.max - values[level]! : values.length - 1 - level)
  }
  if (aggregation !== 'SUBTRACT') return () => 1
  if (type === 'BOOLEAN') return (level) => (level === 1 ? 1 : -1)
  return type === 'INTEGER' ? (level) => values[level]! : () => 1
}

/** What each cell is divided by; where that is 0 the cell is 0. */
export function cellDivisors(
  { size, rowCount, columnCount, rowOf, columnOf, first }: Counts,
  cells: Float64Array,
  { aggregation, normalization }: TwoModeOptions,
): (row: number, column: number) => number {
  if (normalization === 'NONE') return () => 1
  const isByRow = normalization === 'ACTIVITY'
  const sums = new Float64Array(isByRow ? rowCount : columnCount)
  if (aggregation === 'COMBINE') {
    cells.forEach((value, cell) => {
      if (value > 0) sums[isByRow ? Math.floor(cell / columnCount) : cell % columnCount]! += 1
    })
  } else {
    for (let entry = 0; entry < size; entry += 1) {
      sums[isByRow ? rowOf[entry]! : columnOf[entry]!]! += first[entry]!
    }
  }
  return (row, column) => sums[isByRow ? row : column]!
}

/** What `checkRequest` has found to go together. */
export function twoModeOptions({
  aggregation,
  normalization,
  compatibility,
}: StanceRequest): TwoModeOptions {
  return {
    aggregation: aggregation as TwoModeAggregation,
    normalization: normalization as TwoModeNormalization,
    compatibility: compatibility ?? 'NONE',
  }
}

function refuseMeaningless(
  { levels }: CodedStatements,
  { aggregation, normalization, compatibility }: TwoModeOptions,
) {
  const isDna = compatibility === 'DNA'
  if (aggregation === 'COMBINE') {
    const { values, scale } = levels
    const count = scale ? scale.max - scale.min + 1 : values.length
    if (count > MOST_COMBINED_LEVELS) {
      throw new InputError(
        'the qualifier',
        `${String(count)} levels`,
        `one of at most ${String(MOST_COMBINED_LEVELS)} levels for COMBINE`,
      )
    }
    const allowed = isDna ? ['NONE', 'ACTIVITY'] : ['NONE']
    if (!allowed.includes(normalization)) {
      throw new InputError('normalization', normalization, `${allowed.join(' or ')} for COMBINE`)
    }
  }
}
