import { columnOf, type StatementTable } from '../statements/statement-table.ts'
import type { Levels } from './levels.ts'
import type { StanceRequest } from './options.ts'
import type { Selection } from './select-statements.ts'

/** Statements as a network counts them: a row, a column and a level each. */
export interface CodedStatements {
  rowLabels: readonly string[]
  columnLabels: readonly string[]
  levels: Levels
  /** The row of the table that each statement is. */
  statements: Int32Array
  rows: Int32Array
  columns: Int32Array
  /** The index of the level, -1 where the qualifier is empty and ignored. */
  levelOf: Int32Array
}

/**
 * Numbers the rows and columns that the statements have, sorted by UTF-16 code unit. `among` are the
 * statements whose rows and columns count, when those are more: the original ones for isolates, all
 * of a period for a slice of it.
 */
export function codeStatements(
  table: StatementTable,
  { variable1, variable2, isolates = false }: StanceRequest,
  { original, filtered, levels }: Selection,
  statements: Int32Array = filtered,
  among: Int32Array = isolates ? original : statements,
): CodedStatements {
  const column1 = columnOf(table, variable1, 'variable1')
  const column2 = columnOf(table, variable2, 'variable2')
  const first = numberOccurring(column1.values, column1.codes, among)
  const second = numberOccurring(column2.values, column2.codes, among)
  return {
    rowLabels: first.labels,
    columnLabels: second.labels,
    levels,
    statements,
    rows: renumber(pick(statements, column1.codes), first.numbers),
    columns: renumber(pick(statements, column2.codes), second.numbers),
    levelOf: pick(statements, levels.levelOf),
  }
}

/** What each of the statements has; all statements of a table are in its own order. */
function pick(statements: Int32Array, codes: Int32Array) {
  if (statements.length === codes.length) return codes
  const picked = new Int32Array(statements.length)
  for (let index = 0; index < statements.length; index += 1) {
    picked[index] = codes[statements[index]!]!
  }
  return picked
}

function renumber(codes: Int32Array, numbers: Int32Array | null) {
  if (!numbers) return codes
  const renumbered = new Int32Array(codes.length)
  for (let index = 0; index < codes.length; index += 1) renumbered[index] = numbers[codes[index]!]!
  return renumbered
}

/** The values that occur, and the number of each code among them: null where it stays the same. */
function numberOccurring(values: readonly string[], codes: Int32Array, among: Int32Array) {
  const occurs = new Uint8Array(values.length)
  let missing = values.length
  for (let index = 0; index < among.length && missing > 0; index += 1) {
    const code = codes[among[index]!]!
    if (occurs[code]) continue
    occurs[code] = 1
    missing -= 1
  }
  if (missing === 0 && values[0] !== '') return { labels: values, numbers: null }
  const numbers = new Int32Array(values.length)
  const labels: string[] = []
  values.forEach((value, code) => {
    if (occurs[code] && value !== '') numbers[code] = labels.push(value) - 1
  })
  return { labels, numbers }
}
