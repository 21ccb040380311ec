import type { Context } from '../context.ts'
import { arrange } from '../measures/layout.js'
import { arrangeGraph, toPlainGraph } from '../measures/calculate.ts'
import type { View } from '../view/view.ts'
import type { Point } from './model.ts'

/** Larger views are put on a circle: who opens one lays it out anew, and a file is not to wait. */
const MAX_FORCED = 2000
const ITERATIONS = 300
const SEED = 1

/** Where each node of a view stands: the same for the same view. */
export async function placesOf(context: Context, view: View): Promise<Map<string, Point>> {
  const places =
    view.nodes.length > MAX_FORCED
      ? onCircle(view)
      : await arrangeGraph({
          graph: await toPlainGraph(context, view),
          algorithm: 'FORCE_ATLAS_2',
          iterations: ITERATIONS,
          seed: SEED,
        })
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}

/** At once and here: edges, which a thread would have to be sent, are of no account. */
function onCircle({ nodes }: View) {
  const graph = { nodes: nodes.map(({ id }) => id).sort(), edges: [] }
  return arrange({ graph, algorithm: 'CIRCLE', iterations: 0, seed: SEED })
}
