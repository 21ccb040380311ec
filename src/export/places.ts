import type { Context } from '../context.ts'
import { arrangeGraph, toPlainGraph } from '../measures/calculate.ts'
import { arrange } from '../measures/layout.js'
import type { View } from '../view/view.ts'
import { forced, MAX_FORCED, onCircle } from './layout.ts'
import type { Point } from './model.ts'

/** Where each node of a view stands: the same for the same view. */
export async function placesOf(context: Context, view: View): Promise<Map<string, Point>> {
  const places =
    view.nodes.length > MAX_FORCED
      ? // At once and here: edges, which a thread would have to be sent, are of no account.
        arrange(onCircle(view.nodes.map(({ id }) => id).sort()))
      : await arrangeGraph(forced(await toPlainGraph(context, view)))
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}
