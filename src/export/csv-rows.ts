import { stringify } from 'csv-stringify/sync'
import { type Cell, cellText } from './column.ts'

/**
 * One row of CSV (RFC 4180). Texts that a spreadsheet would take for a formula (they begin with
 * `=`, `+`, `-`, `@`, a tab or a return) get an apostrophe before them; numbers stay numbers.
 */
export function csvRow(cells: readonly Cell[]) {
  const values = cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell)))
  return stringify([values], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    // Readers take a bare `\n` or `\r` for the end of a row, too,
    quote_record_delimiter: true,
    // and skip a line of nothing.
    quoted_empty: cells.length === 1,
  })
}
