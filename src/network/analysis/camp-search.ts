import type { CampQuality } from './camp-quality.ts'
import { improveBySwaps, LEAST_GAIN } from './camp-swaps.ts'
import type { Division } from './division.ts'
import { shuffle } from './shuffle.ts'
import { everyRow } from './square.ts'

/** Camps whose sizes differ by one at most, drawn at random. */
function drawBalanced(quality: CampQuality, count: number, random: () => number): Division {
  const order = everyRow(quality.size)
  shuffle(order, random)
  const camps = new Int32Array(quality.size)
  const sizes = new Int32Array(count)
  order.forEach((actor, place) => {
    camps[actor] = place % count
    sizes[place % count]! += 1
  })
  return { camps, sizes, value: quality.value(camps, sizes) }
}

/**
 * Moves one actor to another camp, each time the one that raises the value most, until none does. No
 * camp is left empty. O(camps squared * size squared) a move.
 */
function improveByMoves(quality: CampQuality, division: Division): boolean {
  const { camps, sizes } = division
  let hasImproved = false
  for (;;) {
    const best = bestMove(quality, division)
    if (!best) return hasImproved
    sizes[camps[best.actor]!]! -= 1
    sizes[best.to]! += 1
    camps[best.actor] = best.to
    division.value = quality.value(camps, sizes)
    hasImproved = true
  }
}

function bestMove(quality: CampQuality, { camps, sizes, value }: Division) {
  const count = sizes.length
  let best: { actor: number; to: number } | undefined
  let bestValue = value + LEAST_GAIN * quality.total
  for (let from = 0; from < count; from += 1) {
    if (sizes[from]! < 2) continue
    for (let to = 0; to < count; to += 1) {
      if (to === from) continue
      // Sizes change what is ideal for every pair, so the others are weighed anew.
      const resized = sizes.slice()
      resized[from]! -= 1
      resized[to]! += 1
      const ideal = quality.ideal(resized)
      const stayed = quality.valueFor(camps, count, ideal)
      for (let actor = 0; actor < quality.size; actor += 1) {
        if (camps[actor] !== from) continue
        const moved = stayed + gainOfMove(quality, camps, actor, to, ideal, count)
        if (moved > bestValue) [best, bestValue] = [{ actor, to }, moved]
      }
    }
  }
  return best
}

function gainOfMove(
  quality: CampQuality,
  camps: Int32Array,
  actor: number,
  to: number,
  ideal: Float64Array,
  count: number,
) {
  const from = camps[actor]!
  let gain = 0
  for (let other = 0; other < quality.size; other += 1) {
    if (other === actor) continue
    const camp = camps[other]!
    gain +=
      quality.pair(actor, other, camp === to, ideal[to * count + camp]!) -
      quality.pair(actor, other, camp === from, ideal[from * count + camp]!)
  }
  return gain
}

/** The best division found from several random starts, by exchanges and, if sizes are free, moves. */
export function bestFound(
  quality: CampQuality,
  count: number,
  random: () => number,
  { starts, moves }: { starts: number; moves: boolean },
): Division {
  let best: Division | undefined
  for (let start = 0; start < starts; start += 1) {
    const division = drawBalanced(quality, count, random)
    // Exchanges are the cheaper ones.
    improveBySwaps(quality, division)
    while (moves && improveByMoves(quality, division) && improveBySwaps(quality, division));
    if (!best || division.value > best.value) best = division
  }
  return best ?? drawBalanced(quality, count, random)
}
