import { setImmediate } from 'node:timers/promises'
import { ColumnBuilder } from '../statements/column-builder.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { timeOfSpan } from '../statements/statement-date.ts'
import { STANCE_VALUES } from '../position/stance.ts'
import type { DateSpan } from '../values/partial-date.ts'
import { DateBasis } from '../view/timeline.type.ts'
import type { Holdings } from './holdings.ts'
import {
  AmbivalentStances,
  CollectiveAuthors,
  ConditionalStances,
  LeftOutReason,
} from './position-options.ts'
import type { ReadHoldings } from './read-positions.ts'
import type { PositionsRow } from './stance.queries.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'

/** The kind of actors who speak together in one document. */
const COLLECTIVE = 'COALITION'

export interface Statements {
  /** The columns `actor`, `topic`, `stance` (-1, 0 or 1) and `document`. */
  table: StatementTable
  holdings: Holdings
  /** Which of the holdings each statement of the table is. */
  order: Int32Array
  leftOut: ReadonlyMap<LeftOutReason, number>
  /** 1 for each of the holdings whose position has a date of its own that counts. */
  hasOwnDate: Uint8Array
}

export type Counting = Pick<
  StanceNetworkInput,
  'ambivalent' | 'conditional' | 'collectives' | 'partialDates' | 'dateBasis'
>

/**
 * Makes a statement of each position and each actor that holds it, as far as the options count it.
 * `spans` are the dates of documents. Others have a turn between the steps.
 */
export async function toStatements(
  { holdings, kinds }: ReadHoldings,
  spans: ReadonlyMap<string, DateSpan>,
  options: Counting,
): Promise<Statements> {
  const { counted, leftOut } = chooseCounted(holdings, kinds, options)
  const { times, hasOwnDate } = dateEach(holdings, counted, spans, options)
  await setImmediate()
  const order = inOrder(holdings, counted, times)
  await setImmediate()
  const table = toTable(holdings, order, times, options)
  return { table, holdings, order, leftOut, hasOwnDate }
}

/** The holdings that count, and how many do not for which reason. */
function chooseCounted(
  holdings: Holdings,
  kinds: ReadonlyMap<string, string | null>,
  options: Counting,
) {
  const leftOut = new Map<LeftOutReason, number>()
  const counted = new Int32Array(holdings.places.length)
  let size = 0
  for (let index = 0; index < counted.length; index += 1) {
    const reason = whyNot(holdings, index, kinds, options)
    if (reason === null) counted[size++] = index
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
  }
  return { counted: counted.subarray(0, size), leftOut }
}

/** The time that each of the holdings has, NaN without any: by its place among all. */
function dateEach(
  { positions, places }: Holdings,
  counted: Int32Array,
  spans: ReadonlyMap<string, DateSpan>,
  { dateBasis, partialDates }: Counting,
) {
  const times = new Float64Array(places.length).fill(NaN)
  const hasOwnDate = new Uint8Array(places.length)
  /** A document has one date, and many statements. */
  const ofDocument = new Map<string, number>()
  for (const [document, span] of spans) ofDocument.set(document, timeOfSpan(span, partialDates))
  for (let at = 0; at < counted.length; at += 1) {
    const index = counted[at]!
    const place = places[index]!
    const { firstDay, lastDay } = positions.kinds[place]!
    if (firstDay !== null && lastDay !== null && dateBasis !== DateBasis.DOCUMENT) {
      times[index] = timeOfSpan({ min: firstDay, max: lastDay }, partialDates)
      hasOwnDate[index] = 1
    } else times[index] = ofDocument.get(positions.documents[place]!) ?? NaN
  }
  return { times, hasOwnDate }
}

/** By time, undated ones last, then by position and holder: whatever order they are read in. */
function inOrder(
  { positions, places, holders }: Holdings,
  counted: Int32Array,
  times: Float64Array,
) {
  const { ids } = positions
  const keys = times.map((time) => (Number.isNaN(time) ? Infinity : time))
  return counted.slice().sort((a, b) => {
    const keyA = keys[a]!
    const keyB = keys[b]!
    if (keyA !== keyB) return keyA < keyB ? -1 : 1
    const idA = ids[places[a]!]!
    const idB = ids[places[b]!]!
    if (idA !== idB) return idA < idB ? -1 : 1
    return holders[a]! < holders[b]! ? -1 : 1
  })
}

function toTable(
  { positions, places, holders }: Holdings,
  order: Int32Array,
  times: Float64Array,
  options: Counting,
): StatementTable {
  const [actor, topic, stance, document] = [
    new ColumnBuilder(),
    new ColumnBuilder(),
    new ColumnBuilder(),
    new ColumnBuilder(),
  ]
  const ordered = new Float64Array(order.length)
  for (let statement = 0; statement < order.length; statement += 1) {
    const index = order[statement]!
    const place = places[index]!
    ordered[statement] = times[index]!
    actor.add(holders[index]!)
    topic.add(positions.topics[place]!)
    stance.add(TEXTS[1 + stanceOf(positions.kinds[place]!, options)]!)
    document.add(positions.documents[place]!)
  }
  return {
    size: order.length,
    ids: [],
    times: ordered,
    columns: new Map([
      ['actor', actor.finish()],
      ['topic', topic.finish()],
      ['stance', stance.finish()],
      ['document', document.finish()],
    ]),
    lines: null,
  }
}

/** The stances -1, 0 and 1 as values of a column. */
const TEXTS = ['-1', '0', '1']

function whyNot(
  { positions, places, holders, forOthers }: Holdings,
  index: number,
  kinds: ReadonlyMap<string, string | null>,
  { ambivalent, conditional, collectives }: Counting,
): LeftOutReason | null {
  const place = places[index]!
  const kind = positions.kinds[place]!
  if (kind.conditional && conditional === ConditionalStances.LEAVE_OUT) {
    return LeftOutReason.CONDITIONAL
  }
  if (
    ambivalent === AmbivalentStances.LEAVE_OUT &&
    stanceOf(kind, { conditional }) === STANCE_VALUES.AMBIVALENT
  ) {
    return LeftOutReason.AMBIVALENT
  }
  const holder = holders[index]!
  if (collectives === CollectiveAuthors.KEEP || kinds.get(holder) !== COLLECTIVE) return null
  const speaksForOthers = forOthers[index] === 1 && holder === positions.actors[place]
  if (collectives === CollectiveAuthors.LEAVE_OUT || speaksForOthers) {
    return LeftOutReason.COLLECTIVE
  }
  return null
}

function stanceOf(
  { stance, conditional: isConditional }: PositionsRow,
  { conditional }: Pick<Counting, 'conditional'>,
) {
  return isConditional && conditional === ConditionalStances.AS_AMBIVALENT
    ? STANCE_VALUES.AMBIVALENT
    : STANCE_VALUES[stance]
}
