import { unknownName } from './input-error.ts'

/** A variable of all statements: its distinct values, and which of them each statement has. */
export interface Column {
  /** Sorted by UTF-16 code unit. The empty text stands for a missing value. */
  readonly values: readonly string[]
  /** For each statement the index of its value in `values`. */
  readonly codes: Int32Array
}

/**
 * Coded statements, one variable beside the other. They stand in an order that does not depend on
 * the order they came in: by time (undated ones last), then by the columns that the builder was
 * told, then by id. A selection of statements is therefore a list of ascending row numbers.
 */
export interface StatementTable {
  readonly size: number
  /** Empty where nobody asks for them. */
  readonly ids: readonly string[]
  /** Milliseconds since 1970, UTC; NaN where a statement has no date. */
  readonly times: Float64Array
  readonly columns: ReadonlyMap<string, Column>
  /** The line of the file that each statement came from; null where there was none. */
  readonly lines: Int32Array | null
}

/** The column of that name; an error that lists what there is otherwise. */
export function columnOf(table: StatementTable, name: string, input = 'column'): Column {
  const column = table.columns.get(name)
  if (!column) throw unknownName(input, name, [...table.columns.keys()])
  return column
}

/** The value that one statement has in a column. */
export function valueOf({ values, codes }: Column, statement: number) {
  return values[codes[statement] ?? -1] ?? ''
}

/** The line of a statement for error messages; undefined where it came from no file. */
export function lineOf(table: StatementTable, statement: number) {
  return table.lines?.[statement]
}
