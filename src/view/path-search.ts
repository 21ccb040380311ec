import type { ViewReader } from './reader.ts'
import { MAX_ROWS } from './reader.ts'
import { simplePaths } from './simple-paths.ts'
import type { Way } from './view.queries.ts'

/** A level of a search may start from at most this many things. */
const MAX_FRONTIER = 20_000

/** One end of a search: what it has reached, and what it has yet to go on from. */
interface Side {
  way: Way
  reached: Set<string>
  frontier: string[]
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
 * ends, the smaller side first, and no further than is needed: once the two sides have gone `length`
 * levels together, every step of every path of that length has been read.
 */
export async function searchPaths(
  reader: ViewReader,
  { from, to, directed, maxLength, first }: PathRequest,
): Promise<PathSearch> {
  const ends: [Side, Side] = [
    { way: directed ? 'ALONG' : 'BOTH', reached: new Set([from]), frontier: [from] },
    { way: directed ? 'AGAINST' : 'BOTH', reached: new Set([to]), frontier: [to] },
  ]
  const adjacency = new Map<string, Set<string>>()
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
    const found = simplePaths(ordered(adjacency), {
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
    const side = start.frontier.length <= end.frontier.length ? start : end
    if (side.frontier.length === 0) return null
    if (side.frontier.length > MAX_FRONTIER) {
      return `A level of the search has more than ${String(MAX_FRONTIER)} things`
    }
    const rows = await reader.steps(side.frontier, [from, to], side.way)
    if (rows.length > MAX_ROWS) {
      return `A level of the search has more than ${String(MAX_ROWS)} connections`
    }
    for (const id of side.frontier) opened.add(id)
    const next = new Set<string>()
    for (const { source, target } of rows) {
      if (side.way !== 'AGAINST') connect(source, target)
      if (side.way !== 'ALONG') connect(target, source)
      if (!side.reached.has(target)) next.add(target)
    }
    for (const id of next) side.reached.add(id)
    // A path ends where it comes to an end of the search, so nothing leads on from there.
    next.delete(from)
    next.delete(to)
    side.frontier = [...next].sort()
    return null
  }

  function connect(source: string, target: string) {
    const known = adjacency.get(source)
    if (known) known.add(target)
    else adjacency.set(source, new Set([target]))
  }
}

function ordered(adjacency: ReadonlyMap<string, ReadonlySet<string>>) {
  return new Map([...adjacency].map(([id, neighbors]) => [id, [...neighbors].sort()]))
}
