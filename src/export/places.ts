import type { Context } from '../context.ts'
import { arrangeGraph, toPlainGraph } from '../measures/calculate.ts'
import type { View } from '../view/view.ts'
import { layoutOf } from './layout.ts'
import type { Point } from './model.ts'

/** Where each node of a view stands: the same for the same view. */
export async function placesOf(context: Context, view: View): Promise<Map<string, Point>> {
  const places = await arrangeGraph(layoutOf(await toPlainGraph(context, view)))
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}
