import type { CodedStatements } from './coded-statements.ts'
import { type Explain, numberLabels, rowOf, type Share, statementsByRow } from './evidence.ts'
import type { StanceRequest } from './options.ts'
import { twoModeFactor } from './two-mode.ts'

/**
 * Why a row and a column of a two-mode network have the weight they have: every statement of the row
 * on the column, with its share: what its level counts, divided as the weight is. All shares add up
 * to the weight; but a COMBINE weight is a code and not a sum, so that there the shares are 0.
 */
export function twoModeExplainer(coded: CodedStatements, request: StanceRequest): Explain {
  const { columns, levelOf, levels, rowLabels, columnLabels } = coded
  const { aggregation, normalization } = request
  const rowNumber = numberLabels(rowLabels)
  const columnNumber = numberLabels(columnLabels)
  const { start, order } = statementsByRow(coded)
  const ofColumn = new Int32Array(columnLabels.length)
  for (let index = 0; index < columns.length; index += 1) ofColumn[columns[index]!]! += 1
  const factorOf = twoModeFactor(aggregation, levels)

  return (first, second) => {
    const row = rowOf(rowNumber, first)
    const column = rowOf(columnNumber, second)
    const divisor =
      normalization === 'ACTIVITY'
        ? start[row + 1]! - start[row]!
        : normalization === 'PROMINENCE'
          ? ofColumn[column]!
          : 1
    const shares: Share[] = []
    for (let place = start[row]!; place < start[row + 1]!; place += 1) {
      const index = order[place]!
      if (columns[index] !== column) continue
      const amount = aggregation === 'COMBINE' ? 0 : factorOf(Math.max(0, levelOf[index]!))
      shares.push({ statement: coded.statements[index]!, column, share: amount / divisor })
    }
    return shares
  }
}
