import { callerError } from '../errors.ts'
import { type Cell, cellText } from '../export/column.ts'
import { THREADS } from '../threads/pool.ts'
import { legal, shortened } from '../values/text.ts'
import type { Table } from './table.ts'
import { type Value, writeWorkbook } from './workbook-file.js'

/** A workbook is made in memory. */
const MAX_ROWS = 50_000
/** No cell of a workbook holds more. */
const MAX_TEXT = 32_767
/** A workbook of more rows than this is written in a thread: it would hold up all other answers. */
const THREAD_FROM = 500

/**
 * The rows as an Excel workbook. Throws QUERY_TOO_COMPLEX where they are too many, UNAVAILABLE where
 * too many calculations wait.
 */
export async function toWorkbook(
  columns: Table['columns'],
  rows: AsyncIterable<readonly Cell[]>,
  name: string,
): Promise<Buffer> {
  const portions: string[] = []
  let count = 0
  let portion: Value[][] = []
  const end = () => {
    portions.push(JSON.stringify(portion))
    portion = []
  }
  for await (const row of rows) {
    count += 1
    if (count > MAX_ROWS) {
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `A workbook has at most ${String(MAX_ROWS)} rows: narrow the filter, or take the table as .csv.`,
        { input: 'filter', allowed: `at most ${String(MAX_ROWS)} rows` },
      )
    }
    portion.push(row.map(valueOf))
    if (portion.length === THREAD_FROM) end()
  }
  end()

  const sheet = {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      width: column.type === 'text' ? 24 : 14,
    })),
    portions,
  }
  if (count <= THREAD_FROM) return Buffer.from(await writeWorkbook(sheet))
  const module = new URL('./workbook-file.js', import.meta.url).href
  const file = await THREADS.run({ module, name: writeWorkbook.name, argument: sheet })
  return Buffer.from(file as Uint8Array)
}

function valueOf(cell: Cell): Value {
  if (cell === null || (Array.isArray(cell) && cell.length === 0)) return null
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  return shortened(legal(cellText(cell)), MAX_TEXT)
}
