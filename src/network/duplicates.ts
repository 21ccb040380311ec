import { InputError } from '../statements/input-error.ts'
import { columnOf, type StatementTable } from '../statements/statement-table.ts'
import { isoWeek, startOfUnit } from './calendar.ts'
import type { Levels } from './levels.ts'
import type { Duplicates, StanceRequest } from './options.ts'

/**
 * Keeps the first of all statements that say the same within one document, week, month, year or the
 * whole range: same row, same column and, unless the qualifier is ignored, same level. O(n), by
 * hashing.
 *
 * Statements without a document count as of one document, and those without a date as of one week,
 * month or year: nothing tells them apart.
 *
 * A month is a month of one year, and a week an ISO 8601 week of one year. With
 * `compatibility: 'DNA'` January 2005 and January 2006 are the same month, and weeks likewise; and
 * integer qualifiers outside -128 to 127 are never the same, as DNA compares boxed numbers.
 */
export function removeDuplicates(
  table: StatementTable,
  statements: Int32Array,
  { type, levelOf, values }: Levels,
  { variable1, variable2, aggregation, duplicates = 'INCLUDE', ...request }: StanceRequest,
): Int32Array {
  if (duplicates === 'INCLUDE') return statements
  const { codes: rows, values: rowValues } = columnOf(table, variable1, 'variable1')
  const { codes: columns, values: columnValues } = columnOf(table, variable2, 'variable2')
  const isDna = request.compatibility === 'DNA'
  const scope = scopeOf(table, duplicates, isDna, request.documentColumn ?? 'document')
  const comparesLevels = aggregation !== 'IGNORE'

  const rowCount = rowValues.length
  const columnCount = columnValues.length
  const levelCount = values.length + 1
  const pairs = rowCount * columnCount * levelCount
  const seen = new Set<number>()
  const scopes = new Map<number, number>()
  return statements.filter((statement) => {
    const level = comparesLevels ? (levelOf[statement] ?? -1) + 1 : 0
    if (isDna && type === 'INTEGER' && comparesLevels) {
      const value = values[level - 1] ?? 0
      if (value < -128 || value > 127) return true
    }
    const within = scope(statement)
    let scopeNumber = scopes.get(within)
    if (scopeNumber === undefined) scopes.set(within, (scopeNumber = scopes.size))
    const pair =
      ((rows[statement] ?? 0) * columnCount + (columns[statement] ?? 0)) * levelCount + level
    const key = scopeNumber * pairs + pair
    if (key > Number.MAX_SAFE_INTEGER) {
      throw new InputError('duplicates', 'more combinations than can be told apart', 'INCLUDE')
    }
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A number for the document or the time within which a statement counts once. */
function scopeOf(
  table: StatementTable,
  duplicates: Exclude<Duplicates, 'INCLUDE'>,
  isDna: boolean,
  documentColumn: string,
): (statement: number) => number {
  if (duplicates === 'RANGE') return () => 0
  if (duplicates === 'DOCUMENT') {
    const { codes } = columnOf(table, documentColumn, 'documentColumn')
    return (statement) => codes[statement] ?? 0
  }
  return (statement) => {
    const time = table.times[statement] ?? NaN
    if (Number.isNaN(time)) return NaN
    if (!isDna || duplicates === 'YEAR') return startOfUnit(time, duplicates)
    return duplicates === 'MONTH' ? new Date(time).getUTCMonth() : isoWeek(time)
  }
}
