import { type Column, EDGE_COLUMNS } from './columns.ts'
import { csvRow } from './csv-rows.ts'
import type { ExportEdge, ExportView } from './model.ts'
import { oneLine } from './text.ts'

/** One table of edges, with the names of both ends: for spreadsheets, pandas and R. */
export async function* writeEdgesCsv(view: ExportView) {
  const names = new Map(view.nodes.map(({ id, label }) => [id, oneLine(label)]))
  const columns: readonly Column<ExportEdge>[] = [
    { name: 'edge_id', type: 'text', of: ({ id }) => id },
    { name: 'source_id', type: 'text', of: ({ source }) => source },
    { name: 'source_label', type: 'text', of: ({ source }) => names.get(source) ?? source },
    { name: 'label', type: 'text', of: ({ label }) => oneLine(label) },
    { name: 'target_id', type: 'text', of: ({ target }) => target },
    { name: 'target_label', type: 'text', of: ({ target }) => names.get(target) ?? target },
    { name: 'weight', type: 'number', of: ({ weight }) => weight },
    ...EDGE_COLUMNS,
    { name: 'start', type: 'text', of: ({ start }) => start },
    { name: 'end', type: 'text', of: ({ end }) => end },
  ]
  yield csvRow(columns.map(({ name }) => name))
  for await (const edge of view.edges()) yield csvRow(columns.map(({ of }) => of(edge)))
}
