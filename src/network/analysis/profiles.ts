import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import { type CodedStatements, codeStatements } from '../coded-statements.ts'
import { countStatements } from '../counts.ts'
import type { StanceRequest } from '../options.ts'
import { selectStatements } from '../select-statements.ts'

/** What each row says: how often which level of which column. */
export interface Profiles {
  rowLabels: readonly string[]
  /** A column for each level of each topic that occurs. */
  columns: { label: string; level: number }[]
  /** Counts row by row, `rowLabels.length * columns.length`. */
  values: Float64Array
}

/**
 * The profiles of the rows of a network, such as the actors: with a boolean qualifier each topic is
 * two columns, disagreement and agreement, as far as they occur.
 */
export function profiles(table: StatementTable, request: StanceRequest): Profiles {
  checkRequest(request)
  return profilesOf(codeStatements(table, request, selectStatements(table, request)))
}

export function profilesOf(coded: CodedStatements): Profiles {
  const { rowCount, size, rowOf, columnOf, level, first } = countStatements(coded, false)
  const columns: Profiles['columns'] = []
  const places = new Map<string, number>()
  const placeOf = Int32Array.from({ length: size }, (_, entry) => {
    const key = `${String(columnOf[entry])} ${String(level[entry])}`
    const place = places.get(key) ?? places.size
    places.set(key, place)
    columns[place] = { label: coded.columnLabels[columnOf[entry]!]!, level: level[entry]! }
    return place
  })
  const values = new Float64Array(rowCount * columns.length)
  placeOf.forEach((place, entry) => {
    values[rowOf[entry]! * columns.length + place]! += first[entry]!
  })
  return { rowLabels: coded.rowLabels, columns, values }
}
