import { MAX_PAGE } from '../list/page-size.ts'
import { checkRange } from '../view/checked-filter.ts'

export const FIRST_DESCRIPTION = `How many at most: 1 to ${String(MAX_PAGE)}.`

/** The first ones in an order; equal ones stay as they were. Throws BAD_INPUT naming `first`. */
export function firstOf<Item>(
  items: readonly Item[],
  first: number,
  order: (a: Item, b: Item) => number = () => 0,
): Item[] {
  checkRange('first', first, 1, MAX_PAGE)
  return [...items].sort(order).slice(0, first)
}
