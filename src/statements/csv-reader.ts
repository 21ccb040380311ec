import { type Info, parse } from 'csv-parse'
import { decodeUtf8 } from './decode-utf8.ts'
import { InputError } from './input-error.ts'

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
  const parser = parse({
    delimiter: delimiter ?? likelyDelimiter(start),
    info: true,
    max_record_size: MAX_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const feeding = feed(parser, start, text)

  // csv-parse counts a break within quotes otherwise than one between rows.
  let line = 1
  let isEmpty = true
  try {
    for await (const row of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      const { record, info } = row
      onRow(record, line + info.empty_lines)
      line += 1 + breaksIn(record)
      isEmpty = false
    }
    await feeding
  } catch (error) {
    parser.destroy()
    await feeding.catch(() => undefined)
    throw readable(error)
  }
  if (isEmpty) throw new InputError('the file', 'an empty one', 'a table with a header')
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
