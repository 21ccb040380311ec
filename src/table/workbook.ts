import writeExcelFile from 'write-excel-file/node'
import { callerError } from '../errors.ts'
import { type Cell, cellText } from '../export/column.ts'
import { legal, shortened } from '../values/text.ts'
import type { Table } from './table.ts'

/** A workbook is made in memory. */
const MAX_ROWS = 50_000
/** No cell of a workbook holds more. */
const MAX_TEXT = 32_767

/** The rows as an Excel workbook. Texts are texts there: none is taken for a formula. */
export async function toWorkbook(
  columns: Table['columns'],
  rows: AsyncIterable<readonly Cell[]>,
  name: string,
): Promise<Buffer> {
  const sheet: ReturnType<typeof cellOf>[][] = [
    columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' as const })),
  ]
  for await (const row of rows) {
    if (sheet.length > MAX_ROWS) {
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `A workbook has at most ${String(MAX_ROWS)} rows: narrow the filter, or take the table as .csv.`,
        { input: 'filter', allowed: `at most ${String(MAX_ROWS)} rows` },
      )
    }
    sheet.push(row.map(cellOf))
  }
  const file = writeExcelFile(sheet, {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ type }) => ({ width: type === 'text' ? 24 : 14 })),
  })
  return file.toBuffer()
}

function cellOf(value: Cell) {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return { value: shortened(legal(cellText(value)), MAX_TEXT), type: String }
}
