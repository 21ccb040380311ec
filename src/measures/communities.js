// @ts-check

import louvain from 'graphology-communities-louvain'
import { simpleGraph } from './graph.js'
import { randomNumbers } from './random.js'

// Louvain, Blondel and others 2008, on the simple graph without directions: groups of nodes with more
// edges among them than chance would give. What chance gives times the resolution is what counts, as
// Reichardt and Bornholdt 2006 have it.

/**
 * @typedef {object} Partition
 * @property {string[][]} communities The largest first; of one size, the one with the first id.
 * @property {number | null} modularity Null where nothing is connected.
 *
 * @typedef {object} PartitionRequest
 * @property {import('./graph.js').PlainGraph} graph
 * @property {number} resolution
 * @property {boolean} weighted
 * @property {number} seed
 */

/**
 * @param {PartitionRequest} asked
 * @returns {Partition}
 */
export function partition({ graph: view, resolution, weighted, seed }) {
  const graph = simpleGraph(view)
  if (graph.size === 0) return { communities: view.nodes.map((id) => [id]), modularity: null }
  const detailed = /** @type {import('graphology-communities-louvain').default['detailed']} */ (
    /** @type {any} */ (louvain).detailed
  )
  const { communities, modularity } = detailed(graph, {
    getEdgeWeight: weighted ? 'weight' : null,
    resolution,
    rng: randomNumbers(seed),
  })
  /** @type {Map<number | undefined, string[]>} */
  const members = new Map()
  for (const id of view.nodes) {
    const known = members.get(communities[id])
    if (known) known.push(id)
    else members.set(communities[id], [id])
  }
  const [...groups] = members.values()
  return { communities: groups.sort(bySizeThenId), modularity }
}

/**
 * @param {string[]} one
 * @param {string[]} other
 */
function bySizeThenId(one, other) {
  return other.length - one.length || ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1)
}
