import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { decodeUtf8 } from './decode-utf8.ts'
import { InputError } from './input-error.ts'
import { notCsv } from './not-csv.ts'

export type Delimiter = ',' | ';' | '\t'

/** A longer row is none of a table: somewhere before it a quote was not closed. */
const MAX_ROW = 16_000_000

/**
 * Reads CSV piece by piece: hands over each row, the header first, with the line that it begins on.
 * UTF-8, with or without a byte order mark; without a delimiter it is whichever of `,` `;` and tab
 * the first line has more of. Empty lines are skipped. Errors name the line.
 */
export async function readCsvRows(
  input: AsyncIterable<Uint8Array>,
  delimiter: Delimiter | undefined,
  onRow: (fields: string[], line: number) => void,
): Promise<void> {
  const text = decodeUtf8(input)
  const start = await firstLine(text)
  let line = 1
  const parser = parse({
    delimiter: delimiter ?? likelyDelimiter(start),
    max_record_size: MAX_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    // Each row at once: of those that wait in a stream an error would let none be counted.
    on_record(fields: string[], { empty_lines }) {
      onRow(fields, line + empty_lines)
      // csv-parse counts a break within quotes otherwise than one between rows.
      line += 1 + breaksIn(fields)
      return null
    },
  })
  try {
    await pipeline(chain(start, text), parser)
  } catch (error) {
    throw error instanceof CsvError ? notCsv(error, line) : error
  }
  if (line === 1) throw new InputError('the file', 'an empty one', 'a table with a header')
}

async function* chain(start: string, rest: AsyncIterable<string>) {
  yield start
  yield* rest
}

/** How many lines a row goes on for. */
function breaksIn(record: readonly string[]) {
  let breaks = 0
  for (const field of record) {
    if (field.includes('\n') || field.includes('\r')) breaks += field.split(LINE_BREAK).length - 1
  }
  return breaks
}

const LINE_BREAK = /\r\n|\n|\r/

/** Reads on until there is a whole line, so that its delimiter can be told. */
async function firstLine(text: AsyncGenerator<string>) {
  let start = ''
  while (!/[\r\n]/.test(start)) {
    const next = await text.next()
    if (next.done) break
    start += next.value
    if (start.length > MAX_ROW) throw new InputError('the file', 'one endless line', 'CSV', 1)
  }
  return start
}

/** Which delimiter stands most often on the first line, outside of quotes. */
function likelyDelimiter(text: string): Delimiter {
  const [line = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)
  const frequency = (delimiter: string) => line.split(delimiter).length
  const delimiters: Delimiter[] = [',', ';', '\t']
  return delimiters.reduce((a, b) => (frequency(b) > frequency(a) ? b : a))
}
