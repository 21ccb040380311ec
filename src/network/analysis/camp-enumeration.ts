import type { CampQuality } from './camp-quality.ts'
import type { Division } from './division.ts'

/**
 * In how many ways so many actors can be divided into so many camps, none empty: the Stirling numbers
 * of the second kind; or into camps whose sizes differ by one at most.
 */
export function countDivisions(actors: number, camps: number, isBalanced: boolean): number {
  if (!isBalanced) {
    let row = [1]
    for (let n = 1; n <= actors; n += 1) {
      row = Array.from({ length: camps + 1 }, (_, k) => k * (row[k] ?? 0) + (row[k - 1] ?? 0))
    }
    return row[camps] ?? 0
  }
  const { small, larger } = balancedSizes(actors, camps)
  let count = 1
  let left = actors
  for (let camp = 0; camp < camps; camp += 1) {
    const size = camp < larger ? small + 1 : small
    // Camps have no names: of those of one size, each takes the first actor left.
    const order = camp < larger ? larger - camp : camps - camp
    count *= binomial(left, size) / order
    left -= size
  }
  return Math.round(count)
}

export function balancedSizes(actors: number, camps: number) {
  return { small: Math.floor(actors / camps), larger: actors % camps }
}

function binomial(n: number, k: number) {
  let result = 1
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i
  return result
}

/** The division of the highest value; of equals the first, by the actors' order. */
export function bestOfAll(quality: CampQuality, camps: number, isBalanced: boolean): Division {
  const { size } = quality
  const { small, larger } = balancedSizes(size, camps)
  const most = isBalanced ? small + Number(larger > 0) : size
  const least = isBalanced ? small : 1
  const current = new Int32Array(size)
  const sizes = new Int32Array(camps)
  const best: Division = {
    camps: current.slice(),
    sizes: sizes.slice(),
    value: -Infinity,
  }

  const missing = () => sizes.reduce((sum, has) => sum + Math.max(0, least - has), 0)
  // Restricted growth: each actor joins a camp that has someone, or opens the next one.
  const place = (actor: number, opened: number) => {
    if (actor === size) {
      const value = quality.value(current, sizes)
      if (value > best.value) {
        Object.assign(best, { camps: current.slice(), sizes: sizes.slice(), value })
      }
      return
    }
    for (let camp = 0; camp <= Math.min(opened, camps - 1); camp += 1) {
      if (sizes[camp] === most) continue
      sizes[camp]! += 1
      current[actor] = camp
      if (missing() <= size - actor - 1) place(actor + 1, Math.max(opened, camp + 1))
      sizes[camp]! -= 1
    }
  }
  place(0, 0)
  return best
}
