import type { Compatibility } from '../options.ts'

/**
 * How well a division into camps fits who agrees and who disagrees with whom, pair by pair. With g the
 * congruence and f the conflict of two actors, G and F their sums over all ordered pairs, W the number
 * of ordered pairs within camps and B of those between them, ideal camps have all congruence within,
 * G / W for each pair, and all conflict between them, F / B for each pair.
 *
 * - By default the value of a division is what of the weights lies where the ideal has it:
 *   `sum over pairs of min(g, G / W) within a camp, min(f, F / B) between two`. Divided by all weights
 *   that is 1 less half the absolute difference from the ideal (the total variation distance): 1 for
 *   ideal camps, 0 where all congruence is between camps and all conflict within. Congruence has no
 *   place where every camp is a single actor.
 * - With `compatibility: 'DNA'` it is the absolute difference itself, from an ideal of DNA's own: with
 *   m the size of a camp, `m (m - 1) / W * G / W` within it and `m m' / B * F / B` between two, for two
 *   camps about half of what would add up to G and F. DNA looks for the camps where that difference is
 *   *largest*: its camps fit worst, and its score rises where friends are parted. The score that DNA
 *   documents for its sample is reached in that way only.
 */
export class CampQuality {
  readonly size: number
  /** What values are divided by to lie between 0 and 1: all weights. */
  readonly total: number
  readonly #congruence: Float64Array
  readonly #conflict: Float64Array
  readonly #congruenceSum: number
  readonly #conflictSum: number
  readonly #isDna: boolean

  /** Both matrices have `size * size` weights and are symmetric; their diagonals do not count. */
  constructor(
    size: number,
    congruence: Float64Array,
    conflict: Float64Array,
    compatibility: Compatibility,
  ) {
    this.size = size
    this.#congruence = congruence
    this.#conflict = conflict
    this.#congruenceSum = absoluteSum(congruence, size)
    this.#conflictSum = absoluteSum(conflict, size)
    this.#isDna = compatibility === 'DNA'
    const sum = this.#congruenceSum + this.#conflictSum
    // DNA divides the sum over unordered pairs by the sum over ordered ones.
    this.total = this.#isDna ? sum : sum / 2
  }

  /** The ideal weight for each two camps, `sizes.length ** 2` values; 0 where there is no pair. */
  ideal(sizes: Int32Array): Float64Array {
    const count = sizes.length
    const within = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
    const between = this.size * (this.size - 1) - within
    return Float64Array.from({ length: count * count }, (_, cell) => {
      const [a, b] = [sizes[Math.floor(cell / count)]!, sizes[cell % count]!]
      const isSame = Math.floor(cell / count) === cell % count
      const pairs = isSame ? within : between
      const each = isSame ? this.idealWithin(within) : this.idealBetween(within)
      if (!this.#isDna || pairs === 0) return each
      return ((isSame ? a * (a - 1) : a * b) / pairs) * each
    })
  }

  /** G / W for that W; 0 where no pair is within a camp. */
  idealWithin(within: number) {
    return within > 0 ? this.#congruenceSum / within : 0
  }

  /** F / B for that W; 0 where no pair is between camps. */
  idealBetween(within: number) {
    const between = this.size * (this.size - 1) - within
    return between > 0 ? this.#conflictSum / between : 0
  }

  /** What the pair of two actors adds, in one camp or in two with that ideal weight. */
  pair(one: number, other: number, isSame: boolean, ideal: number): number {
    const congruence = this.#congruence[one * this.size + other]!
    const conflict = this.#conflict[one * this.size + other]!
    if (!this.#isDna) return Math.min(isSame ? congruence : conflict, ideal)
    return isSame
      ? Math.abs(congruence - ideal) + Math.abs(conflict)
      : Math.abs(congruence) + Math.abs(conflict - ideal)
  }

  /** The value of a division, over unordered pairs. O(size squared). */
  value(camps: Int32Array, sizes: Int32Array): number {
    return this.valueFor(camps, sizes.length, this.ideal(sizes))
  }

  valueFor(camps: Int32Array, count: number, ideal: Float64Array): number {
    let sum = 0
    for (let one = 0; one < this.size; one += 1) {
      const a = camps[one]!
      for (let other = one + 1; other < this.size; other += 1) {
        const b = camps[other]!
        sum += this.pair(one, other, a === b, ideal[a * count + b]!)
      }
    }
    return sum
  }
}

function absoluteSum(values: Float64Array, size: number) {
  let sum = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    if (cell % (size + 1) !== 0) sum += Math.abs(values[cell]!)
  }
  return sum
}
