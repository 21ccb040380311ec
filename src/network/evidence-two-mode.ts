import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './count-statements.ts'
import { type Explain, labelNumber, numberLabels } from './evidence.ts'
import { groupPlaces } from './group.ts'
import type { StanceRequest } from './options.ts'
import type { Weighting } from './stance-network.ts'
import { cellDivisors, twoModeCells, twoModeFactor, twoModeOptions } from './two-mode.ts'

/**
 * Why a row and a column of a two-mode network have the weight they have: every statement of the row
 * on the column, with its share. The shares add up to the weight.
 *
 * - IGNORE: 1 each; SUBTRACT: 1 or -1, or the number that it says; divided as the weight is.
 * - COMBINE: a code does not grow with the number of statements, so those of one level have equal
 *   parts of its `2^(K-1-k)`. The shares say which statements make which part of the code, and are
 *   no amounts.
 *
 * Prepares in O(statements + cells), then takes time in proportion to the statements of the row.
 * With the weighting and the scale of a slice it explains the cells of that.
 */
export function twoModeExplainer(
  coded: CodedStatements,
  request: StanceRequest,
  { weights }: Weighting = {},
  scale = 1,
): Explain {
  const options = { ...twoModeOptions(request), weights }
  const counts = countStatements(coded, false, weights)
  const divisorOf = cellDivisors(counts, twoModeCells(coded, counts, options), options)
  const factorOf = twoModeFactor(options.aggregation, coded.levels)
  const rowNumber = numberLabels(coded.rowLabels)
  const columnNumber = numberLabels(coded.columnLabels)
  const { start, order } = groupPlaces(coded.rows, coded.rowLabels.length)
  const levelAt = (place: number) => Math.max(0, coded.levelOf[place]!)

  return (first, second) => {
    const row = labelNumber(rowNumber, first, 'row', 'row')
    const column = labelNumber(columnNumber, second, 'column', 'column')
    const by = divisorOf(row, column)
    const places = order
      .subarray(start[row], start[row + 1])
      .filter((place) => coded.columns[place] === column)
    return Array.from(places, (place) => {
      const level = levelAt(place)
      const amount =
        options.aggregation === 'COMBINE'
          ? 1 / places.filter((other) => levelAt(other) === level).length
          : (weights?.[place] ?? 1)
      const share = by > 0 ? (factorOf(level) * amount * scale) / by : 0
      return { statement: coded.statements[place]!, column, share }
    })
  }
}
