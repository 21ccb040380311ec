import type { CampQuality } from './camp-quality.ts'
import type { Division } from './division.ts'

/** Gains below this are rounding, and would let a search go round in circles. */
export const LEAST_GAIN = 1e-12

/**
 * Exchanges two actors of different camps wherever that raises the value, pair by pair in their order,
 * until a whole round changes nothing. Sizes stay, and with them what is ideal.
 *
 * `worth[actor * count + camp]` is what the pairs of an actor add if it is in that camp and all others
 * stay, so that a gain takes O(1), an exchange O(size * camps), a round O(size squared).
 */
export function improveBySwaps(quality: CampQuality, division: Division): boolean {
  const { size } = quality
  const { camps, sizes } = division
  const count = sizes.length
  const ideal = quality.ideal(sizes)
  const worth = new Float64Array(size * count)
  const pair = (one: number, other: number, a: number, b: number) =>
    quality.pair(one, other, a === b, ideal[a * count + b]!)
  const add = (other: number, camp: number, sign: number) => {
    for (let actor = 0; actor < size; actor += 1) {
      if (actor === other) continue
      for (let own = 0; own < count; own += 1) {
        worth[actor * count + own]! += sign * pair(actor, other, own, camp)
      }
    }
  }
  const gainOf = (one: number, other: number) => {
    const [a, b] = [camps[one]!, camps[other]!]
    // The worths hold the pair of the two as if only one of them moved; it stays a pair between camps.
    const together = pair(one, other, a, a) + pair(one, other, b, b)
    return (
      worth[one * count + b]! -
      worth[one * count + a]! +
      worth[other * count + a]! -
      worth[other * count + b]! -
      (together - 2 * pair(one, other, a, b))
    )
  }
  for (let actor = 0; actor < size; actor += 1) add(actor, camps[actor]!, 1)

  let hasImproved = false
  for (let exchanges = -1; exchanges !== 0;) {
    exchanges = 0
    for (let one = 0; one < size; one += 1) {
      for (let other = one + 1; other < size; other += 1) {
        const [a, b] = [camps[one]!, camps[other]!]
        if (a === b || gainOf(one, other) <= LEAST_GAIN * quality.total) continue
        for (const [actor, from, to] of [
          [one, a, b],
          [other, b, a],
        ] as const) {
          add(actor, from, -1)
          add(actor, to, 1)
          camps[actor] = to
        }
        exchanges += 1
      }
    }
    hasImproved ||= exchanges > 0
  }
  division.value = quality.valueFor(camps, count, ideal)
  return hasImproved
}
