import { oneLine } from '../values/text.ts'
import type { Cell, Column } from './column.ts'
import { csvRows } from './csv-rows.ts'
import type { ExportEdge, ExportView } from './model.ts'

/** One table of edges, with the names of both ends: for spreadsheets, pandas and R. */
export function writeEdgesCsv(view: ExportView) {
  return csvRows(edgeRows(view))
}

async function* edgeRows(view: ExportView): AsyncGenerator<Cell[]> {
  const names = new Map<string, string>()
  const columns = edgeTable(view, names)
  yield columns.map(({ name }) => name)
  for await (const { id, label } of view.nodes()) names.set(id, oneLine(label))
  for await (const edge of view.edges()) yield columns.map(({ of }) => of(edge))
}

/** One network of a series, and when it begins, is at its middle and ends, in milliseconds since 1970. */
export interface SeriesSlice {
  start: number
  middle: number
  stop: number
  view: ExportView
}

/** The edges of a series in one table: the number of the slice and its times before each edge. */
export function writeSeriesCsv(
  slices: Iterable<SeriesSlice>,
  edgeColumns: ExportView['edgeColumns'],
) {
  return csvRows(seriesRows(slices, edgeColumns))
}

async function* seriesRows(
  slices: Iterable<SeriesSlice>,
  edgeColumns: ExportView['edgeColumns'],
): AsyncGenerator<Cell[]> {
  const names = new Map<string, string>()
  const columns = edgeTable({ edgeColumns }, names)
  const header = columns.map(({ name }) => name)
  yield ['slice', 'slice_start', 'slice_middle', 'slice_stop', ...header]
  let number = 0
  for (const { start, middle, stop, view } of slices) {
    number += 1
    const times = [start, middle, stop].map((time) => new Date(time).toISOString())
    for await (const { id, label } of view.nodes()) names.set(id, oneLine(label))
    for await (const edge of view.edges()) {
      yield [number, ...times, ...columns.map(({ of }) => of(edge))]
    }
  }
}

function edgeTable(
  { edgeColumns }: Pick<ExportView, 'edgeColumns'>,
  names: ReadonlyMap<string, string>,
): Column<ExportEdge>[] {
  return [
    { name: 'edge_id', type: 'text', of: ({ id }) => id },
    { name: 'source_id', type: 'text', of: ({ source }) => source },
    { name: 'source_label', type: 'text', of: ({ source }) => names.get(source) ?? source },
    { name: 'label', type: 'text', of: ({ label }) => oneLine(label) },
    { name: 'target_id', type: 'text', of: ({ target }) => target },
    { name: 'target_label', type: 'text', of: ({ target }) => names.get(target) ?? target },
    { name: 'weight', type: 'number', of: ({ weight }) => weight },
    ...edgeColumns,
    { name: 'start', type: 'text', of: ({ start }) => start },
    { name: 'end', type: 'text', of: ({ end }) => end },
  ]
}
