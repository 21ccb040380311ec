import { countEdges, measureBy } from '../../measures/metrics.js'
import { plainGraph } from './plain-graph.ts'

/** How central one actor is; null where that cannot be said. Directions are none. */
export interface StanceCentrality {
  degree: number
  weightedDegree: number
  betweenness: number | null
  closeness: number | null
  eigenvector: number | null
  pageRank: number | null
}

/**
 * How central each actor of a one-mode network is, by its links above a weight (0 unless told), in the
 * order of its rows: the measures of views (src/measures/metrics.js). Weights count for the weighted
 * degree, the eigenvector and PageRank; betweenness and closeness count steps. DNA has none.
 */
export function centralities(values: Float64Array, above = 0): StanceCentrality[] {
  const graph = plainGraph(values, Math.max(0, above))
  const degrees = countEdges(graph)
  const asked = { graph, directed: false, weighted: true }
  const betweenness = measureBy({ ...asked, measure: 'betweenness' })
  const closeness = measureBy({ ...asked, measure: 'closeness' })
  const eigenvector = measureBy({ ...asked, measure: 'eigenvector' })
  const pageRank = measureBy({ ...asked, measure: 'pageRank' })
  return graph.nodes.map((id, index) => {
    const { degree = 0, weightedDegree = 0 } = degrees.get(id) ?? {}
    return {
      degree,
      weightedDegree,
      betweenness: betweenness[index] ?? null,
      closeness: closeness[index] ?? null,
      eigenvector: eigenvector[index] ?? null,
      pageRank: pageRank[index] ?? null,
    }
  })
}
