import { SeenSteps, simplePaths } from './simple-paths.ts'
import type { Way } from './view.queries.ts'
import type { Walker } from './walker.ts'

/** A level of a search may start from at most this many things. */
const MAX_FRONTIER = 20_000

/** One end of a search: what it has reached, and what it has yet to go on from. */
interface Side {
  way: Way
  reached: Set<string>
  frontier: string[]
  /** How many steps lead on from there, about. */
  cost: number
}

export interface PathSearch {
  /** The ids on each path, the shortest paths first. */
  paths: string[][]
  /** What the search went on from. */
  opened: string[]
  truncatedBecause: string | null
}

interface PathRequest {
  from: string
  to: string
  directed: boolean
  maxLength: number
  first: number
}

/**
 * Paths from one thing to another, all of one length before any longer one. Breadth-first from both
 * ends, the side with fewer steps to read first, and no further than is needed: once the two sides have gone `length`
 * levels together, every step of every path of that length has been read.
 */
export async function searchPaths(
  walker: Walker,
  { from, to, directed, maxLength, first }: PathRequest,
): Promise<PathSearch> {
  const ends: [Side, Side] = [
    { way: directed ? 'ALONG' : 'BOTH', reached: new Set([from]), frontier: [from], cost: 1 },
    { way: directed ? 'AGAINST' : 'BOTH', reached: new Set([to]), frontier: [to], cost: 1 },
  ]
  const steps = new SeenSteps()
  const opened = new Set<string>()
  const paths: string[][] = []
  const answer = (reason: string | null): PathSearch => ({
    paths: paths.slice(0, first),
    opened: [...opened].sort(),
    truncatedBecause: reason,
  })

  for (let length = 1; length <= maxLength && from !== to; length++) {
    const cut = await goOn()
    if (cut !== null) return answer(`${cut}: no path of ${String(length)} steps or more is shown.`)
    const found = simplePaths(steps, {
      from,
      to,
      length,
      limit: first + 1 - paths.length,
    })
    paths.push(...found.paths)
    if (paths.length > first) {
      return answer(`There are more than ${String(first)} paths: ask for more with first.`)
    }
    if (found.isCut) {
      return answer(
        `There are too many ways to try: not all paths of ${String(length)} steps or more are shown.`,
      )
    }
  }
  return answer(null)

  /** Opens one more level, unless one side has been seen to its end. Says why where it cannot. */
  async function goOn(): Promise<string | null> {
    const [start, end] = ends
    if (start.frontier.length === 0 || end.frontier.length === 0) return null
    const side = start.cost <= end.cost ? start : end
    if (side.frontier.length > MAX_FRONTIER) {
      return `A level of the search has more than ${String(MAX_FRONTIER)} things`
    }
    const rows = await walker.steps(side.frontier, [from, to], side.way)
    if (rows.length > walker.maxRows) {
      return `A level of the search has more than ${String(walker.maxRows)} connections`
    }
    for (const id of side.frontier) opened.add(id)
    const next = new Map<string, number>()
    for (const { source, target, degree } of rows) {
      if (side.way !== 'AGAINST') steps.add(source, target)
      if (side.way !== 'ALONG') steps.add(target, source)
      if (!side.reached.has(target)) next.set(target, degree)
    }
    for (const id of next.keys()) side.reached.add(id)
    // A path ends where it comes to an end of the search, so nothing leads on from there.
    next.delete(from)
    next.delete(to)
    side.frontier = [...next.keys()].sort()
    side.cost = [...next.values()].reduce((sum, degree) => sum + degree, 0)
    return null
  }
}
