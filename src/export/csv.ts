import { Readable } from 'node:stream'
import yazl from 'yazl'
import { oneLine } from '../values/text.ts'
import type { Cell, Column } from './column.ts'
import { dates } from './columns.ts'
import { csvRows } from './csv-rows.ts'
import { daysOf, type Days, stretchesOf } from './days.ts'
import type { ExportEdge, ExportNode, ExportView } from './model.ts'
import { aboutView } from './omissions.ts'

// As Gephi's spreadsheet import has it: `Type` is the direction there, so the relation goes into
// `Kind`; columns are told apart by their names, and the type of each by its first rows.

const nodeTable = ({ nodeColumns }: ExportView): Column<ExportNode>[] => [
  { name: 'Id', type: 'text', of: ({ id }) => id },
  { name: 'Label', type: 'text', of: ({ label }) => oneLine(label) },
  ...nodeColumns.map((column) =>
    // Gephi counts degrees itself, under this very name.
    column.name === 'degree' ? { ...column, name: 'view_degree' } : column,
  ),
  { name: 'Timeset', type: 'text', of: ({ date }) => timeset([daysOf(date)]) },
]

const edgeTable = ({ edgeColumns, isDirected }: ExportView): Column<ExportEdge>[] => [
  { name: 'Source', type: 'text', of: ({ source }) => source },
  { name: 'Target', type: 'text', of: ({ target }) => target },
  { name: 'Type', type: 'text', of: () => (isDirected ? 'Directed' : 'Undirected') },
  { name: 'Kind', type: 'text', of: ({ relation }) => relation },
  { name: 'Id', type: 'text', of: ({ id }) => id },
  { name: 'Label', type: 'text', of: ({ label }) => oneLine(label) },
  { name: 'Weight', type: 'number', of: ({ weight }) => weight },
  ...edgeColumns,
  { name: 'Timeset', type: 'text', of: (edge) => timeset(stretchesOf(dates(edge))) },
]

/** A zip of nodes.csv and edges.csv, and of about.txt: comments in a table would break its readers. */
export function writeCsv(view: ExportView): AsyncIterable<Buffer> {
  const zip = new yazl.ZipFile()
  // The same view gives the same bytes.
  const options = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true }
  const add = (name: string, rows: () => Iterable<string> | AsyncIterable<string>) => {
    zip.addReadStreamLazy(name, options, (callback) => {
      const stream = Readable.from(rows(), { objectMode: false })
      stream.on('error', (error) => zip.emit('error', error))
      callback(null, stream)
    })
  }
  add('about.txt', () => aboutLines(view))
  add('nodes.csv', () => csvRows(rowsOf(nodeTable(view), view.nodes())))
  add('edges.csv', () => csvRows(rowsOf(edgeTable(view), view.edges())))
  zip.end()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  return output
}

async function* rowsOf<Item>(
  columns: readonly Column<Item>[],
  items: AsyncIterable<Item>,
): AsyncGenerator<Cell[]> {
  yield columns.map(({ name }) => name)
  for await (const item of items) yield columns.map(({ of }) => of(item))
}

function* aboutLines(view: ExportView) {
  for (const [name, value] of Object.entries(aboutView(view))) yield `${name}: ${oneLine(value)}\n`
}

/** `<[2017-08-08, 2018-11-30]; [2020-01-01, Infinity]>` */
function timeset(stretches: readonly (Days | null)[]) {
  const intervals = stretches
    .filter((days) => days !== null)
    .map(({ start, end }) => `[${start ?? '-Infinity'}, ${end ?? 'Infinity'}]`)
  return intervals.length === 0 ? null : `<${intervals.join('; ')}>`
}
