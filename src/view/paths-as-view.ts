import { compareText } from '../values/compare-text.ts'
import type { ViewEdge } from './edges.ts'
import type { PathsView } from './read-paths.ts'
import { joinedFacts, type View } from './view.ts'

/** Some paths as one part of the graph: what they pass, and the edges of their steps. */
export function pathsAsView(
  { paths, facts, truncatedBecause, hidden }: PathsView,
  { from, to }: { from: string; to: string },
): View {
  // Both ends are there, whether or not anything connects them.
  const distances = new Map<string, number | null>([
    [from, 0],
    ...(to === from ? [] : [[to, null] as const]),
  ])
  const edges = new Map<string, ViewEdge>()
  for (const { nodes, hops } of paths) {
    for (const [steps, id] of nodes.entries()) {
      distances.set(id, Math.min(steps, distances.get(id) ?? steps))
    }
    for (const { edge, otherEdges } of hops) {
      for (const one of [edge, ...otherEdges]) edges.set(one.id, one)
    }
  }
  const joined = [...edges.values()].sort((a, b) => compareText(a.id, b.id))
  return {
    nodes: [...distances].map(([id, distance]) => ({ id, distance })),
    edges: joined,
    facts: () => joinedFacts(facts, joined),
    truncatedBecause,
    hidden,
  }
}
