import type { Compatibility } from '../options.ts'
import { checkSquare } from './square.ts'

export interface ModularityOptions {
  /** What counts of what chance would give; 1 unless told. */
  resolution?: number
  compatibility?: Compatibility
}

/**
 * How much more weight lies within groups than chance would put there (Newman and Girvan 2004,
 * doi:10.1103/PhysRevE.69.026113, weighted as Newman 2004, doi:10.1103/PhysRevE.70.056131):
 * `sum over pairs in one group of (w(i,j) - resolution * s(i) s(j) / 2m) / 2m`, with s the sum of an
 * actor's weights and 2m that of all. −0.5 to 1; null where no weight is above 0.
 *
 * `values` is a one-mode network, `groups` the group of each actor. Negative weights and the diagonal
 * count as 0. With `compatibility: 'DNA'` every weight above 0 counts as 1, as rDNA scores its groups.
 */
export function modularity(
  values: Float64Array,
  groups: ArrayLike<number>,
  { resolution = 1, compatibility = 'NONE' }: ModularityOptions = {},
): number | null {
  const size = checkSquare('the network', values)
  const strengthOf = new Map<number, number>()
  let within = 0
  let total = 0
  for (let row = 0; row < size; row += 1) {
    let strength = 0
    for (let column = 0; column < size; column += 1) {
      const value = values[row * size + column]!
      if (value <= 0 || row === column) continue
      const weight = compatibility === 'DNA' ? 1 : value
      strength += weight
      if (groups[row] === groups[column]) within += weight
    }
    total += strength
    strengthOf.set(groups[row]!, (strengthOf.get(groups[row]!) ?? 0) + strength)
  }
  if (total === 0) return null
  let expected = 0
  for (const strength of strengthOf.values()) expected += (strength / total) ** 2
  return within / total - resolution * expected
}
