import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import { codeStatements } from '../coded-statements.ts'
import { countStatements } from '../count-statements.ts'
import { selectStatements } from '../select-statements.ts'
import { levelNames } from './level-names.ts'
import { type SaidRequest, saidRequest } from './said-request.ts'

/** What each row says: how often which level of which column. */
export interface Profiles {
  rowLabels: readonly string[]
  /** A column for each topic and each thing said of it, as its qualifier has it: `1` for agreement. */
  columns: { label: string; says: string }[]
  /** Counts row by row, `rowLabels.length * columns.length`. */
  values: Float64Array
}

/**
 * The profiles of the rows of a network, such as the actors: with a boolean qualifier each topic is
 * two columns, disagreement and agreement, as far as they occur.
 */
export function profiles(table: StatementTable, asked: SaidRequest): Profiles {
  const request = saidRequest(asked)
  checkRequest(request)
  const selection = selectStatements(table, request)
  const coded = codeStatements(table, request, selection)
  const { rowLabels, columnLabels } = coded
  const says = levelNames(table, request.qualifier, selection.levels)
  const counts = countStatements(coded, false)
  const columns: Profiles['columns'] = []
  const places = new Map<string, number>()
  const placeOf = Int32Array.from({ length: counts.size }, (_, entry) => {
    const [column, level] = [counts.columnOf[entry]!, counts.level[entry]!]
    const key = `${String(column)} ${String(level)}`
    const place = places.get(key) ?? places.size
    places.set(key, place)
    columns[place] = { label: columnLabels[column]!, says: says[level]! }
    return place
  })
  const values = new Float64Array(rowLabels.length * columns.length)
  placeOf.forEach((place, entry) => {
    values[counts.rowOf[entry]! * columns.length + place]! += counts.first[entry]!
  })
  return { rowLabels, columns, values }
}
