import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './count-statements.ts'
import type { Counts } from './counts.ts'
import { addLevelOverlaps } from './dna-pair-products.ts'
import type { Compatibility, OneModeAggregation, OneModeNormalization } from './options.ts'
import { addPairProducts, PAIR_SCHEMES, selfProducts } from './pair-products.ts'

/** What the weight of two rows is divided by. `prepare` is called before the pairs of a row. */
export interface PairDivisor {
  prepare(row: number): void
  of(row: number, other: number): number
}

export interface DivisorOptions {
  aggregation: OneModeAggregation
  normalization: OneModeNormalization
  compatibility: Compatibility
  /** A weight for each statement; 1 without. */
  weights?: Float64Array | undefined
  /** What AVERAGE takes for the statements of each row, where it is not the sum of their weights. */
  activity?: Float64Array | undefined
}

const NOTHING_TO_PREPARE = () => undefined

/**
 * The normalisations of one-mode networks. With a the number of statements of a row, and c(i,i') the
 * congruence of two rows (for IGNORE: their product without levels), which is an inner product:
 *
 * - AVERAGE: `(a_i + a_i') / 2`. Not bounded by 1.
 * - COSINE: `sqrt(c(i,i) c(i',i'))`, so that congruence becomes the cosine of the two rows' counts
 *   (for numbers the soft cosine, Sidorov et al. 2014, doi:10.13053/cys-18-3-2043).
 *   DNA: `a_i a_i'`.
 * - JACCARD: `c(i,i) + c(i',i') - c(i,i')` (Tanimoto 1958; Rogers & Tanimoto 1960,
 *   doi:10.1126/science.132.3434.1115), so that congruence becomes the Jaccard index where no
 *   statement counts twice. DNA: `m10 + m01 + m11` with m11 the sum of n(i,j,k) n(i',j,k), and m10
 *   the statements of one row on columns and levels that the other never used.
 *
 * Conflict and subtract have the divisor of congruence, so that subtract stays congruence less
 * conflict. Where a divisor is 0 the weight is 0.
 */
export function oneModeDivisor(
  coded: CodedStatements,
  counts: Counts,
  { aggregation, normalization, compatibility, weights, activity }: DivisorOptions,
): PairDivisor {
  const sums = counts.rowSums
  const isDna = compatibility === 'DNA'
  if (normalization === 'NONE') return { prepare: NOTHING_TO_PREPARE, of: () => 1 }
  if (normalization === 'AVERAGE') {
    const active = activity ?? sums
    return { prepare: NOTHING_TO_PREPARE, of: (row, other) => (active[row]! + active[other]!) / 2 }
  }
  if (normalization === 'COSINE' && isDna) {
    return { prepare: NOTHING_TO_PREPARE, of: (row, other) => sums[row]! * sums[other]! }
  }
  if (isDna) return dnaJaccard(coded, weights)

  const scheme = PAIR_SCHEMES[aggregation === 'IGNORE' ? 'IGNORE' : 'CONGRUENCE']
  const self = selfProducts(counts, coded.levels, scheme)
  if (normalization === 'COSINE') {
    const norms = self.map((product) => Math.sqrt(product))
    return { prepare: NOTHING_TO_PREPARE, of: (row, other) => norms[row]! * norms[other]! }
  }
  const inner = new Float64Array(counts.rowCount)
  return {
    prepare(row) {
      inner.fill(0, row)
      addPairProducts(counts, coded.levels, scheme, row, inner)
    },
    of: (row, other) => self[row]! + self[other]! - inner[other]!,
  }
}

function dnaJaccard(coded: CodedStatements, weights: Float64Array | undefined): PairDivisor {
  const counts = countStatements(coded, false, weights)
  const overlap = new Float64Array(counts.rowCount)
  const product = new Float64Array(counts.rowCount)
  return {
    prepare(row) {
      overlap.fill(0, row)
      product.fill(0, row)
      addLevelOverlaps(counts, row, overlap, product)
    },
    of: (row, other) =>
      counts.rowSums[row]! + counts.rowSums[other]! - overlap[other]! + product[other]!,
  }
}
