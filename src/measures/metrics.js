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
 * @typedef {object} NodeMeasures
 * @property {string} id
 * @property {number} degree
 * @property {number} inDegree
 * @property {number} outDegree
 * @property {number} weightedDegree
 * @property {number} betweenness
 * @property {number | null} closeness
 * @property {number | null} eigenvector
 * @property {number} pageRank
 */

/**
 * @param {{ graph: import('./graph.js').PlainGraph, directed: boolean, weighted: boolean }} asked
 * @returns {NodeMeasures[]}
 */
export function measure({ graph: view, directed, weighted }) {
  if (view.nodes.length === 0) return []
  const graph = simpleGraph(view, { directed })
  const weight = weighted ? 'weight' : null
  const betweenness = callable(betweennessOf)(graph, { getEdgeWeight: null })
  const closeness = callable(closenessOf)(graph, { wassermanFaust: true })
  const eigenvector = eigenvectors(graph, weight)
  const pageRank = callable(pageRankOf)(graph, {
    getEdgeWeight: weight,
    maxIterations: MAX_ITERATIONS,
    tolerance: TOLERANCE,
  })
  const degrees = countEdges(view)
  return view.nodes.map((id) => ({
    id,
    ...(degrees.get(id) ?? { degree: 0, inDegree: 0, outDegree: 0, weightedDegree: 0 }),
    betweenness: betweenness[id] ?? 0,
    // Nothing leads to it: how far away others are cannot be said.
    closeness: graph.inboundDegree(id) === 0 ? null : (closeness[id] ?? null),
    eigenvector: eigenvector?.[id] ?? null,
    pageRank: pageRank[id] ?? 0,
  }))
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

/** @param {import('./graph.js').PlainGraph} view */
function countEdges({ edges }) {
  /** @type {Map<string, Pick<NodeMeasures, 'degree' | 'inDegree' | 'outDegree' | 'weightedDegree'>>} */
  const counts = new Map()
  const at = (/** @type {string} */ id) => {
    const known = counts.get(id) ?? { degree: 0, inDegree: 0, outDegree: 0, weightedDegree: 0 }
    counts.set(id, known)
    return known
  }
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
