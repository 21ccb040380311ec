import { levelTooLarge, morePaths, type Reason, tooManyWays } from './reasons.ts'
import { type SeenThing, SeenThings } from './seen-things.ts'
import { simplePaths } from './simple-paths.ts'
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
  reached: Set<SeenThing>
  frontier: SeenThing[]
  /** How many steps are to be read to go on from there, about. */
  cost: number
}

export interface PathSearch {
  /** The ids on each path, the shortest paths first. */
  paths: string[][]
  /** How many steps the shortest path has, shown or not; null where none was found. */
  shortestLength: number | null
  /** How many facts touch what it reached. */
  degreeOf: (id: string) => number
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

function begin(way: Way, thing: SeenThing): Side {
  const { degree } = thing
  return {
    way,
    reached: new Set([thing]),
    frontier: [thing],
    cost: degree > HUB_DEGREE ? degree : 1,
  }
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
  const things = new SeenThings({ directed })
  const [start, end] = [things.see(from, degrees.from), things.see(to, degrees.to)]
  const sides: [Side, Side] = [
    begin(directed ? 'ALONG' : 'BOTH', start),
    begin(directed ? 'AGAINST' : 'BOTH', end),
  ]
  const opened = new Set<SeenThing>()
  const paths: string[][] = []
  const answer = (reason: Reason | null): PathSearch => ({
    paths: paths.slice(0, first),
    shortestLength: paths[0] ? paths[0].length - 1 : null,
    degreeOf: (id) => things.get(id)?.degree ?? 0,
    opened: [...opened].map(({ id }) => id).sort(),
    truncatedBecause: reason,
  })

  for (let length = 1; length <= maxLength && from !== to; length++) {
    const cut = await goOn(length)
    if (cut !== null) return answer(cut)
    const limit = first + 1 - paths.length
    const found = simplePaths({ from: start, to: end, length, limit })
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
    const [one, other] = sides
    if (one.frontier.length === 0 || other.frontier.length === 0) return null
    const side = one.cost <= other.cost ? one : other
    if (side.frontier.length > MAX_FRONTIER) {
      return levelTooLarge(MAX_FRONTIER, 'things', length)
    }
    const isRead = (thing: SeenThing) => !directed && opened.has(thing)
    const unread = side.frontier.filter((thing) => !isRead(thing))
    const ids = unread.map(({ id }) => id)
    const rows = ids.length === 0 ? [] : await walker.steps(ids, [from, to], side.way)
    if (countSteps(rows) > walker.maxRows) {
      return levelTooLarge(walker.maxRows, 'connections', length)
    }
    things.add(rows, side.way)
    for (const thing of unread) opened.add(thing)

    const next: SeenThing[] = []
    for (const { onward, back } of side.frontier) {
      for (const thing of side.way === 'AGAINST' ? back : onward) {
        if (side.reached.has(thing)) continue
        side.reached.add(thing)
        // A path ends where it comes to an end of the search, so nothing leads on from there.
        if (thing !== start && thing !== end) next.push(thing)
      }
    }
    side.frontier = next
    side.cost = next.reduce((sum, thing) => sum + (isRead(thing) ? 0 : thing.degree), 0)
    return null
  }
}
