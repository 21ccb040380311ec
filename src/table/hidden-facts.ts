import type { Context } from '../context.ts'
import { namedCounts, type Omissions } from '../export/omissions.ts'
import { ListReader, WHOLE_GRAPH } from '../list/list.ts'
import { asksOfThings } from '../view/kept-things.ts'
import { ViewReader } from '../view/reader.ts'
import { shownFacts } from '../view/shown-facts.ts'
import { countByModality } from '../view/view.ts'
import type { Table, TableRequest } from './table.ts'

/**
 * How many facts a table does not show as no modality was asked for. Null where there are too many to
 * look at what stands at their ends.
 */
export async function hiddenFacts(
  context: Context,
  table: Table,
  { filter, checked }: TableRequest,
): Promise<Omissions['hiddenByModality']> {
  const request = { first: 0, filter: table.condition(filter) }
  const list = new ListReader(context, table.list, WHOLE_GRAPH, request)
  if (!list.hidesFacts || !asksOfThings(checked)) return namedCounts(await list.hiddenByModality())
  const reader = new ViewReader(context, checked, { readsEvidence: false })
  const rows = await reader.facts(checked.hidden)
  if (rows.length > reader.maxRows) return null
  return namedCounts(countByModality(await shownFacts(reader, rows)))
}
