import type { Counts } from './counts.ts'

/**
 * What DNA counts of two rows level by level, over all columns j and levels k where both have a
 * statement: `overlap` is the sum of n(i,j,k) + n(i',j,k), `product` that of n(i,j,k) n(i',j,k).
 * DNA's Jaccard divisor is `a_i + a_i' - overlap + product`; its conflict of texts is
 * `a_i + a_i' - overlap`, with a the statements of a row. Adds for each row after row i.
 * The counts must have one entry a level (`sides` false).
 */
export function addLevelOverlaps(
  counts: Counts,
  row: number,
  overlap: Float64Array,
  product: Float64Array,
) {
  const { rowOf, columnOf, first, level, columnStart, rowStart, entries } = counts
  for (let index = rowStart[row]!; index < rowStart[row + 1]!; index += 1) {
    const entry = entries[index]!
    const end = columnStart[columnOf[entry]! + 1]!
    for (let other = entry + 1; other < end; other += 1) {
      if (rowOf[other] === row || level[other] !== level[entry]) continue
      overlap[rowOf[other]!]! += first[entry]! + first[other]!
      product[rowOf[other]!]! += first[entry]! * first[other]!
    }
  }
}
