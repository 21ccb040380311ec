import { setImmediate } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import { type CodedStatements, codeStatements } from '../network/coded-statements.ts'
import { type Explain, oneModeExplainer } from '../network/evidence.ts'
import { twoModeExplainer } from '../network/evidence-two-mode.ts'
import type { StanceRequest } from '../network/options.ts'
import { selectStatements } from '../network/select-statements.ts'
import { byCount, type Count } from '../list/group-key.ts'
import { checkFilter } from '../view/checked-filter.ts'
import { documentSpans } from '../view/document-spans.ts'
import { DateBasis } from '../view/timeline.type.ts'
import { calculateEdges, calculateWeights } from './calculate.ts'
import { asCallerError } from './caller-error.ts'
import { type Holding, holdingAt, type Holdings, oncePerPosition, toHoldings } from './holdings.ts'
import type { CutEdges, EdgeCut } from './maths.ts'
import { CollectiveAuthors, LeftOutReason } from './position-options.ts'
import { type PositionsRequest, readHoldings } from './read-positions.ts'
import type { HeldShare, ReadyStance } from './ready-stance.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'
import { onBehalfOf, toRequest } from './stance-request.ts'
import { type Statements, toStatements } from './to-statements.ts'

/** A network has at most this many rows, and as many columns. */
const MAX_LABELS = 10_000
/** Pairs of statements on one column, which a one-mode network adds up; cells of a two-mode one. */
const MAX_PRODUCTS = 50_000_000
/** Weights of a matrix: 128 MB. */
const MAX_CELLS = 16_000_000

/**
 * Checks what a stance network is asked for, and says how its statements are read. Throws BAD_INPUT or
 * NOT_FOUND, naming the input; then reads nothing.
 */
export async function openStance(context: Context, input: StanceNetworkInput) {
  const request = toRequest(input)
  const filter = await checkFilter(context, input.filter)
  const asked: PositionsRequest = {
    filter,
    onBehalfOf: onBehalfOf(input),
    needsKinds: input.collectives !== CollectiveAuthors.KEEP,
  }
  return async () => {
    const read = await readHoldings(context, asked, filter.modalities)
    const { documents } = read.holdings.positions
    const isByDocument = input.dateBasis !== DateBasis.FACT
    const spans = await documentSpans(context, new Set(isByDocument ? documents : []))
    const statements = await toStatements(read, spans, input)
    await setImmediate()
    return new OpenStance(input, request, statements, async () => {
      if (filter.hidden.length === 0) return toHoldings([], [])
      const hidden = await readHoldings(context, asked, filter.hidden)
      return hidden.holdings
    })
  }
}

/** The statements of a stance network, and what is computed of them as it is asked for. */
export class OpenStance implements ReadyStance {
  readonly input: StanceNetworkInput
  readonly request: StanceRequest
  readonly coded: CodedStatements
  readonly statements: Statements
  /** Who holds what is left out because nothing asked for its modality. */
  readonly hidden: () => Promise<Holdings>
  readonly leftOut: readonly { reason: LeftOutReason; count: number }[]
  #weights: Promise<Float64Array> | undefined
  #explain: Explain | undefined

  constructor(
    input: StanceNetworkInput,
    request: StanceRequest,
    statements: Statements,
    hidden: () => Promise<Holdings>,
  ) {
    this.input = input
    this.request = request
    this.statements = statements
    this.hidden = hidden
    const selection = asCallerError(() => selectStatements(statements.table, request))
    this.coded = codeStatements(statements.table, request, selection)
    checkSize(this.coded, request)
    const { undated, outsideDates, duplicates, belowMinimum } = selection.leftOut
    const counts = new Map([
      ...statements.leftOut,
      [LeftOutReason.UNDATED, undated],
      [LeftOutReason.OUTSIDE_PERIOD, outsideDates],
      [LeftOutReason.DUPLICATE, duplicates],
      [LeftOutReason.BELOW_MINIMUM, belowMinimum],
    ])
    this.leftOut = Object.values(LeftOutReason)
      .map((reason) => ({ reason, count: counts.get(reason) ?? 0 }))
      .filter(({ count }) => count > 0)
  }

  get isOneMode() {
    return this.request.mode === 'ONE_MODE'
  }

  /** How many of the statements that count are dated by what. */
  dates() {
    const { table, order, hasOwnDate } = this.statements
    const counts = { byFactDate: 0, byDocumentDate: 0, undated: 0 }
    for (const statement of this.coded.statements) {
      if (Number.isNaN(table.times[statement] ?? NaN)) counts.undated += 1
      else if (hasOwnDate[order[statement] ?? -1] === 1) counts.byFactDate += 1
      else counts.byDocumentDate += 1
    }
    return counts
  }

  /** The labels of the columns; in a one-mode network those of the rows. */
  get columnLabels() {
    return this.isOneMode ? this.coded.rowLabels : this.coded.columnLabels
  }

  /** Every weight, row by row. */
  weights(): Promise<Float64Array> {
    const cells = this.coded.rowLabels.length * this.columnLabels.length
    if (cells > MAX_CELLS) throw tooLarge()
    this.#weights ??= calculateWeights({ coded: this.coded, request: this.request })
    return this.#weights
  }

  edges(cut: EdgeCut): Promise<CutEdges> {
    return calculateEdges({ coded: this.coded, request: this.request, ...cut })
  }

  /** What the weight of a row with a row or column is made of, in the order of time. */
  explain(first: string, second: string): HeldShare[] {
    this.#explain ??= (this.isOneMode ? oneModeExplainer : twoModeExplainer)(
      this.coded,
      this.request,
    )
    return this.#explain(first, second).map(({ statement, share }) => ({
      holding: this.holdingOf(statement),
      share,
    }))
  }

  holdingOf(statement: number): Holding {
    return holdingAt(this.statements.holdings, this.statements.order[statement] ?? -1)
  }

  /** The positions that its statements are of, or some of these, each once. */
  positions(statements = this.coded.statements): Holding[] {
    return this.#distinct(statements).map((index) => holdingAt(this.statements.holdings, index))
  }

  get positionCount() {
    return this.#distinct(this.coded.statements).length
  }

  #distinct(statements: Int32Array) {
    const { holdings, order } = this.statements
    return oncePerPosition(
      holdings,
      Array.from(statements, (one) => order[one] ?? -1),
    )
  }
}

/** Before anything is computed that would take too long: throws QUERY_TOO_COMPLEX. */
function checkSize({ rowLabels, columnLabels, columns }: CodedStatements, { mode }: StanceRequest) {
  const most = Math.max(rowLabels.length, columnLabels.length)
  const ofColumn = new Float64Array(columnLabels.length)
  for (const column of columns) ofColumn[column] = (ofColumn[column] ?? 0) + 1
  const products =
    mode === 'ONE_MODE'
      ? ofColumn.reduce((sum, count) => sum + (count * count) / 2, 0)
      : rowLabels.length * columnLabels.length
  if (most > MAX_LABELS || products > MAX_PRODUCTS) throw tooLarge()
}

function tooLarge() {
  const allowed = `at most ${String(MAX_LABELS)} actors and topics, ${String(MAX_PRODUCTS)} pairs of statements on the same, and ${String(MAX_CELLS)} weights in its matrix`
  return callerError(
    'QUERY_TOO_COMPLEX',
    `A stance network may have ${allowed}: narrow the filter, or ask for more statements of each (minActorStatements, minTopicStatements).`,
    { input: 'filter', allowed },
  )
}

/** Each position once, whoever holds it, by modality. */
export function countPositions(holdings: Holdings): Count[] {
  const { positions, places } = holdings
  const counts = new Map<string, number>()
  for (const index of oncePerPosition(holdings)) {
    const modality = positions.kinds[places[index] ?? -1]?.modality ?? ''
    counts.set(modality, (counts.get(modality) ?? 0) + 1)
  }
  return byCount([...counts].map(([key, count]) => ({ key, count })))
}
