import type { Context } from '../context.ts'
import { arrangeGraph, toPlainGraph } from '../measures/calculate.ts'
import type { View } from '../view/view.ts'
import type { Point } from './model.ts'

/** Larger views are put on a circle: who opens one lays it out anew, and a file is not to wait. */
const MAX_FORCED = 2000
const ITERATIONS = 300
const SEED = 1

/** Where each node of a view stands: the same for the same view. */
export async function placesOf(context: Context, view: View): Promise<Map<string, Point>> {
  const graph = await toPlainGraph(context, view)
  const algorithm = graph.nodes.length > MAX_FORCED ? 'CIRCLE' : 'FORCE_ATLAS_2'
  const places = await arrangeGraph({ graph, algorithm, iterations: ITERATIONS, seed: SEED })
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}
