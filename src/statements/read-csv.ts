import { type Delimiter, readCsvRows } from './csv-reader.ts'
import { type CsvStatements, type RowOptions, RowReader } from './row-reader.ts'

export interface CsvOptions extends RowOptions {
  /** Found out from the first line without: whichever of `,` `;` and tab it has more of. */
  delimiter?: Delimiter
}

/**
 * Reads statements from CSV, piece by piece: one a line, with a header. The columns of DNA's event
 * lists are known by their names. An error names the line.
 */
export async function readStatementsCsv(
  input: AsyncIterable<Uint8Array>,
  { delimiter, ...options }: CsvOptions = {},
): Promise<CsvStatements> {
  let reader: RowReader | undefined
  await readCsvRows(input, delimiter, (fields, line) => {
    if (reader) reader.add(fields, line)
    else reader = new RowReader(fields, options)
  })
  if (!reader) throw new Error('A table has a header.')
  return reader.finish()
}
