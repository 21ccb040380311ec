import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './count-statements.ts'
import type { Counts } from './counts.ts'
import { addLevelOverlaps } from './dna-pair-products.ts'
import { type DivisorOptions, oneModeDivisor, type PairDivisor } from './one-mode-divisor.ts'
import type { OneModeAggregation } from './options.ts'
import { addPairProducts, PAIR_SCHEMES } from './pair-products.ts'

export interface OneModeOptions extends DivisorOptions {
  /** What weights are divided by in place of the normalisation. */
  divisor?: PairDivisor | undefined
}

/** The weights of one row with all rows after it, and 0 elsewhere. */
export type RowWeights = (row: number, into: Float64Array) => void

/**
 * The one-mode network: rows linked by what they say of the same columns (Leifeld 2013,
 * doi:10.1111/psj.12007). With n(i,j,k) statements of row i on column j at level k, row i and row i'
 * are linked with
 *
 * - IGNORE: `sum_j n(i,j) n(i',j)`
 * - CONGRUENCE: `sum_j sum_k sum_k' n(i,j,k) n(i',j,k') (1 - d(k,k'))`
 * - CONFLICT: the same with `d(k,k')`; SUBTRACT: congruence less conflict
 *
 * where d is the distance of levels (pair-products.ts). So congruence + conflict = ignore, always.
 *
 * DNA's conflict of texts is another one: for each column and level that exactly one of the two rows
 * uses, the number of its statements, also on columns that the other row never spoke of.
 *
 * Returns the function that computes a row, and the counts that it reads.
 */
export function oneModeRows(coded: CodedStatements, options: OneModeOptions) {
  const { levels } = coded
  const { aggregation, normalization, compatibility, weights } = options
  const counts = countStatements(coded, undefined, weights)
  const divisor = options.divisor ?? oneModeDivisor(coded, counts, options)
  const scheme = PAIR_SCHEMES[aggregation]
  const addsTexts =
    compatibility === 'DNA' &&
    levels.type === 'TEXT' &&
    (aggregation === 'CONFLICT' || aggregation === 'SUBTRACT')

  const weigh: RowWeights = (row, into) => {
    if (addsTexts) addDnaTexts(counts, aggregation, row, into)
    else addPairProducts(counts, levels, scheme, row, into)
    if (normalization === 'NONE' && !options.divisor) return
    divisor.prepare(row)
    for (let other = row + 1; other < counts.rowCount; other += 1) {
      if (into[other] === 0) continue
      const by = divisor.of(row, other)
      into[other] = by > 0 ? into[other]! / by : 0
    }
  }
  /** Whether any two rows may have a weight, not only those with a column in common. */
  return { counts, weigh, linksAll: addsTexts }
}

function addDnaTexts(
  counts: Counts,
  aggregation: OneModeAggregation,
  row: number,
  into: Float64Array,
) {
  const overlap = new Float64Array(counts.rowCount)
  const product = new Float64Array(counts.rowCount)
  addLevelOverlaps(counts, row, overlap, product)
  for (let other = row + 1; other < counts.rowCount; other += 1) {
    const conflict = counts.rowSums[row]! + counts.rowSums[other]! - overlap[other]!
    into[other] = aggregation === 'CONFLICT' ? conflict : product[other]! - conflict
  }
}

/** The whole network as a matrix, rows one after another; symmetric, 0 on the diagonal. */
export function oneModeMatrix(coded: CodedStatements, options: OneModeOptions): Float64Array {
  const { counts, weigh } = oneModeRows(coded, options)
  const { rowCount } = counts
  const values = new Float64Array(rowCount * rowCount)
  for (let row = 0; row < rowCount; row += 1) {
    weigh(row, values.subarray(row * rowCount, (row + 1) * rowCount))
  }
  mirror(values, rowCount)
  return values
}

/** Copies what is above the diagonal below it, block by block, as memory is read in blocks. */
function mirror(values: Float64Array, size: number) {
  const block = 32
  for (let top = 0; top < size; top += block) {
    for (let left = top; left < size; left += block) {
      const bottom = Math.min(top + block, size)
      const right = Math.min(left + block, size)
      for (let row = top; row < bottom; row += 1) {
        for (let column = Math.max(left, row + 1); column < right; column += 1) {
          values[column * size + row] = values[row * size + column]!
        }
      }
    }
  }
}
