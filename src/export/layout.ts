import type { PlainGraph } from '../measures/graph.js'
import type { LayoutRequest } from '../measures/layout.js'

/** Larger views are put on a circle: who opens one lays it out anew, and a file is not to wait. */
export const MAX_FORCED = 2000
const ITERATIONS = 300
const SEED = 1

/** How the nodes of a file are laid out. */
export function layoutOf(graph: PlainGraph): LayoutRequest {
  const algorithm = graph.nodes.length > MAX_FORCED ? 'CIRCLE' : 'FORCE_ATLAS_2'
  return { graph, algorithm, iterations: ITERATIONS, seed: SEED }
}
