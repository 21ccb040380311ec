import { InputError, quote } from '../statements/input-error.ts'
import { columnOf, type StatementTable } from '../statements/statement-table.ts'
import { keepMinimum } from './minimum-frequency.ts'
import { removeDuplicates } from './duplicates.ts'
import { type Levels, readLevels } from './levels.ts'
import type { StanceRequest, ValueLists } from './options.ts'

/** How many statements each step left out, in the order of the steps. */
export interface LeftOut {
  undated: number
  outsideDates: number
  byDocument: number
  byValue: number
  withoutVariable: number
  withoutQualifier: number
  duplicates: number
  belowMinimum: number
}

/** The statements that count: row numbers of the table, ascending. */
export interface Selection {
  /** Those within the dates and documents. */
  original: Int32Array
  /** Those of them that all further steps left. */
  filtered: Int32Array
  levels: Levels
  leftOut: LeftOut
}

/**
 * Chooses the statements of a network, in this order: dates (first and last instant inclusive; with
 * a bound, statements without a date are left out), documents (this leaves the original statements),
 * values to include and exclude, empty variables, empty qualifiers, duplicates, minimum frequency.
 *
 * Statements with an empty qualifier count for IGNORE and for nothing else.
 */
export function selectStatements(table: StatementTable, request: StanceRequest): Selection {
  const { filter = {}, qualifier, aggregation, compatibility = 'NONE' } = request
  const variable1 = columnOf(table, request.variable1, 'variable1')
  const variable2 = columnOf(table, request.variable2, 'variable2')
  const leftOut: LeftOut = {
    undated: 0,
    outsideDates: 0,
    byDocument: 0,
    byValue: 0,
    withoutVariable: 0,
    withoutQualifier: 0,
    duplicates: 0,
    belowMinimum: 0,
  }

  const from = filter.from ?? -Infinity
  const to = filter.to ?? Infinity
  if (from > to) throw new InputError('from', `${dateOf(from)}, after ${dateOf(to)}`, 'before to')
  const hasDates = from !== -Infinity || to !== Infinity
  const ofDocuments = valueTest(table, filter.documents?.include, filter.documents?.exclude)
  const isWhole = !hasDates && !ofDocuments
  const every = everyRow(table.size)
  const isWithin = (statement: number) => {
    const time = table.times[statement]!
    if (hasDates && !(time >= from && time <= to)) {
      leftOut[Number.isNaN(time) ? 'undated' : 'outsideDates'] += 1
      return false
    }
    if (!ofDocuments || ofDocuments(statement)) return true
    leftOut.byDocument += 1
    return false
  }
  const original = isWhole ? every : keep(every, isWithin)

  const levels = readLevels(table, qualifier, original, compatibility)
  const ofValues = valueTest(table, filter.include, filter.exclude)
  const empty1 = variable1.values[0] === '' ? 0 : -1
  const empty2 = variable2.values[0] === '' ? 0 : -1
  const { levelOf } = levels
  const isComplete = empty1 === -1 && empty2 === -1 && !levelOf.includes(-1)
  const isCoded = (statement: number) => {
    if (ofValues && !ofValues(statement)) leftOut.byValue += 1
    else if (variable1.codes[statement] === empty1 || variable2.codes[statement] === empty2) {
      leftOut.withoutVariable += 1
    } else if (aggregation !== 'IGNORE' && levelOf[statement] === -1) {
      leftOut.withoutQualifier += 1
    } else return true
    return false
  }
  const coded = isComplete && !ofValues ? original : keep(original, isCoded)

  const single = removeDuplicates(table, coded, levels, request)
  leftOut.duplicates = coded.length - single.length
  const filtered = keepMinimum(single, variable1, variable2, request.minimum)
  leftOut.belowMinimum = single.length - filtered.length
  return { original, filtered, levels, leftOut }
}

/** Whether a statement has one of the values to include, in every column, and none to exclude. */
function valueTest(table: StatementTable, include: ValueLists = {}, exclude: ValueLists = {}) {
  const tests = [
    ...Object.entries(include).map(([name, values]) => ({ name, values, wanted: 1 })),
    ...Object.entries(exclude).map(([name, values]) => ({ name, values, wanted: 0 })),
  ].map(({ name, values, wanted }) => {
    const column = columnOf(table, name, 'filter')
    const listed = new Set(values)
    const isListed = Uint8Array.from(column.values, (value) => Number(listed.has(value)))
    return { codes: column.codes, isListed, wanted }
  })
  if (tests.length === 0) return undefined
  return (statement: number) =>
    tests.every(({ codes, isListed, wanted }) => isListed[codes[statement]!] === wanted)
}

function everyRow(size: number) {
  const rows = new Int32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}

/** As `filter` of typed arrays, which is several times slower. */
function keep(statements: Int32Array, test: (statement: number) => boolean): Int32Array {
  const kept = new Int32Array(statements.length)
  let size = 0
  for (let index = 0; index < statements.length; index += 1) {
    const statement = statements[index]!
    if (test(statement)) kept[size++] = statement
  }
  return size === statements.length ? kept : kept.slice(0, size)
}

function dateOf(time: number) {
  return Number.isFinite(time) ? new Date(time).toISOString() : quote(String(time))
}
