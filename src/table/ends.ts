import { typeOfId } from '../node/decode.ts'
import type { Node } from '../node/node.type.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import type { FactEnds } from '../view/edges.ts'
import { asksOfThings, keepsThing } from '../view/kept-things.ts'
import { showsFact } from '../view/shown-facts.ts'
import type { RowReader } from './table.ts'

/** Something at an end of a fact, as views judge it. */
type Thing = Node & { kind?: string; degree?: number | null }

/** Whether a filter shows a fact with these ends, as the timeline of the graph does. */
export async function isShown(
  filter: CheckedFilter,
  ends: FactEnds,
  reader: RowReader,
): Promise<boolean> {
  // That one of the actors is at an end is a condition of the list already.
  if (!asksOfThings(filter)) return true
  const things: (Thing | undefined)[] = await reader.nodes([...ends.sources, ...ends.targets])
  const kept = new Set(
    things.filter((thing) => thing && keepsThing(filter, asRow(thing))).map((thing) => thing?.id),
  )
  return showsFact(ends, filter, (id) => kept.has(id))
}

function asRow({ id, kind, degree }: Thing) {
  return { id, type: typeOfId(id), kind: kind ?? null, degree: degree ?? 0 }
}
