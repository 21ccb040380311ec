import type { SeenThing } from './seen-things.ts'

/** A search for paths may take at most this many steps over what it has read. */
const MAX_STEPS = 500_000

export interface FoundPaths {
  paths: string[][]
  /** True when the search was given up. */
  isCut: boolean
}

interface Ends {
  from: SeenThing
  to: SeenThing
}

/**
 * How many steps it is at least to `to`, as far as `limit`, from each thing that a path may pass. What
 * is seen at one thing alone is an end of its own: of what a hub touches this is nearly all.
 */
export function distancesTo({ from, to }: Ends, limit: number): Map<SeenThing, number> {
  const distances = new Map([[to, 0]])
  let level = [to]
  for (let distance = 1; distance <= limit && level.length > 0; distance++) {
    const next: SeenThing[] = []
    for (const { back } of level) {
      for (const one of back) {
        if ((isDeadEnd(one) && one !== from) || distances.has(one)) continue
        distances.set(one, distance)
        next.push(one)
      }
    }
    level = next
  }
  return distances
}

function isDeadEnd({ onward, back }: SeenThing) {
  return onward === back ? onward.length < 2 : back.length === 0
}

/**
 * The paths of exactly `length` steps that pass nothing twice, in the order of their ids, at most
 * `limit` of them. Goes only where the end is still within reach.
 */
export function simplePaths({
  from,
  to,
  length,
  limit,
}: Ends & { length: number; limit: number }): FoundPaths {
  const distances = distancesTo({ from, to }, length)
  /** Where a path may go on to, by id: many paths may pass one hub. */
  const ways = new Map<SeenThing, SeenThing[]>()
  const paths: string[][] = []
  const path = [from]
  const onPath = new Set(path)
  let taken = 0
  let isCut = false
  if (from !== to && distances.has(from)) walk(from, length)
  return { paths, isCut }

  function walk(thing: SeenThing, left: number) {
    for (const next of waysFrom(thing)) {
      if (!isReachable(next, left - 1)) continue
      if (paths.length >= limit || isCut) return
      taken += 1
      if (taken > MAX_STEPS) {
        isCut = true
        return
      }
      if (next === to) {
        paths.push([...path, to].map(({ id }) => id))
        continue
      }
      path.push(next)
      onPath.add(next)
      walk(next, left - 1)
      onPath.delete(next)
      path.pop()
    }
  }

  function waysFrom(thing: SeenThing): SeenThing[] {
    let found = ways.get(thing)
    if (!found) {
      found = thing.onward
        .filter((one) => distances.has(one))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      ways.set(thing, found)
    }
    return found
  }

  /** Whether the end can be reached from there in `left` steps. It is itself the last step. */
  function isReachable(next: SeenThing, left: number) {
    const isNear = (distances.get(next) ?? Infinity) <= left
    return isNear && !onPath.has(next) && (next === to) === (left === 0)
  }
}
