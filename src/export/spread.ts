import type { Point } from './model.ts'

/** How much of a place is where it is in the order of all, and not how far from the others. */
const EVENNESS = 0.6
/** How often what is too near is pushed apart, and among how many at most. */
const PUSHES = 60
const MAX_PUSHED = 600

/**
 * Spreads places over a picture: what is crowded gets more room, what lies far off comes nearer. The
 * order from left to right and from top to bottom stays, as far as nodes that touch allow.
 */
export function spreadOver(
  places: ReadonlyMap<string, Point>,
  radiusOf: (id: string) => number,
  { width, height }: { width: number; height: number },
): Map<string, Point> {
  const ids = [...places.keys()]
  const xs = evened(ids.map((id) => places.get(id)?.x ?? 0))
  const ys = evened(ids.map((id) => -(places.get(id)?.y ?? 0)))
  const discs = ids.map((id, index) => ({
    id,
    x: (xs[index] ?? 0.5) * width,
    y: (ys[index] ?? 0.5) * height,
    radius: radiusOf(id),
  }))
  if (discs.length <= MAX_PUSHED) pushApart(discs, { width, height })
  return new Map(discs.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]))
}

/** Values from 0 to 1: a mean of how far each is and of how many are before it. */
function evened(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)]
  if (max === min) return values.map(() => 0.5)
  const ranks = new Map<number, number>()
  for (const [rank, value] of sorted.entries()) if (!ranks.has(value)) ranks.set(value, rank)
  const last = Math.max(1, ...ranks.values())
  return values.map(
    (value) =>
      (EVENNESS * (ranks.get(value) ?? 0)) / last + ((1 - EVENNESS) * (value - min)) / (max - min),
  )
}

interface Movable extends Point {
  radius: number
}

function pushApart(
  discs: readonly Movable[],
  { width, height }: { width: number; height: number },
) {
  // More room where there is room for it: names stand there.
  const gap = Math.min(34, Math.sqrt((width * height) / Math.max(1, discs.length)) * 0.3)
  for (let round = 0; round < PUSHES; round++) {
    let moved = false
    for (const [index, a] of discs.entries()) {
      for (const b of discs.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 0.01 * (index + 1), b.y - a.y || 0.01]
        const distance = Math.hypot(dx, dy)
        const missing = a.radius + b.radius + gap - distance
        if (missing <= 0) continue
        moved = true
        const [px, py] = [(dx / distance) * missing * 0.3, (dy / distance) * missing * 0.3]
        a.x = within(a.x - px, width)
        a.y = within(a.y - py, height)
        b.x = within(b.x + px, width)
        b.y = within(b.y + py, height)
      }
    }
    if (!moved) return
  }
}

function within(value: number, length: number) {
  return Math.max(0, Math.min(length, value))
}
