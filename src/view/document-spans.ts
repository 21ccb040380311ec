import type { Context } from '../context.ts'
import { query } from '../store/query.ts'
import type { DateSpan } from '../values/partial-date.ts'

interface SpanRow {
  id: string
  firstDay: string
  lastDay: string
}

const spans = query<{ ids: readonly string[] }, SpanRow>('document/spans')

/** The dates of documents, as `Fact.documentDate` has them: by id, those that have one. */
export async function documentSpans(
  { store }: Pick<Context, 'store'>,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DateSpan>> {
  const rows = ids.size === 0 ? [] : await store.read(spans, { ids: [...ids] })
  return new Map(rows.map(({ id, firstDay, lastDay }) => [id, { min: firstDay, max: lastDay }]))
}
