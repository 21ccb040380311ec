import type { StatementTable } from '../statements/statement-table.ts'
import { StatementTableBuilder } from '../statements/table-builder.ts'
import { timeOfSpan } from '../statements/statement-date.ts'
import { STANCE_VALUES } from '../position/stance.ts'
import type { DateSpan } from '../values/partial-date.ts'
import { DateBasis } from '../view/timeline.type.ts'
import {
  AmbivalentStances,
  CollectiveAuthors,
  ConditionalStances,
  LeftOutReason,
} from './position-options.ts'
import type { Holding } from './read-positions.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'

/** The kind of actors who speak together in one document. */
const COLLECTIVE = 'COALITION'

export interface Statements {
  /** The columns `actor`, `topic`, `stance` (-1, 0 or 1) and `document`. */
  table: StatementTable
  /** What each statement of the table is made of. */
  holdings: readonly Holding[]
  leftOut: Map<LeftOutReason, number>
  /** How many statements are counted by which date. */
  byFactDate: number
  byDocumentDate: number
  undated: number
}

export type Counting = Pick<
  StanceNetworkInput,
  'ambivalent' | 'conditional' | 'collectives' | 'partialDates' | 'dateBasis'
>

/** Makes a statement of each position and each actor that holds it, as far as the options count it. */
export function toStatements(
  holdings: readonly Holding[],
  kinds: ReadonlyMap<string, string | null>,
  documentSpan: (holding: Holding) => DateSpan | null,
  options: Counting,
): Statements {
  const leftOut = new Map<LeftOutReason, number>()
  /** A document has one span, and many statements. */
  const times = new Map<DateSpan, number>()
  const timeOf = (span: DateSpan) => {
    let time = times.get(span)
    if (time === undefined) times.set(span, (time = timeOfSpan(span, options.partialDates)))
    return time
  }
  const counts = { byFactDate: 0, byDocumentDate: 0, undated: 0 }
  const statements: { id: string; time: number; values: string[]; holding: Holding }[] = []
  for (const holding of holdings) {
    const reason = whyNot(holding, kinds, options)
    if (reason !== null) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
      continue
    }
    const own = options.dateBasis === DateBasis.DOCUMENT ? null : spanOf(holding)
    const span = own ?? (options.dateBasis === DateBasis.FACT ? null : documentSpan(holding))
    counts[span === null ? 'undated' : own === null ? 'byDocumentDate' : 'byFactDate'] += 1
    statements.push({
      id: statementId(holding),
      holding,
      time: span === null ? NaN : timeOf(span),
      values: [
        holding.holder,
        holding.topic,
        String(stanceOf(holding, options)),
        holding.documents[0] ?? '',
      ],
    })
  }
  const builder = new StatementTableBuilder(['actor', 'topic', 'stance', 'document'])
  // In the order that the table has in the end: to find it out costs more there.
  for (const { id, time, values } of statements.sort(byTimeThenId)) builder.add(id, time, values)
  const holdingsInOrder = statements.map(({ holding }) => holding)
  return { table: builder.finish(), holdings: holdingsInOrder, leftOut, ...counts }
}

/** Names a statement by its position and who holds that. */
function statementId({ position, holder }: Holding) {
  return `${position} ${holder}`
}

function whyNot(
  holding: Holding,
  kinds: ReadonlyMap<string, string | null>,
  { ambivalent, conditional, collectives }: Counting,
): LeftOutReason | null {
  const { conditional: isConditional, holder, isRepresented, isForOthers } = holding
  if (isConditional && conditional === ConditionalStances.LEAVE_OUT) {
    return LeftOutReason.CONDITIONAL
  }
  if (
    ambivalent === AmbivalentStances.LEAVE_OUT &&
    stanceOf(holding, { conditional }) === STANCE_VALUES.AMBIVALENT
  ) {
    return LeftOutReason.AMBIVALENT
  }
  if (collectives === CollectiveAuthors.KEEP || kinds.get(holder) !== COLLECTIVE) return null
  if (collectives === CollectiveAuthors.LEAVE_OUT || (isForOthers && !isRepresented)) {
    return LeftOutReason.COLLECTIVE
  }
  return null
}

function stanceOf(
  { stance, conditional: isConditional }: Holding,
  { conditional }: Pick<Counting, 'conditional'>,
) {
  return isConditional && conditional === ConditionalStances.AS_AMBIVALENT
    ? STANCE_VALUES.AMBIVALENT
    : STANCE_VALUES[stance]
}

function spanOf({ dateMin, dateMax }: Holding): DateSpan | null {
  return dateMin === null || dateMax === null ? null : { min: dateMin, max: dateMax }
}

/** Undated ones last. */
function byTimeThenId(a: { id: string; time: number }, b: { id: string; time: number }) {
  if (a.time !== b.time && !(Number.isNaN(a.time) && Number.isNaN(b.time))) {
    if (Number.isNaN(a.time) || Number.isNaN(b.time)) return Number.isNaN(a.time) ? 1 : -1
    return a.time - b.time
  }
  return a.id < b.id ? -1 : 1
}
