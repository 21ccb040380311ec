import { compareText } from '../values/compare-text.ts'
import { EARLIEST, LATEST, parsePartialDate } from '../values/partial-date.ts'

/** The first and last day of a stretch of time; null where it is open. */
export interface Days {
  start: string | null
  end: string | null
}

/** The days of a partial date; null where it is none. */
export function daysOf(date: string | null): Days | null {
  const span = date === null ? null : parsePartialDate(date)
  if (!span) return null
  return {
    start: span.min === EARLIEST ? null : span.min,
    end: span.max === LATEST ? null : span.max,
  }
}

/**
 * The stretches of several dates in the order of time. Those that overlap are one: Gephi refuses a
 * second stretch that has a day of the first.
 */
export function stretchesOf(dates: readonly string[]): Days[] {
  const stretches = dates.map(daysOf).filter((days) => days !== null)
  stretches.sort((a, b) => compareText(a.start ?? '', b.start ?? ''))
  const apart: Days[] = []
  for (const days of stretches) {
    const last = apart.at(-1)
    if (!last || isBefore(last.end, days.start)) apart.push({ ...days })
    else if (last.end !== null && (days.end === null || days.end > last.end)) last.end = days.end
  }
  return apart
}

/** True where something ends before something else begins. */
function isBefore(end: string | null, start: string | null) {
  return end !== null && start !== null && end < start
}
