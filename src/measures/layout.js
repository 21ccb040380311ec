// @ts-check

import forceAtlas2 from 'graphology-layout-forceatlas2'
import circlepack from 'graphology-layout/circlepack.js'
import circular from 'graphology-layout/circular.js'
import { partition } from './communities.js'
import { simpleGraph } from './graph.js'
import { randomNumbers } from './random.js'

// Where nodes stand in a picture. ForceAtlas2 is that of Jacomy and others 2014, with the settings that
// the package infers from the number of nodes.

/** Past this many nodes the forces of far ones are taken together (Barnes and Hut 1986). */
const BARNES_HUT_FROM = 500
/** Coordinates have this many digits after the point: the last bits differ between processors. */
const DIGITS = 4

/**
 * @typedef {object} LayoutRequest
 * @property {import('./graph.js').PlainGraph} graph
 * @property {'FORCE_ATLAS_2' | 'CIRCLE' | 'BY_COMMUNITY'} algorithm
 * @property {number} iterations
 * @property {number} seed
 *
 * @typedef {{ id: string, x: number, y: number }} Place
 * @typedef {Record<string, { x: number, y: number }>} Places
 */

/**
 * @param {LayoutRequest} asked
 * @returns {Place[]}
 */
export function arrange({ graph: view, algorithm, iterations, seed }) {
  const graph = simpleGraph(view)
  const random = randomNumbers(seed)
  const places = () => {
    switch (algorithm) {
      case 'CIRCLE':
        return /** @type {Places} */ (call(circular)(graph))
      case 'BY_COMMUNITY':
        return packed(view, graph, seed)
      case 'FORCE_ATLAS_2':
        return pulled(graph, random, iterations)
    }
  }
  return fitted(view.nodes, graph.order === 0 ? {} : places())
}

/**
 * @param {import('./graph.js').Graph} graph
 * @param {() => number} random
 * @param {number} iterations
 * @returns {Places}
 */
function pulled(graph, random, iterations) {
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: random(), y: random() }))
  const settings = /** @type {any} */ (forceAtlas2).inferSettings(graph)
  const weakest = graph.reduceEdges((least, _, { weight }) => Math.min(least, Number(weight)), 1)
  return call(forceAtlas2)(graph, {
    iterations,
    // An edge of a hundred facts pulls more than one of a single fact, but not a hundredfold.
    getEdgeWeight: (/** @type {string} */ _, /** @type {{ weight: number }} */ { weight }) =>
      1 + Math.log(weight / weakest),
    settings: { ...settings, barnesHutOptimize: graph.order > BARNES_HUT_FROM },
  })
}

/**
 * Communities as circles in a circle, their nodes packed within; the more edges, the more room.
 *
 * @param {import('./graph.js').PlainGraph} view
 * @param {import('./graph.js').Graph} graph
 * @param {number} seed
 * @returns {Places}
 */
function packed(view, graph, seed) {
  const { communities } = partition({ graph: view, resolution: 1, weighted: true, seed })
  for (const [community, ids] of communities.entries()) {
    for (const id of ids) {
      graph.mergeNodeAttributes(id, { community, size: 1 + Math.sqrt(graph.degree(id)) })
    }
  }
  return call(circlepack)(graph, {
    hierarchyAttributes: ['community'],
    rng: randomNumbers(seed),
  })
}

/**
 * The same picture from -1 to 1, its middle at 0: the longer side fills all of it.
 *
 * @param {string[]} ids
 * @param {Places} places
 * @returns {Place[]}
 */
function fitted(ids, places) {
  const all = Object.values(places)
  const middle = (/** @type {'x' | 'y'} */ axis) => {
    const values = all.map((place) => place[axis])
    return [least(values), most(values)]
  }
  const [left = 0, right = 0] = middle('x')
  const [bottom = 0, top = 0] = middle('y')
  const half = Math.max(right - left, top - bottom) / 2 || 1
  return ids.map((id) => ({
    id,
    x: rounded(((places[id]?.x ?? 0) - (left + right) / 2) / half),
    y: rounded(((places[id]?.y ?? 0) - (bottom + top) / 2) / half),
  }))
}

/** @param {number[]} values */
function least(values) {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}

/** @param {number[]} values */
function most(values) {
  return values.reduce((a, b) => Math.max(a, b), -Infinity)
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toFixed(DIGITS)) + 0
}

/**
 * These packages are CommonJS, and their types speak of a default export that Node does not see.
 *
 * @param {unknown} imported
 * @returns {(graph: import('./graph.js').Graph, options?: object) => Places}
 */
function call(imported) {
  return /** @type {any} */ (imported)
}
