import { joinStrands, type Strand } from './edges.ts'
import { cutFacts, hiddenAround, joinedFacts, toStrands, type View } from './view.ts'
import { checkCount } from './check-count.ts'
import type { ViewReader } from './reader.ts'
import { because, tooManyShared } from './reasons.ts'
import { type Connected, countSteps, type Way } from './view.queries.ts'

export interface SharedNeighborsRequest {
  /** What is shared is one step from at least one thing of each group. */
  groups: readonly (readonly string[])[]
  way: Way
  maxNodes: number
}

/** Whatever else is connected with each of several groups of things, and how. `of` are all in these. */
export async function readSharedNeighbors(
  reader: ViewReader,
  of: readonly Connected[],
  { groups, way, maxNodes }: SharedNeighborsRequest,
): Promise<View> {
  const members = new Set(groups.flat())
  const rows = await reader.walker.steps([...members], [], way)
  checkCount(reader, countSteps(rows), 'sharedNeighbors')
  const links = new Map<string, Set<string>>()
  const known = new Map(of.map(({ id, degree }) => [id, degree]))
  for (const { source, targets, degrees } of rows) {
    for (const [index, target] of targets.entries()) {
      links.set(target, (links.get(target) ?? new Set()).add(source))
      known.set(target, degrees[index] ?? 0)
    }
  }
  const isShared = ([target, sources]: [string, Set<string>]) =>
    !members.has(target) && groups.every((group) => group.some((id) => sources.has(id)))
  const found = [...links]
    .filter(isShared)
    .sort(([a, few], [b, many]) => many.size - few.size || (a < b ? -1 : 1))
    .map(([target]) => target)
  const shared = new Set(found.slice(0, Math.max(0, maxNodes - members.size)))

  const ids = [...members, ...shared]
  const [facts, participations, symmetric] = await Promise.all([
    reader.factsBetween(ids.map((id) => ({ id, degree: known.get(id) ?? 0 }))),
    reader.participationsOf(ids),
    way === 'BOTH' ? Promise.resolve<string[]>([]) : reader.walker.symmetricRelations(),
  ])
  const leads = ({ source, target, relation }: Strand) => {
    const [along, against] = [
      members.has(source) && shared.has(target),
      shared.has(source) && members.has(target),
    ]
    if (way === 'BOTH' || symmetric.includes(relation)) return along || against
    return way === 'ALONG' ? along : against
  }
  const edges = joinStrands(toStrands(reader, facts, participations).filter(leads))
  return {
    nodes: [
      ...[...members]
        .filter((id) => !reader.filter.without?.has(id))
        .map((id) => ({ id, distance: 0 })),
      ...[...shared].map((id) => ({ id, distance: 1 })),
    ],
    edges,
    facts: () => joinedFacts(facts, edges),
    truncatedBecause: because(
      found.length > shared.size && tooManyShared(found.length, shared.size),
      cutFacts(reader, facts, participations),
    ),
    hidden: () =>
      hiddenAround(
        reader,
        [...members],
        ({ source, target }) => members.has(source) || members.has(target),
      ),
  }
}
