import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import { codeStatements } from '../coded-statements.ts'
import { selectStatements } from '../select-statements.ts'
import { levelNames } from './level-names.ts'
import { type SaidRequest, saidRequest } from './said-request.ts'

export interface BarPlot {
  /** The values of `variable1`, such as topics, sorted by UTF-16 code unit. */
  labels: readonly string[]
  /** What the qualifier says: `0` and `1`, numbers or categories, sorted; one, `''`, without one. */
  levels: string[]
  /** How many statements, label by label: `labels.length * levels.length`. */
  counts: Int32Array
  /** The sum of each label. */
  totals: Int32Array
}

/**
 * How often each value of a variable is spoken of, and with which side taken: a bar for each, as
 * rDNA's bar plot has it (there duplicates count once in a DOCUMENT unless told otherwise). Statements
 * without a qualifier are left out. O(statements).
 */
export function barPlot(table: StatementTable, asked: SaidRequest): BarPlot {
  const request = saidRequest(asked)
  checkRequest(request)
  const selection = selectStatements(table, request)
  const { rowLabels, rows, levelOf, levels } = codeStatements(table, request, selection)
  const width = levels.values.length
  const counts = new Int32Array(rowLabels.length * width)
  const totals = new Int32Array(rowLabels.length)
  rows.forEach((row, index) => {
    counts[row * width + levelOf[index]!]! += 1
    totals[row]! += 1
  })
  return { labels: rowLabels, levels: levelNames(table, asked.qualifier, levels), counts, totals }
}
