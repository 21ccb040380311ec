import type { Context } from '../context.ts'
import { namedCounts, type Omissions } from '../export/omissions.ts'
import { ListReader, WHOLE_GRAPH } from '../list/list.ts'
import type { GraphFilter } from '../view/graph-filter.ts'
import type { Table } from './table.ts'

/**
 * How many facts a table does not show as no modality was asked for. Null where that cannot be told
 * without reading them: what stands at the ends of a fact is seen only then.
 */
export async function hiddenFacts(
  context: Context,
  table: Table,
  filter: GraphFilter,
): Promise<Omissions['hiddenByModality']> {
  const request = { first: 0, filter: table.condition(filter) }
  const list = new ListReader(context, table.list, WHOLE_GRAPH, request)
  const { actorKinds, minDegree, without } = filter
  if (list.hidesFacts && (actorKinds ?? minDegree ?? without) != null) return null
  return namedCounts(await list.hiddenByModality())
}
