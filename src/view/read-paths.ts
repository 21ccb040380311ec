import { joinStrands, type ViewEdge } from './edges.ts'
import { type PathRequest, searchPaths } from './path-search.ts'
import { checkRows, type ViewReader } from './reader.ts'
import type { Reason } from './reasons.ts'
import type { FactRow } from './view.queries.ts'
import { hiddenAround, toStrands } from './view.ts'

export interface HopView {
  from: string
  to: string
  /** The edge that most facts speak for. */
  edge: ViewEdge
  /** The others between the same two things. */
  otherEdges: ViewEdge[]
}

export interface PathsView {
  paths: { nodes: string[]; hops: HopView[] }[]
  shortestLength: number | null
  /** The facts between what they pass. */
  facts: readonly FactRow[]
  truncatedBecause: Reason | null
  hidden: () => Promise<FactRow[]>
}

/** Paths with what is known of each step. */
export async function readPaths(reader: ViewReader, request: PathRequest): Promise<PathsView> {
  const { paths, degreeOf, opened, shortestLength, truncatedBecause } = await searchPaths(
    reader.walker,
    request,
  )
  const ids = [...new Set(paths.flat())].sort()
  const [facts, participations, symmetric] = await Promise.all([
    reader.factsBetween(
      ids.map((id) => ({ id, degree: degreeOf(id) })),
      { mayLoop: () => false },
    ),
    reader.participationsOf(ids),
    request.directed && paths.length > 0
      ? reader.walker.symmetricRelations()
      : Promise.resolve<string[]>([]),
  ])
  checkRows(reader, facts, 'paths')
  checkRows(reader, participations, 'paths')

  const edges = joinStrands(toStrands(reader, facts, participations))
  const byPair = new Map<string, ViewEdge[]>()
  for (const edge of edges) {
    add(edge.source, edge.target, edge)
    if (!request.directed || symmetric.includes(edge.relation)) add(edge.target, edge.source, edge)
  }
  return {
    paths: paths.map((nodes) => ({
      nodes,
      hops: nodes.slice(1).map((to, index) => hop(nodes[index] ?? '', to)),
    })),
    shortestLength,
    facts,
    truncatedBecause,
    hidden: () => {
      const starts = new Set(opened)
      return hiddenAround(
        reader,
        opened,
        ({ source, target }) => starts.has(source) || starts.has(target),
      )
    },
  }

  function add(from: string, to: string, edge: ViewEdge) {
    const key = `${from} ${to}`
    byPair.set(key, [...(byPair.get(key) ?? []), edge])
  }

  function hop(from: string, to: string): HopView {
    const isForward = ({ source }: ViewEdge) => (source === from ? 0 : 1)
    const [edge, ...otherEdges] = (byPair.get(`${from} ${to}`) ?? []).sort(
      (a, b) => b.weight - a.weight || isForward(a) - isForward(b) || (a.id < b.id ? -1 : 1),
    )
    if (!edge) throw new Error(`No edge was read from ${from} to ${to}.`)
    return { from, to, edge, otherEdges }
  }
}
