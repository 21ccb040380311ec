// @ts-check

import betweennessOf from 'graphology-metrics/centrality/betweenness.js'
import closenessOf from 'graphology-metrics/centrality/closeness.js'
import eigenvectorOf from 'graphology-metrics/centrality/eigenvector.js'
import pageRankOf from 'graphology-metrics/centrality/pagerank.js'
import { simpleGraph } from './graph.js'

// How central each node of a view is. Each by the package's own function, over the simple graph.
//
//   betweenness  Freeman 1977, by Brandes 2001: the sum over pairs s, t of the share of shortest paths
//                between them that pass v, divided by the number of pairs.
//   closeness    Freeman 1979, as Wasserman and Faust 1994 mend it for graphs in pieces: with r nodes
//                from which v is reached, (r / (n - 1)) * (r / the sum of their distances).
//   eigenvector  Bonacich 1986: x = A x / lambda, of length 1, by power iteration over A + I, which has
//                the same vector and does not swing between the two sides of a bipartite graph.
//   PageRank     Page, Brin, Motwani and Winograd 1999, damping 0.85; nodes without a way out lead
//                everywhere.

/** Power iteration is given up after this many rounds. */
const MAX_ITERATIONS = 1000
const TOLERANCE = 1e-9

/**
 * How central each node is by one measure, in the order of ids. Null where that cannot be said.
 *
 * @typedef {'betweenness' | 'closeness' | 'eigenvector' | 'pageRank'} Measure
 *
 * @param {{
 *   graph: import('./graph.js').PlainGraph,
 *   measure: Measure,
 *   directed: boolean,
 *   weighted: boolean,
 * }} asked
 * @returns {(number | null)[]}
 */
export function measureBy({ graph: view, measure, directed, weighted }) {
  if (view.nodes.length === 0) return []
  const graph = simpleGraph(view, { directed })
  const weight = weighted ? 'weight' : null
  switch (measure) {
    case 'betweenness': {
      const betweenness = callable(betweennessOf)(graph, { getEdgeWeight: null })
      return view.nodes.map((id) => betweenness[id] ?? 0)
    }
    case 'closeness': {
      const closeness = callable(closenessOf)(graph, { wassermanFaust: true })
      // Nothing leads to it: how far away others are cannot be said.
      const isReached = (/** @type {string} */ id) => graph.inboundDegree(id) > 0
      return view.nodes.map((id) => (isReached(id) ? (closeness[id] ?? null) : null))
    }
    case 'eigenvector': {
      const eigenvector = eigenvectors(graph, weight)
      return view.nodes.map((id) => eigenvector?.[id] ?? null)
    }
    case 'pageRank': {
      const pageRank = callable(pageRankOf)(graph, {
        getEdgeWeight: weight,
        maxIterations: MAX_ITERATIONS,
        tolerance: TOLERANCE,
      })
      return view.nodes.map((id) => pageRank[id] ?? 0)
    }
  }
}

/**
 * Undefined where nothing is connected, or the iteration does not settle: along edges without a
 * circle it cannot.
 *
 * @param {import('./graph.js').Graph} graph
 * @param {string | null} weight
 */
function eigenvectors(graph, weight) {
  if (graph.size === 0) return undefined
  try {
    return callable(eigenvectorOf)(graph, {
      getEdgeWeight: weight,
      maxIterations: MAX_ITERATIONS,
      tolerance: TOLERANCE,
    })
  } catch {
    return undefined
  }
}

/**
 * @typedef {object} Degrees
 * @property {number} degree
 * @property {number} inDegree
 * @property {number} outDegree
 * @property {number} weightedDegree
 */

/**
 * How many edges each node has.
 *
 * @param {import('./graph.js').PlainGraph} graph
 */
export function countEdges({ nodes, edges }) {
  /** @type {Map<string, Degrees>} */
  const counts = new Map()
  const at = (/** @type {string} */ id) => {
    const known = counts.get(id) ?? { degree: 0, inDegree: 0, outDegree: 0, weightedDegree: 0 }
    counts.set(id, known)
    return known
  }
  for (const id of nodes) at(id)
  for (const { source, target, weight, directed } of edges) {
    for (const id of new Set([source, target])) {
      at(id).degree += 1
      at(id).weightedDegree += weight
    }
    at(source).outDegree += 1
    at(target).inDegree += 1
    if (directed || source === target) continue
    at(source).inDegree += 1
    at(target).outDegree += 1
  }
  return counts
}

/**
 * These packages are CommonJS, and their types speak of a default export that Node does not see.
 *
 * @template Function
 * @param {{ default: Function } | Function} imported
 * @returns {Function}
 */
function callable(imported) {
  return /** @type {Function} */ (imported)
}
