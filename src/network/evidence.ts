import { InputError, quote } from '../statements/input-error.ts'
import type { CodedStatements } from './coded-statements.ts'
import { countStatements } from './count-statements.ts'
import { groupPlaces } from './group.ts'
import type { Levels } from './levels.ts'
import { oneModeDivisor } from './one-mode-divisor.ts'
import type { OneModeOptions } from './one-mode.ts'
import type { StanceRequest } from './options.ts'
import { levelDistance, PAIR_SCHEMES } from './pair-products.ts'
import { oneModeOptions, type Weighting } from './stance-network.ts'

/** What one statement adds to a weight. */
export interface Share {
  /** The row of the table that the statement is. */
  statement: number
  /** The index of the column (the topic) in `columnLabels`. */
  column: number
  share: number
}

/** Tells what a weight is made of: of two rows, or of a row and a column of a two-mode network. */
export type Explain = (first: string, second: string) => Share[]

/** How often a row says each level of each column, each statement by its weight. */
type Said = Map<number, Map<number, number>>

/**
 * Why two rows of a one-mode network have the weight they have: every statement of theirs on a column
 * of both, with its share. Each pair of statements counts half for either of them, so the shares of
 * one row add up to half the weight, and all shares to the weight.
 *
 * DNA's conflict of texts counts single statements: a statement on a column and level that the other
 * row does not use has a share of 1 (less 1 for SUBTRACT), also on columns of one row alone.
 */
export function explainEdge(
  coded: CodedStatements,
  request: StanceRequest,
  [first, second]: readonly [string, string],
): Share[] {
  return oneModeExplainer(coded, request)(first, second)
}

/**
 * The same for many edges: prepares in O(statements), then takes time in proportion to the
 * statements of the two rows, times levels; for JACCARD to those of all rows that share a column
 * with the first. With the weighting and the scale of a slice it explains the edges of that.
 */
export function oneModeExplainer(
  coded: CodedStatements,
  request: StanceRequest,
  weighting: Weighting = {},
  scale = 1,
): Explain {
  const options: OneModeOptions = { ...oneModeOptions(request), ...weighting }
  const { weights } = options
  const counts = countStatements(coded, undefined, weights)
  const divisor = options.divisor ?? oneModeDivisor(coded, counts, options)
  const { start, order } = groupPlaces(coded.rows, coded.rowLabels.length)
  const numberOf = numberLabels(coded.rowLabels)
  const shareOf = shareRule(coded.levels, options)
  const levelAt = (place: number) => Math.max(0, coded.levelOf[place]!)
  const known = new Map<number, Said>()

  return (first, second) => {
    const rows = [first, second].map((label) => labelNumber(numberOf, label, 'edge', 'row'))
    const [low, high] = [Math.min(...rows), Math.max(...rows)]
    if (low === high) throw new InputError('edge', `${quote(first)} twice`, 'between two rows')
    divisor.prepare(low)
    const by = divisor.of(low, high)
    if (!(by > 0)) return []
    return [...sharesOf(low, high), ...sharesOf(high, low)]
      .map((share) => ({ ...share, share: (share.share * scale) / by }))
      .sort((a, b) => a.statement - b.statement)
  }

  function sharesOf(row: number, other: number) {
    const said = saidBy(other)
    const shares: Share[] = []
    for (const place of order.subarray(start[row], start[row + 1])) {
      const column = coded.columns[place]!
      const share = shareOf(levelAt(place), said.get(column))
      if (share === null) continue
      const weight = weights?.[place] ?? 1
      shares.push({ statement: coded.statements[place]!, column, share: weight * share })
    }
    return shares
  }

  function saidBy(row: number): Said {
    let said = known.get(row)
    if (said) return said
    said = new Map()
    for (const place of order.subarray(start[row], start[row + 1])) {
      const column = coded.columns[place]!
      const ofColumn = said.get(column) ?? new Map<number, number>()
      const level = levelAt(place)
      ofColumn.set(level, (ofColumn.get(level) ?? 0) + (weights?.[place] ?? 1))
      said.set(column, ofColumn)
    }
    known.set(row, said)
    return said
  }
}

/** What a statement of a level counts beside what another row says of its column; null for nothing. */
function shareRule(levels: Levels, { aggregation, compatibility }: OneModeOptions) {
  const { alpha, beta } = PAIR_SCHEMES[aggregation]
  const isDnaText =
    compatibility === 'DNA' &&
    levels.type === 'TEXT' &&
    (aggregation === 'CONFLICT' || aggregation === 'SUBTRACT')
  const lonely = aggregation === 'CONFLICT' ? 1 : -1
  return (level: number, answers: ReadonlyMap<number, number> | undefined): number | null => {
    if (isDnaText) {
      const same = answers?.get(level)
      if (same === undefined) return lonely
      return aggregation === 'CONFLICT' ? 0 : same / 2
    }
    if (!answers) return null
    let sum = 0
    for (const [other, count] of answers) {
      sum += count * (alpha + beta * levelDistance(levels, level, other))
    }
    return sum / 2
  }
}

export function numberLabels(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(labels.map((label, number) => [label, number]))
}

/** The number of a label that an input names as a row or a column. */
export function labelNumber(
  numberOf: ReadonlyMap<string, number>,
  label: string,
  input: string,
  line: 'row' | 'column',
) {
  const number = numberOf.get(label)
  if (number === undefined) throw new InputError(input, quote(label), `a ${line} of the network`)
  return number
}
