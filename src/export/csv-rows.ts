import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText } from './column.ts'

type Row = readonly Cell[]

/** Rows of about as many cells are written at once: row by row a long table takes twice as long. */
const TOGETHER = 2000

/** Rows as {@link csvRow} writes them, the head of the table by itself. */
export async function* csvRows(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let gathered: Row[] = []
  let cells = 0
  let atOnce = 0
  for await (const row of rows) {
    gathered.push(row)
    cells += row.length
    if (cells < atOnce) continue
    yield written(gathered)
    gathered = []
    cells = 0
    atOnce = TOGETHER
  }
  if (gathered.length > 0) yield written(gathered)
}

/**
 * One row of CSV (RFC 4180). Texts that a spreadsheet would take for a formula (they begin with
 * `=`, `+`, `-`, `@`, a tab or a return) get an apostrophe before them; numbers stay numbers.
 */
export function csvRow(cells: Row) {
  return written([cells])
}

function written(rows: readonly Row[]) {
  const values = rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell))),
  )
  return stringify(values, {
    escape_formulas: true,
    record_delimiter: '\r\n',
    // Readers take a bare `\n` or `\r` for the end of a row, too,
    quote_record_delimiter: true,
    // and skip a line of nothing.
    quoted_empty: rows[0]?.length === 1,
  })
}
