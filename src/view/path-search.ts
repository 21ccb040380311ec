import { levelTooLarge, morePaths, type Reason, tooManyWays } from './reasons.ts'
import { SeenSteps, simplePaths } from './simple-paths.ts'
import { countSteps, type Way } from './view.queries.ts'
import type { Walker } from './walker.ts'

/**
 * A level of a search may start from at most this many things. Past a hub a level is most of the
 * graph: going on from there would take longer than anyone waits, and find more ways than anyone
 * reads.
 */
const MAX_FRONTIER = 5000

/** An end that more facts touch is a hub: to come upon it from the other end takes less reading. */
const HUB_DEGREE = 500

/** One end of a search: what it has reached, and what it has yet to go on from. */
interface Side {
  way: Way
  reached: Set<string>
  frontier: string[]
  /** How many steps are to be read to go on from there, about. */
  cost: number
}

export interface PathSearch {
  /** The ids on each path, the shortest paths first. */
  paths: string[][]
  /** How many steps the shortest path has, shown or not; null where none was found. */
  shortestLength: number | null
  /** How many facts touch what it reached. */
  degrees: ReadonlyMap<string, number>
  /** What the search went on from. */
  opened: string[]
  truncatedBecause: Reason | null
}

export interface PathRequest {
  from: string
  to: string
  directed: boolean
  maxLength: number
  first: number
  /** How many facts touch the two ends. */
  degrees: { from: number; to: number }
}

function begin(way: Way, id: string, degree: number): Side {
  return { way, reached: new Set([id]), frontier: [id], cost: degree > HUB_DEGREE ? degree : 1 }
}

/**
 * Paths from one thing to another, all of one length before any longer one. Breadth-first from both
 * ends, the side with fewer steps to read first, and no further than is needed: once the two sides
 * have gone `length` levels together, every step of every path of that length has been read. Where
 * steps lead both ways, a side does not read again what the other has opened, such as a hub.
 */
export async function searchPaths(
  walker: Walker,
  { from, to, directed, maxLength, first, degrees }: PathRequest,
): Promise<PathSearch> {
  const ends: [Side, Side] = [
    begin(directed ? 'ALONG' : 'BOTH', from, degrees.from),
    begin(directed ? 'AGAINST' : 'BOTH', to, degrees.to),
  ]
  const steps = new SeenSteps({ directed })
  const opened = new Set<string>()
  /** How many facts touch what was reached. */
  const known = new Map([
    [from, degrees.from],
    [to, degrees.to],
  ])
  const paths: string[][] = []
  const answer = (reason: Reason | null): PathSearch => ({
    paths: paths.slice(0, first),
    shortestLength: paths[0] ? paths[0].length - 1 : null,
    degrees: known,
    opened: [...opened].sort(),
    truncatedBecause: reason,
  })

  for (let length = 1; length <= maxLength && from !== to; length++) {
    const cut = await goOn(length)
    if (cut !== null) return answer(cut)
    const found = simplePaths(steps, {
      from,
      to,
      length,
      limit: first + 1 - paths.length,
    })
    paths.push(...found.paths)
    if (paths.length > first) {
      return answer(morePaths(first))
    }
    if (found.isCut) {
      return answer(tooManyWays(length))
    }
  }
  return answer(null)

  /** Opens one more level, unless one side has been seen to its end. Says why where it cannot. */
  async function goOn(length: number): Promise<Reason | null> {
    const [start, end] = ends
    if (start.frontier.length === 0 || end.frontier.length === 0) return null
    const side = start.cost <= end.cost ? start : end
    if (side.frontier.length > MAX_FRONTIER) {
      return levelTooLarge(MAX_FRONTIER, 'things', length)
    }
    const isRead = (id: string) => !directed && opened.has(id)
    const unread = side.frontier.filter((id) => !isRead(id))
    const rows = unread.length === 0 ? [] : await walker.steps(unread, [from, to], side.way)
    if (countSteps(rows) > walker.maxRows) {
      return levelTooLarge(walker.maxRows, 'connections', length)
    }
    const next = new Set<string>()
    const reach = (id: string) => {
      if (!side.reached.has(id)) next.add(id)
    }
    for (const id of side.frontier) if (isRead(id)) steps.onward.get(id)?.forEach(reach)
    for (const { source, targets, degrees } of rows) {
      for (const [index, target] of targets.entries()) {
        if (side.way === 'AGAINST') steps.add(target, source)
        else steps.add(source, target)
        known.set(target, degrees[index] ?? 0)
        reach(target)
      }
    }
    for (const id of unread) opened.add(id)
    for (const id of next) side.reached.add(id)
    // A path ends where it comes to an end of the search, so nothing leads on from there.
    next.delete(from)
    next.delete(to)
    side.frontier = [...next]
    side.cost = side.frontier.reduce((sum, id) => sum + (isRead(id) ? 0 : (known.get(id) ?? 0)), 0)
    return null
  }
}
