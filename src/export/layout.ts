import type { PlainGraph } from '../measures/graph.js'
import type { LayoutRequest } from '../measures/layout.js'

/** Larger views are put on a circle: who opens one lays it out anew, and a file is not to wait. */
export const MAX_FORCED = 2000
const ITERATIONS = 300
const SEED = 1

/** The layout of a file: nodes near each other where edges pull them together. */
export function forced(graph: PlainGraph): LayoutRequest {
  return { graph, algorithm: 'FORCE_ATLAS_2', iterations: ITERATIONS, seed: SEED }
}

/** The layout of a file that is too large for that one. */
export function onCircle(nodes: string[]): LayoutRequest {
  return { graph: { nodes, edges: [] }, algorithm: 'CIRCLE', iterations: 0, seed: SEED }
}
