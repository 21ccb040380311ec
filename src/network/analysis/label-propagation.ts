import { randomNumbers } from '../../measures/random.js'
import { shuffle } from './shuffle.ts'
import { everyRow } from './square.ts'

const MOST_ROUNDS = 1000

/**
 * Communities by label propagation (Raghavan, Albert and Kumara 2007, doi:10.1103/PhysRevE.76.036106,
 * with weights): each actor begins with a label of its own and takes over, one after the other in a
 * random order that changes every round, the label with the most weight among those it is linked with.
 * It keeps its own among equals, else draws one of them. The end is where every actor has a label that
 * none exceeds.
 *
 * `weights` is `size * size`, symmetric, none below 0, 0 on the diagonal. For each actor a label; the
 * same for the same seed.
 */
export function propagateLabels(weights: Float64Array, size: number, seed: number): Int32Array {
  const random = randomNumbers(seed)
  const labels = everyRow(size)
  const order = labels.slice()
  const sums = new Float64Array(size)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    shuffle(order, random)
    let hasChanged = false
    for (const actor of order) {
      sums.fill(0)
      for (let other = 0; other < size; other += 1) {
        sums[labels[other]!]! += weights[actor * size + other]!
      }
      const most = sums.reduce((a, b) => Math.max(a, b), 0)
      if (most === 0 || sums[labels[actor]!] === most) continue
      const best = [...sums.keys()].filter((label) => sums[label] === most)
      labels[actor] = best[Math.floor(random() * best.length)]!
      hasChanged = true
    }
    if (!hasChanged) break
  }
  return labels
}
