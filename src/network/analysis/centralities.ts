import { measure, type NodeMeasures } from '../../measures/metrics.js'
import { plainGraph } from './plain-graph.ts'

/** Directions are none, so degrees in and out say nothing more. */
export type StanceCentrality = Omit<NodeMeasures, 'id' | 'inDegree' | 'outDegree'>

/**
 * How central each actor of a one-mode network is, by its links above a weight (0 unless told), in the
 * order of its rows: the measures of views (src/measures/metrics.js). Weights count for the weighted
 * degree, the eigenvector and PageRank; betweenness and closeness count steps. DNA has none.
 */
export function centralities(values: Float64Array, above = 0): StanceCentrality[] {
  const graph = plainGraph(values, Math.max(0, above))
  return measure({ graph, directed: false, weighted: true }).map(
    ({ degree, weightedDegree, betweenness, closeness, eigenvector, pageRank }) => ({
      ...{ degree, weightedDegree, betweenness, closeness, eigenvector, pageRank },
    }),
  )
}
