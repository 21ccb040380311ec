import { balancedSizes } from './camp-enumeration.ts'
import type { CampQuality } from './camp-quality.ts'

const STEPS = 32

/**
 * A value that no division exceeds: each pair as if it alone decided whether it is of one camp.
 *
 * The ideal of a pair depends on W, the number of ordered pairs within camps. All that W can be is cut
 * into intervals; in each, a pair within a camp has at most the ideal of the least W, one between two
 * at most that of the largest. The largest of the intervals' sums holds for all. Only for the value
 * that grows with the ideal, so not for DNA's. O(size squared).
 */
export function boundOfCamps(quality: CampQuality, camps: number, isBalanced: boolean): number {
  const { size } = quality
  const { small, larger } = balancedSizes(size, camps)
  const least = larger * (small + 1) * small + (camps - larger) * small * (small - 1)
  const largest = isBalanced ? least : (size - camps + 1) * (size - camps)
  const steps = largest === least ? 1 : STEPS
  const width = (largest - least) / steps
  let bound = 0
  for (let step = 0; step < steps; step += 1) {
    const within = quality.idealWithin(least + step * width)
    const between = quality.idealBetween(least + (step + 1) * width)
    bound = Math.max(bound, sumOfBest(quality, within, between))
  }
  return bound
}

function sumOfBest(quality: CampQuality, within: number, between: number) {
  let sum = 0
  for (let one = 0; one < quality.size; one += 1) {
    for (let other = one + 1; other < quality.size; other += 1) {
      sum += Math.max(
        quality.pair(one, other, true, within),
        quality.pair(one, other, false, between),
      )
    }
  }
  return sum
}
