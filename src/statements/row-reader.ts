import { type CsvColumns, findColumns, ORDER_COLUMNS } from './csv-columns.ts'
import { InputError, quote, unknownName } from './input-error.ts'
import { DATE_FORMS, type DateRule, readDate } from './statement-date.ts'
import type { StatementTable } from './statement-table.ts'
import { StatementTableBuilder } from './table-builder.ts'

export interface RowOptions {
  columns?: Partial<CsvColumns>
  /**
   * Keeps these columns, those that have a meaning and those that order statements, and no others:
   * long texts stay out of memory. Each with the input that names it, for errors.
   */
  only?: readonly { input: string; column: string }[]
  dateRule?: DateRule
}

/** The table of a file, and the column of documents if it has one. */
export interface CsvStatements {
  table: StatementTable
  documentColumn: string | undefined
}

/** Puts the rows of a file into a table; the header says what its fields are. */
export class RowReader {
  readonly #width: number
  readonly #id: number
  readonly #date: number
  readonly #documentColumn: string | undefined
  readonly #dateRule: DateRule | undefined
  /** The places of the fields that are kept. */
  readonly #kept: readonly number[]
  readonly #builder: StatementTableBuilder
  /** Dates come again and again: each is read once. */
  readonly #times = new Map<string, number>()

  constructor(fields: readonly string[], { columns = {}, only, dateRule }: RowOptions) {
    const header = fields.map((name) => name.trim())
    const { id, date, document } = findColumns(header, columns)
    const variables = header.filter((name) => name !== id && name !== date)
    const requireVariable = (input: string, column: string) => {
      if (variables.includes(column)) return
      const held = column === id ? 'ids' : column === date ? 'dates' : undefined
      const hint = held && `It holds the ${held}, and is no variable.`
      throw unknownName(input, column, variables, 1, hint)
    }
    for (const { input, column } of only ?? []) requireVariable(input, column)
    if (document !== undefined) requireVariable('the document column', document)
    const wanted =
      only && new Set([...only.map(({ column }) => column), ...ORDER_COLUMNS, document])
    this.#width = header.length
    this.#id = id === undefined ? -1 : header.indexOf(id)
    this.#date = date === undefined ? -1 : header.indexOf(date)
    this.#documentColumn = document
    this.#dateRule = dateRule
    this.#kept = [...header.keys()].filter(
      (place) => place !== this.#id && place !== this.#date && (wanted?.has(header[place]) ?? true),
    )
    this.#builder = new StatementTableBuilder(this.#pick(header))
  }

  get size() {
    return this.#builder.size
  }

  add(fields: readonly string[], line: number) {
    if (fields.length !== this.#width) {
      const came = `${String(fields.length)} fields`
      throw new InputError('the row', came, `${String(this.#width)} fields long`, line)
    }
    const id = fields[this.#id] ?? String(this.#builder.size + 1)
    const time = this.#timeOf(fields[this.#date] ?? '', line)
    this.#builder.add(id, time, this.#pick(fields), line)
  }

  finish(): CsvStatements {
    return { table: this.#builder.finish(ORDER_COLUMNS), documentColumn: this.#documentColumn }
  }

  #pick(fields: readonly string[]) {
    return this.#kept.map((place) => fields[place] ?? '')
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
