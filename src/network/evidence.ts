import { InputError, quote } from '../statements/input-error.ts'
import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './counts.ts'
import { oneModeDivisor } from './one-mode-divisor.ts'
import { levelDistance, PAIR_SCHEMES } from './pair-products.ts'
import { oneModeOptions } from './stance-network.ts'
import type { StanceRequest } from './options.ts'

/** What one statement adds to a weight. */
export interface Share {
  /** The row of the table that the statement is. */
  statement: number
  /** The index of the column (the topic) in `columnLabels`. */
  column: number
  share: number
}

/** Tells what a weight is made of: of two rows, or of a row and a column in a two-mode network. */
export type Explain = (first: string, second: string) => Share[]

/** Why two rows of a one-mode network have the weight they have: see {@link oneModeExplainer}. */
export function explainEdge(
  coded: CodedStatements,
  request: StanceRequest,
  [first, second]: readonly [string, string],
): Share[] {
  return oneModeExplainer(coded, request)(first, second)
}

/**
 * Why two rows of a one-mode network have the weight they have: every statement of theirs on a column
 * of both, with its share. Each pair of statements counts half for either of them, so the shares of
 * one row add up to half the weight, and all shares to the weight. O(statements) once, and for each
 * weight O(statements of the two rows, times levels).
 *
 * Refused for texts under `compatibility: 'DNA'` where DNA's conflict counts single statements.
 */
export function oneModeExplainer(coded: CodedStatements, request: StanceRequest): Explain {
  const options = oneModeOptions(request)
  const { levels, columns, levelOf } = coded
  if (
    options.compatibility === 'DNA' &&
    levels.type === 'TEXT' &&
    (options.aggregation === 'CONFLICT' || options.aggregation === 'SUBTRACT')
  ) {
    throw new InputError('compatibility', 'DNA', 'NONE to explain conflicts of a text qualifier')
  }
  const divisor = oneModeDivisor(coded, countStatements(coded), options)
  const { alpha, beta } = PAIR_SCHEMES[options.aggregation]
  const numberOf = numberLabels(coded.rowLabels)
  const { start, order } = statementsByRow(coded)
  const known = new Map<number, SaidOfColumns>()

  return (first, second) => {
    const rows = [rowOf(numberOf, first), rowOf(numberOf, second)] as const
    const [low, high] = [Math.min(...rows), Math.max(...rows)]
    if (low === high) throw new InputError('edge', `${quote(first)} twice`, 'between two rows')
    divisor.prepare(low)
    const by = divisor.of(low, high)
    const shares = [...sharesOf(low, high, by), ...sharesOf(high, low, by)]
    return shares.sort((a, b) => a.statement - b.statement)
  }

  function sharesOf(row: number, other: number, by: number) {
    const answers = said(other)
    const shares: Share[] = []
    for (let place = start[row]!; place < start[row + 1]!; place += 1) {
      const index = order[place]!
      const column = columns[index]!
      const ofColumn = answers.get(column)
      if (!ofColumn) continue
      const level = Math.max(0, levelOf[index]!)
      let sum = 0
      for (const [otherLevel, count] of ofColumn) {
        sum += count * (alpha + beta * levelDistance(levels, level, otherLevel))
      }
      shares.push({
        statement: coded.statements[index]!,
        column,
        share: by > 0 ? sum / 2 / by : 0,
      })
    }
    return shares
  }

  /** How often a row says which level of each column. */
  function said(row: number): SaidOfColumns {
    let ofRow = known.get(row)
    if (ofRow) return ofRow
    ofRow = new Map()
    for (let place = start[row]!; place < start[row + 1]!; place += 1) {
      const index = order[place]!
      const column = columns[index]!
      const level = Math.max(0, levelOf[index]!)
      const ofColumn = ofRow.get(column) ?? new Map<number, number>()
      ofColumn.set(level, (ofColumn.get(level) ?? 0) + 1)
      ofRow.set(column, ofColumn)
    }
    known.set(row, ofRow)
    return ofRow
  }
}

/** How often each level is said of each column. */
type SaidOfColumns = Map<number, Map<number, number>>

/** The indices of each row's statements, in their order: those from `start[row]` on. */
export function statementsByRow({ rows, rowLabels }: CodedStatements) {
  const start = new Int32Array(rowLabels.length + 1)
  for (let index = 0; index < rows.length; index += 1) start[rows[index]! + 1]! += 1
  for (let row = 0; row < rowLabels.length; row += 1) start[row + 1]! += start[row]!
  const next = start.slice()
  const order = new Int32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) order[next[rows[index]!]!++] = index
  return { start, order }
}

export function numberLabels(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(labels.map((label, number) => [label, number]))
}

export function rowOf(numberOf: ReadonlyMap<string, number>, label: string) {
  const row = numberOf.get(label)
  if (row === undefined) throw new InputError('edge', quote(label), 'between rows of the network')
  return row
}
