/** Which things lead on to which, as far as a search has seen. */
export class SeenSteps {
  readonly onward = new Map<string, Set<string>>()
  /** The same read backwards: of steps that lead both ways the same indeed. */
  readonly back: Map<string, Set<string>>

  constructor({ directed }: { directed: boolean }) {
    this.back = directed ? new Map<string, Set<string>>() : this.onward
  }

  add(source: string, target: string) {
    addTo(this.onward, source, target)
    addTo(this.back, target, source)
  }
}

function addTo(steps: Map<string, Set<string>>, from: string, to: string) {
  const known = steps.get(from)
  if (known) known.add(to)
  else steps.set(from, new Set([to]))
}

/** A search for paths may take at most this many steps over what it has read. */
const MAX_STEPS = 500_000

export interface FoundPaths {
  paths: string[][]
  /** True when the search was given up. */
  isCut: boolean
}

/** How many steps it is at least from each thing to `to`, as far as `limit`. */
export function distancesTo({ back }: SeenSteps, to: string, limit: number): Map<string, number> {
  const distances = new Map([[to, 0]])
  let level = [to]
  for (let distance = 1; distance <= limit && level.length > 0; distance++) {
    const next: string[] = []
    for (const id of level) {
      for (const one of back.get(id) ?? []) {
        if (distances.has(one)) continue
        distances.set(one, distance)
        next.push(one)
      }
    }
    level = next
  }
  return distances
}

/**
 * The paths of exactly `length` steps that pass nothing twice, in the order of their ids, at most
 * `limit` of them. Goes only where the end is still within reach.
 */
export function simplePaths(
  steps: SeenSteps,
  { from, to, length, limit }: { from: string; to: string; length: number; limit: number },
): FoundPaths {
  const distances = distancesTo(steps, to, length)
  const paths: string[][] = []
  const path = [from]
  const onPath = new Set(path)
  let taken = 0
  let isCut = false
  if (from !== to && distances.has(from)) walk(from, length)
  return { paths, isCut }

  function walk(id: string, left: number) {
    for (const next of reachable(id, left - 1)) {
      if (paths.length >= limit || isCut) return
      taken += 1
      if (taken > MAX_STEPS) {
        isCut = true
        return
      }
      if (next === to) {
        paths.push([...path, to])
        continue
      }
      path.push(next)
      onPath.add(next)
      walk(next, left - 1)
      onPath.delete(next)
      path.pop()
    }
  }

  /** Neighbors from which the end can be reached in `left` steps. It is itself the last step. */
  function reachable(id: string, left: number): string[] {
    const found: string[] = []
    for (const next of steps.onward.get(id) ?? []) {
      const isNear = (distances.get(next) ?? Infinity) <= left
      if (isNear && !onPath.has(next) && (next === to) === (left === 0)) found.push(next)
    }
    return found.sort()
  }
}
