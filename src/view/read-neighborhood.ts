import { joinStrands } from './edges.ts'
import type { ViewReader } from './reader.ts'
import { because, type Reason, tooManyAround } from './reasons.ts'
import type { Connected } from './view.queries.ts'
import { cutFacts, hiddenAround, joinedFacts, toStrands, type View } from './view.ts'

/** Whatever is at most `depth` steps from some things, and all edges between. */
export async function readNeighborhood(
  reader: ViewReader,
  of: readonly Connected[],
  { depth, maxNodes }: { depth: number; maxNodes: number },
): Promise<View> {
  const degrees = new Map(of.map(({ id, degree }) => [id, degree]))
  const distances = new Map([...degrees.keys()].map((id) => [id, 0]))
  const opened = new Set<string>()
  const met = new Set<string>()
  let frontier = [...distances.keys()]
  let left: Reason | false = false
  for (let distance = 1; distance <= depth && frontier.length > 0 && left === false; distance++) {
    const rows = await reader.walker.neighbors(frontier, [], maxNodes + 1)
    for (const id of frontier) opened.add(id)
    for (const { id } of rows) met.add(id)
    const found = [...new Map(rows.map((row) => [row.id, row])).values()]
      .filter(({ id }) => !distances.has(id))
      .sort((a, b) => b.degree - a.degree || (a.id > b.id ? -1 : 1))
    const room = maxNodes - distances.size
    if (found.length > room) {
      left = tooManyAround(maxNodes, distance, room)
    }
    frontier = found.slice(0, room).map(({ id }) => id)
    for (const { id, degree } of found.slice(0, room)) {
      distances.set(id, distance)
      degrees.set(id, degree)
    }
  }

  const ids = [...distances.keys()]
  const [facts, participations] = await Promise.all([
    reader.factsBetween(
      [...degrees].map(([id, degree]) => ({ id, degree })),
      // The most connected are met first: one that was opened and not met is no neighbor of its own.
      { mayLoop: (id) => reader.walker.asksOfEnds || met.has(id) || !opened.has(id) },
    ),
    reader.participationsOf(ids),
  ])
  const edges = joinStrands(
    toStrands(reader, facts, participations).filter(
      ({ source, target }) => distances.has(source) && distances.has(target),
    ),
  )
  return {
    nodes: [...distances]
      .filter(([id]) => !reader.filter.without?.has(id))
      .map(([id, distance]) => ({ id, distance })),
    edges,
    facts: () => joinedFacts(facts, edges),
    truncatedBecause: because(left, cutFacts(reader, facts, participations)),
    hidden: () =>
      hiddenAround(reader, ids, ({ source, target }) => {
        if (distances.has(source) && distances.has(target)) return true
        return opened.has(source) || opened.has(target)
      }),
  }
}
