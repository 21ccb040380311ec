import { InputError, quote } from '../statements/input-error.ts'
import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './counts.ts'
import { oneModeDivisor } from './one-mode-divisor.ts'
import { levelDistance, PAIR_SCHEMES } from './pair-products.ts'
import { oneModeOptions } from './stance-network.ts'
import type { StanceRequest } from './options.ts'

/** What one statement adds to the weight of two rows. */
export interface Share {
  /** The row of the table that the statement is. */
  statement: number
  /** The index of the column (the topic) in `columnLabels`. */
  column: number
  share: number
}

/**
 * Why two rows of a one-mode network have the weight they have: every statement of theirs on a column
 * of both, with its share. Each pair of statements counts half for either of them, so the shares of
 * one row add up to half the weight, and all shares to the weight. O(statements of the two rows,
 * times levels).
 *
 * Refused for texts under `compatibility: 'DNA'` where DNA's conflict counts single statements.
 */
export function explainEdge(
  coded: CodedStatements,
  request: StanceRequest,
  [first, second]: readonly [string, string],
): Share[] {
  const rows = [first, second].map((label) => rowOf(coded, label))
  const [low, high] = [Math.min(...rows), Math.max(...rows)]
  if (low === high) throw new InputError('edge', `${quote(first)} twice`, 'between two rows')
  const options = oneModeOptions(request)
  const { levels } = coded
  if (
    options.compatibility === 'DNA' &&
    levels.type === 'TEXT' &&
    (options.aggregation === 'CONFLICT' || options.aggregation === 'SUBTRACT')
  ) {
    throw new InputError('compatibility', 'DNA', 'NONE to explain conflicts of a text qualifier')
  }
  const divisor = oneModeDivisor(coded, countStatements(coded), options)
  divisor.prepare(low)
  const by = divisor.of(low, high)
  const { alpha, beta } = PAIR_SCHEMES[options.aggregation]

  const said = { [low]: saidBy(coded, low), [high]: saidBy(coded, high) }
  const shares: Share[] = []
  coded.statements.forEach((statement, index) => {
    const row = coded.rows[index]!
    if (row !== low && row !== high) return
    const column = coded.columns[index]!
    const answers = said[row === low ? high : low]?.get(column)
    if (!answers) return
    const level = Math.max(0, coded.levelOf[index]!)
    let sum = 0
    for (const [other, count] of answers) {
      sum += count * (alpha + beta * levelDistance(levels, level, other))
    }
    shares.push({ statement, column, share: by > 0 ? sum / 2 / by : 0 })
  })
  return shares
}

/** How often a row says which level of each column. */
function saidBy({ rows, columns, levelOf }: CodedStatements, row: number) {
  const said = new Map<number, Map<number, number>>()
  rows.forEach((candidate, index) => {
    if (candidate !== row) return
    const column = columns[index]!
    const level = Math.max(0, levelOf[index]!)
    const ofColumn = said.get(column) ?? new Map<number, number>()
    ofColumn.set(level, (ofColumn.get(level) ?? 0) + 1)
    said.set(column, ofColumn)
  })
  return said
}

function rowOf({ rowLabels }: CodedStatements, label: string) {
  const row = rowLabels.indexOf(label)
  if (row === -1) throw new InputError('edge', quote(label), 'between rows of the network')
  return row
}
