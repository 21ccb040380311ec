import { badInput } from '../errors.ts'
import { byCount, type Count } from '../list/group-key.ts'
import { type DateSpan, EARLIEST, LATEST } from '../values/partial-date.ts'

/** How many characters of a day name the stretch it is in: `2018`, `2018-09`, `2018-09-27`. */
export const PRECISION = { YEAR: 4, MONTH: 7, DAY: 10 } as const
export type GranularityName = keyof typeof PRECISION

/** A timeline has at most this many buckets. */
const MAX_BUCKETS = 5000

/** What to ask for where these are too many. */
const COARSER = { YEAR: '', MONTH: 'YEAR, or ', DAY: 'MONTH or YEAR, or ' } as const

/** A fact with the date that it is counted by. */
export interface DatedFact {
  fact: string
  modality: string
  /** False for facts that are left out because nothing asked for their modality. */
  isShown: boolean
  span: DateSpan | null
  basis: 'FACT' | 'DOCUMENT' | null
}

/** The facts of one stretch of time; of none for those without a date. */
export interface Bucket {
  period: string | null
  start: string | null
  end: string | null
  /** In the order of their first days. */
  facts: DatedFact[]
  hidden: Count[]
}

/**
 * Puts facts into every stretch of time that they overlap, without a gap between the first and the
 * last. What has no beginning or end counts from the first stretch or to the last. Facts without a
 * date come in a bucket of their own, at the end.
 */
export function toBuckets(
  facts: readonly DatedFact[],
  granularity: GranularityName,
  within: DateSpan | undefined,
): Bucket[] {
  const dated = facts.filter(({ span }) => span !== null)
  const undated = facts.filter(({ span }) => span === null)
  const periods = periodsOver(dated, granularity, within)
  return [
    ...periods.map((period) => {
      const start = period.padEnd(10, '-01')
      const end = lastDay(period)
      return bucket(
        { period, start, end },
        dated.filter(({ span }) => span !== null && span.min <= end && span.max >= start),
      )
    }),
    ...(undated.length > 0 ? [bucket({ period: null, start: null, end: null }, undated)] : []),
  ]
}

function bucket(
  stretch: Pick<Bucket, 'period' | 'start' | 'end'>,
  facts: readonly DatedFact[],
): Bucket {
  const hidden = new Map<string, number>()
  for (const { isShown, modality } of facts) {
    if (!isShown) hidden.set(modality, (hidden.get(modality) ?? 0) + 1)
  }
  return {
    ...stretch,
    facts: facts.filter(({ isShown }) => isShown).sort(byDate),
    hidden: byCount([...hidden].map(([key, count]) => ({ key, count }))),
  }
}

function byDate(a: DatedFact, b: DatedFact) {
  const [first, second] = [a.span?.min ?? '', b.span?.min ?? '']
  if (first !== second) return first < second ? -1 : 1
  return a.fact < b.fact ? -1 : 1
}

function periodsOver(
  facts: readonly DatedFact[],
  granularity: GranularityName,
  within: DateSpan | undefined,
): string[] {
  // Open ends reach as far as the others do.
  const days = facts
    .flatMap(({ span }) => (span ? [span.min, span.max] : []))
    .filter((day) => day !== EARLIEST && day !== LATEST)
    .sort()
  const [earliest, latest] = [days[0], days.at(-1)]
  if (earliest === undefined || latest === undefined) return []
  const first = within && within.min > earliest ? within.min : earliest
  const last = within && within.max < latest ? within.max : latest

  const length = PRECISION[granularity]
  const periods: string[] = []
  for (let period = first.slice(0, length); period <= last; period = next(period)) {
    if (periods.length === MAX_BUCKETS) {
      throw badInput(
        'granularity',
        granularity,
        `${COARSER[granularity]}${granularity} with a filter.date of at most ${String(MAX_BUCKETS)} of these, such as 2018-01/2018-12: without, the facts reach from ${first} to ${last}`,
      )
    }
    periods.push(period)
  }
  return periods
}

/** The stretch after one of the same precision. */
function next(period: string) {
  const day = new Date(`${lastDay(period)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, period.length)
}

function lastDay(period: string) {
  if (period.length === PRECISION.DAY) return period
  if (period.length === PRECISION.YEAR) return `${period}-12-31`
  const day = new Date(`${period}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return day.toISOString().slice(0, PRECISION.DAY)
}
