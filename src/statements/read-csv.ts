import { type Info, parse } from 'csv-parse'
import { decodeUtf8 } from './decode-utf8.ts'
import { InputError } from './input-error.ts'
import { type CsvStatements, type RowOptions, RowReader } from './row-reader.ts'

export type Delimiter = ',' | ';' | '\t'

export interface CsvOptions extends RowOptions {
  /** Found out from the first line without: whichever of `,` `;` and tab it has more of. */
  delimiter?: Delimiter
  /** Called now and then with the number of statements read. */
  onProgress?: (statements: number) => void
}

const PROGRESS_EVERY = 20_000

/** A longer row is no statement: somewhere before it a quote was not closed. */
const MAX_ROW = 16_000_000

/**
 * Reads statements from CSV, piece by piece: one a line, with a header. The columns of DNA's event
 * lists are known by their names. UTF-8, with or without a byte order mark. An error names the line.
 */
export async function readStatementsCsv(
  input: AsyncIterable<Uint8Array>,
  { delimiter, onProgress, ...options }: CsvOptions = {},
): Promise<CsvStatements> {
  const text = decodeUtf8(input)
  const start = await firstLine(text)
  const parser = parse({
    delimiter: delimiter ?? likelyDelimiter(start),
    info: true,
    max_record_size: MAX_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const feeding = feed(parser, start, text)

  let reader: RowReader | undefined
  // csv-parse counts a break within quotes otherwise than one between rows.
  let line = 1
  try {
    for await (const row of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      const { record, info } = row
      if (!reader) reader = new RowReader(record, options)
      else {
        reader.add(record, line + info.empty_lines)
        if (reader.size % PROGRESS_EVERY === 0) onProgress?.(reader.size)
      }
      line += 1 + breaksIn(record)
    }
    await feeding
  } catch (error) {
    parser.destroy()
    await feeding.catch(() => undefined)
    throw readable(error)
  }
  if (!reader) throw new InputError('the file', 'an empty one', 'a table with a header')
  return reader.finish()
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

async function feed(parser: ReturnType<typeof parse>, start: string, text: AsyncGenerator<string>) {
  try {
    await write(parser, start)
    for await (const piece of text) await write(parser, piece)
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

async function write(parser: ReturnType<typeof parse>, text: string) {
  if (parser.destroyed || parser.write(text)) return
  await new Promise<void>((resolve) => {
    const goOn = () => {
      parser.off('drain', goOn).off('close', goOn)
      resolve()
    }
    parser.on('drain', goOn).on('close', goOn)
  })
}

/** csv-parse's own errors, such as a quote within a field, with their line. */
function readable(error: unknown) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
    const line = 'lines' in error ? Number(error.lines) : undefined
    return new InputError('the file', error.message, 'CSV', line)
  }
  return error
}
