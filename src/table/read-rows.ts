import type { Context } from '../context.ts'
import type { Cell } from '../export/column.ts'
import { ListReader, type ListRequest, type Page, WHOLE_GRAPH } from '../list/list.ts'
import { MAX_PAGE } from '../list/page-size.ts'
import { RowReader, type Table, type TableRequest } from './table.ts'

/** The cells of every row, read page by page: what a page needed is let go after it. */
export async function* readRows(
  context: Context,
  table: Table,
  { filter, checked }: TableRequest,
): AsyncGenerator<Cell[]> {
  const condition = table.condition(filter)
  let after: string | null = null
  for (;;) {
    const once: Context = { ...context, load: context.newLoad() }
    const request: ListRequest = { first: MAX_PAGE, after, filter: condition }
    const page: Page = await new ListReader(once, table.list, WHOLE_GRAPH, request).page()
    const reader = new RowReader(once, context.languages)
    const rows = await Promise.all(
      page.items.map(({ node }) => table.cellsOf(node, reader, checked)),
    )
    yield* rows.flat()
    const last = page.items.at(-1)
    if (!page.hasNextPage || !last) return
    after = last.cursor
  }
}
