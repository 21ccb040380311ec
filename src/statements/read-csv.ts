import type { Readable } from 'node:stream'
import { type Info, parse } from 'csv-parse'
import { type CsvColumns, findColumns, ORDER_COLUMNS } from './csv-columns.ts'
import { InputError, quote } from './input-error.ts'
import { DATE_FORMS, type DateRule, readDate } from './statement-date.ts'
import type { StatementTable } from './statement-table.ts'
import { StatementTableBuilder } from './table-builder.ts'

export interface CsvOptions {
  columns?: Partial<CsvColumns>
  /** Found out from the first line without: whichever of `,` `;` and tab it has more of. */
  delimiter?: ',' | ';' | '\t'
  dateRule?: DateRule
  /** Called now and then with the number of statements read. */
  onProgress?: (statements: number) => void
}

/** The table of a file, and the column of documents if it has one. */
export interface CsvStatements {
  table: StatementTable
  documentColumn: string | undefined
}

const PROGRESS_EVERY = 20_000

/**
 * Reads statements from CSV, piece by piece: one a line, with a header. The columns of DNA's event
 * lists are known by their names. UTF-8, with or without a byte order mark. An error names the line.
 */
export async function readStatementsCsv(
  input: Readable | AsyncIterable<Uint8Array>,
  { columns: named = {}, delimiter, dateRule, onProgress }: CsvOptions = {},
): Promise<CsvStatements> {
  const text = decodeUtf8(input)
  const start = await firstLine(text)
  const parser = parse({
    delimiter: delimiter ?? likelyDelimiter(start),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const feeding = feed(parser, start, text)

  let reader: RowReader | undefined
  try {
    for await (const row of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      const { record, info } = row
      if (!reader) reader = new RowReader(record, named, dateRule)
      else {
        reader.add(record, info.lines)
        if (reader.size % PROGRESS_EVERY === 0) onProgress?.(reader.size)
      }
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

/** Puts the rows of a file into a table; the header says what its fields are. */
class RowReader {
  readonly #header: readonly string[]
  readonly #id: number
  readonly #date: number
  readonly #documentColumn: string | undefined
  readonly #dateRule: DateRule | undefined
  readonly #builder: StatementTableBuilder
  /** Dates come again and again: each is read once. */
  readonly #times = new Map<string, number>()

  constructor(
    header: readonly string[],
    named: Partial<CsvColumns>,
    dateRule: DateRule | undefined,
  ) {
    this.#header = header.map((name) => name.trim())
    const { id, date, document } = findColumns(this.#header, named)
    this.#id = id === undefined ? -1 : this.#header.indexOf(id)
    this.#date = date === undefined ? -1 : this.#header.indexOf(date)
    this.#documentColumn = document
    this.#dateRule = dateRule
    this.#builder = new StatementTableBuilder(this.#variables(this.#header))
  }

  get size() {
    return this.#builder.size
  }

  add(fields: readonly string[], line: number) {
    if (fields.length !== this.#header.length) {
      const came = `${String(fields.length)} fields`
      throw new InputError('the row', came, `${String(this.#header.length)} fields long`, line)
    }
    const id = fields[this.#id] ?? String(this.#builder.size + 1)
    this.#builder.add(
      id,
      this.#timeOf(fields[this.#date] ?? '', line),
      this.#variables(fields),
      line,
    )
  }

  finish(): CsvStatements {
    return { table: this.#builder.finish(ORDER_COLUMNS), documentColumn: this.#documentColumn }
  }

  /** What stands in the columns other than id and date. */
  #variables(fields: readonly string[]) {
    return fields.filter((_, index) => index !== this.#id && index !== this.#date)
  }

  #timeOf(text: string, line: number) {
    const known = this.#times.get(text)
    if (known !== undefined) return known
    const time = readDate(text, this.#dateRule)
    if (time === null) throw new InputError('the date', quote(text), `like ${DATE_FORMS}`, line)
    this.#times.set(text, time)
    return time
  }
}

async function* decodeUtf8(input: Readable | AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const bytes of input as AsyncIterable<Uint8Array>) {
    const text = decodeOrThrow(() => decoder.decode(bytes, { stream: true }), line, bytes)
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1
    yield text
  }
  yield decodeOrThrow(() => decoder.decode(), line)
}

function decodeOrThrow(decode: () => string, line: number, bytes: Uint8Array = new Uint8Array()) {
  try {
    return decode()
  } catch {
    const atLine = line + readableStart(bytes).split('\n').length - 1
    throw new InputError('the file', 'bytes that are no UTF-8', 'encoded as UTF-8', atLine)
  }
}

/**
 * The part of the bytes before the first that is no UTF-8, to count its lines: none of them where
 * the trouble began in the piece before.
 */
function readableStart(bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes)
  const wrong = text.indexOf('\uFFFD')
  return wrong === -1 ? '' : text.slice(0, wrong)
}

/** Reads on until there is a whole line, so that its delimiter can be told. */
async function firstLine(text: AsyncGenerator<string>) {
  let start = ''
  while (!start.includes('\n')) {
    const next = await text.next()
    if (next.done) break
    start += next.value
  }
  return start
}

function likelyDelimiter(text: string) {
  const [line = ''] = text.split('\n', 1)
  const frequency = (delimiter: string) => line.split(delimiter).length
  return [',', ';', '\t'].reduce((a, b) => (frequency(b) > frequency(a) ? b : a))
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
