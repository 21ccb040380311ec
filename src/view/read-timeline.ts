import type { Context } from '../context.ts'
import { type DateSpan, parsePartialDate } from '../values/partial-date.ts'
import { type Bucket, type DatedFact, type GranularityName, toBuckets } from './buckets.ts'
import { documentSpans } from './document-spans.ts'
import { checkRows, type ViewReader } from './reader.ts'
import { shownFacts } from './shown-facts.ts'
import type { TimedFact, View } from './view.ts'

export type DateBasisName = 'FACT_ELSE_DOCUMENT' | 'FACT' | 'DOCUMENT'

/** All facts that a filter chooses, in time. */
export async function readTimeline(
  context: Context,
  reader: ViewReader,
  granularity: GranularityName,
  basis: DateBasisName,
): Promise<Bucket[]> {
  const { filter } = reader
  const [shown = [], hidden = []] = await Promise.all(
    [filter.modalities, filter.hidden].map(async (modalities) => {
      const rows = await reader.facts(modalities)
      checkRows(reader, rows, 'timeline')
      return shownFacts(reader, rows)
    }),
  )
  return putInTime(context, { shown, hidden }, { granularity, basis, date: filter.date })
}

/** The facts of a view's edges, in time. */
export async function readTimelineOf(
  context: Context,
  view: View,
  how: { granularity: GranularityName; basis: DateBasisName; date: string | null | undefined },
): Promise<Bucket[]> {
  const date = parsePartialDate(how.date ?? '') ?? undefined
  const facts = { shown: view.facts(), hidden: await view.hidden() }
  return putInTime(context, facts, { ...how, date })
}

interface How {
  granularity: GranularityName
  basis: DateBasisName
  /** What the filter says of the days that facts hold. */
  date: DateSpan | undefined
}

async function putInTime(
  context: Context,
  { shown, hidden }: Record<'shown' | 'hidden', readonly TimedFact[]>,
  { granularity, basis, date }: How,
): Promise<Bucket[]> {
  const rows = [...shown, ...hidden]
  const documents = basis === 'FACT' ? [] : rows.map(firstDocument).filter((id) => id !== undefined)
  const spans = await documentSpans(context, new Set(documents))
  const isShown = new Set(shown)
  const facts = rows.map((row): DatedFact => {
    const own = basis === 'DOCUMENT' ? null : ownSpan(row)
    const span = own ?? spans.get(firstDocument(row) ?? '') ?? null
    return {
      fact: row.fact,
      modality: row.modality,
      isShown: isShown.has(row),
      span,
      basis: span === null ? null : own === null ? 'DOCUMENT' : 'FACT',
    }
  })
  // A date in the filter is about when facts hold, not about when their documents were written.
  return toBuckets(facts, granularity, basis === 'DOCUMENT' ? undefined : date)
}

/** A fact was written down when the document was that it is first written in. */
function firstDocument({ documents }: TimedFact): string | undefined {
  return documents[0]
}

function ownSpan({ dateMin, dateMax }: TimedFact): DateSpan | null {
  return dateMin === null || dateMax === null ? null : { min: dateMin, max: dateMax }
}
