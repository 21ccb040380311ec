import { joinStrands } from './edges.ts'
import type { ViewReader } from './reader.ts'
import { because, type Reason, tooManyAround } from './reasons.ts'
import { cutFacts, hiddenAround, joinedFacts, toStrands, type View } from './view.ts'

/** Whatever is at most `depth` steps from some things, and all edges between. */
export async function readNeighborhood(
  reader: ViewReader,
  of: readonly string[],
  { depth, maxNodes }: { depth: number; maxNodes: number },
): Promise<View> {
  const distances = new Map(of.map((id) => [id, 0]))
  const opened = new Set<string>()
  let frontier = [...distances.keys()]
  let left: Reason | false = false
  for (let distance = 1; distance <= depth && frontier.length > 0 && left === false; distance++) {
    const rows = await reader.walker.neighbors(frontier, [], maxNodes + 1)
    for (const id of frontier) opened.add(id)
    const degrees = new Map(rows.map(({ target, degree }) => [target, degree]))
    const found = [...degrees]
      .filter(([id]) => !distances.has(id))
      .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
      .map(([id]) => id)
    const room = maxNodes - distances.size
    if (found.length > room) {
      left = tooManyAround(maxNodes, distance, room)
    }
    frontier = found.slice(0, room)
    for (const id of frontier) distances.set(id, distance)
  }

  const ids = [...distances.keys()]
  const [facts, participations] = await Promise.all([
    reader.factsBetween(ids),
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
