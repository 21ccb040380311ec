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

/** The stretches of several dates in the order of time, each once. */
export function stretchesOf(dates: readonly string[]): Days[] {
  const stretches = dates.map(daysOf).filter((days) => days !== null)
  const once = new Map(stretches.map((days) => [`${days.start ?? ''}/${days.end ?? '~'}`, days]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, days]) => days)
}
