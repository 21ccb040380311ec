// @ts-check

import graphology from 'graphology'

/**
 * A view as calculations take it: plain, so that it can go to a thread. Nodes are in the order of
 * their ids, so that a view gives the same result on every engine.
 *
 * @typedef {object} PlainGraph
 * @property {string[]} nodes
 * @property {PlainEdge[]} edges
 *
 * @typedef {object} PlainEdge
 * @property {string} source
 * @property {string} target
 * @property {number} weight
 * @property {boolean} directed
 *
 * @typedef {import('graphology-types').AbstractGraph} Graph
 */

const { DirectedGraph, UndirectedGraph } = graphology

/**
 * The simple graph of a view: all edges between two nodes are one, of their weights together, and
 * what leads from a node to itself is left out. Where directions count, what has none leads both ways.
 * An edge of a weight below 0, as stance networks have them, divides: it connects nothing.
 *
 * @param {PlainGraph} graph
 * @param {{ directed?: boolean }} [options]
 * @returns {Graph}
 */
export function simpleGraph({ nodes, edges }, { directed = false } = {}) {
  const graph = directed ? new DirectedGraph() : new UndirectedGraph()
  for (const node of nodes) graph.addNode(node)
  const add = (
    /** @type {string} */ from,
    /** @type {string} */ to,
    /** @type {number} */ weight,
  ) => graph.updateEdge(from, to, ({ weight: known = 0 }) => ({ weight: known + weight }))

  for (const { source, target, weight, directed: leads } of edges) {
    if (source === target || weight < 0) continue
    add(source, target, weight)
    if (directed && !leads) add(target, source, weight)
  }
  return graph
}
