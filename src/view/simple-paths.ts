/** Which things lead on to which, as far as a search has seen: neighbors in the order of their ids. */
export type Adjacency = ReadonlyMap<string, readonly string[]>

/** A search for paths may take at most this many steps over what it has read. */
const MAX_STEPS = 500_000

export interface FoundPaths {
  paths: string[][]
  /** True when the search was given up. */
  isCut: boolean
}

/** How many steps it is at least from each thing to `to`. */
export function distancesTo(adjacency: Adjacency, to: string): Map<string, number> {
  const before = new Map<string, string[]>()
  for (const [id, neighbors] of adjacency) {
    for (const neighbor of neighbors) {
      const known = before.get(neighbor)
      if (known) known.push(id)
      else before.set(neighbor, [id])
    }
  }
  const distances = new Map([[to, 0]])
  let level = [to]
  for (let distance = 1; level.length > 0; distance++) {
    const next: string[] = []
    for (const id of level) {
      for (const one of before.get(id) ?? []) {
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
  adjacency: Adjacency,
  { from, to, length, limit }: { from: string; to: string; length: number; limit: number },
): FoundPaths {
  const distances = distancesTo(adjacency, to)
  const paths: string[][] = []
  const path = [from]
  const onPath = new Set(path)
  let steps = 0
  let isCut = false
  if (from !== to && (distances.get(from) ?? Infinity) <= length) walk(from, length)
  return { paths, isCut }

  function walk(id: string, left: number) {
    for (const next of adjacency.get(id) ?? []) {
      if (paths.length >= limit || isCut) return
      steps += 1
      if (steps > MAX_STEPS) {
        isCut = true
        return
      }
      if (next === to) {
        if (left === 1) paths.push([...path, to])
        continue
      }
      if (onPath.has(next) || (distances.get(next) ?? Infinity) > left - 1) continue
      path.push(next)
      onPath.add(next)
      walk(next, left - 1)
      onPath.delete(next)
      path.pop()
    }
  }
}
