import { InputError } from '../statements/input-error.ts'
import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './counts.ts'
import type { Levels } from './levels.ts'
import type {
  Aggregation,
  Compatibility,
  TwoModeAggregation,
  TwoModeNormalization,
} from './options.ts'

export interface TwoModeOptions {
  aggregation: TwoModeAggregation
  normalization: TwoModeNormalization
  compatibility: Compatibility
  /** A weight for each statement; 1 without. */
  weights?: Float64Array
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
 *   for booleans 1 = only agreement, 2 = only disagreement, 3 = both, 0 = nothing said.
 *
 * ACTIVITY divides by the row's D, PROMINENCE by the column's: the number of its statements; 0 where
 * D is 0. A code is no amount, so COMBINE is not normalised; DNA divides it by the number of cells
 * of the row that are not 0 (and fails for columns, which stays refused).
 *
 * Rows one after another, `rowLabels.length * columnLabels.length` values.
 */
export function twoModeMatrix(coded: CodedStatements, options: TwoModeOptions): Float64Array {
  const { aggregation, normalization, weights } = options
  const { levels } = coded
  refuseMeaningless(coded, options)
  const counts = countStatements(coded, false, weights)
  const { rowCount, columnCount, rowOf, columnOf, level, first } = counts
  const values = new Float64Array(rowCount * columnCount)
  const factorOf = twoModeFactor(aggregation, levels)
  for (let entry = 0; entry < counts.size; entry += 1) {
    const amount = aggregation === 'COMBINE' ? 1 : first[entry]!
    values[rowOf[entry]! * columnCount + columnOf[entry]!]! += factorOf(level[entry]!) * amount
  }
  if (normalization === 'NONE') return values

  const sums = new Float64Array(normalization === 'ACTIVITY' ? rowCount : columnCount)
  const lineOf = (row: number, column: number) => (normalization === 'ACTIVITY' ? row : column)
  if (aggregation === 'COMBINE') {
    values.forEach((value, cell) => {
      if (value > 0) sums[lineOf(Math.floor(cell / columnCount), cell % columnCount)]! += 1
    })
  } else {
    for (let entry = 0; entry < counts.size; entry += 1) {
      sums[lineOf(rowOf[entry]!, columnOf[entry]!)]! += first[entry]!
    }
  }
  return values.map((value, cell) => {
    const sum = sums[lineOf(Math.floor(cell / columnCount), cell % columnCount)]!
    return sum > 0 ? value / sum : 0
  })
}

/** What one statement of a level counts; of COMBINE, what one or more of them do. */
export function twoModeFactor(aggregation: Aggregation, { type, values }: Levels) {
  return (level: number) => {
    if (aggregation === 'COMBINE') return 2 ** (values.length - 1 - level)
    if (aggregation !== 'SUBTRACT') return 1
    if (type === 'BOOLEAN') return level === 1 ? 1 : -1
    return type === 'INTEGER' ? values[level]! : 1
  }
}

function refuseMeaningless(
  { levels }: CodedStatements,
  { aggregation, normalization, compatibility }: TwoModeOptions,
) {
  const isDna = compatibility === 'DNA'
  if (aggregation === 'COMBINE') {
    if (levels.values.length > MOST_COMBINED_LEVELS) {
      throw new InputError(
        'the qualifier',
        `${String(levels.values.length)} levels`,
        `one of at most ${String(MOST_COMBINED_LEVELS)} levels for COMBINE`,
      )
    }
    const allowed = isDna ? ['NONE', 'ACTIVITY'] : ['NONE']
    if (!allowed.includes(normalization)) {
      throw new InputError('normalization', normalization, `${allowed.join(' or ')} for COMBINE`)
    }
  }
  if (aggregation === 'SUBTRACT' && levels.type === 'TEXT' && !isDna) {
    throw new InputError('aggregation', 'SUBTRACT', 'IGNORE or COMBINE for a text qualifier')
  }
}
