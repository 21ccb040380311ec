import { badInput } from '../errors.ts'
import type { StanceWindowArguments } from './stance-window-arguments.ts'

/** One window of a series, as it can be asked for again. */
export interface StanceWindow extends StanceWindowArguments {
  sumToOne: boolean
  /** Its first and last day: `2018-01-01/2018-12-31`. */
  window: string
  /** Which of the windows of these days, from 1: windows that count statements may share them. */
  nth: number
}

/** A window of time: its first and its last instant. */
interface Span {
  start: number
  stop: number
}

/** How windows are named: by their days, and their place among those of the same days. */
export function nameWindows(spans: readonly Span[]): Pick<StanceWindow, 'window' | 'nth'>[] {
  const counts = new Map<string, number>()
  return spans.map(({ start, stop }) => {
    const window = `${dayOf(start)}/${dayOf(stop)}`
    const nth = (counts.get(window) ?? 0) + 1
    counts.set(window, nth)
    return { window, nth }
  })
}

/** The place of a window among all of its series. Throws BAD_INPUT where there is no such window. */
export function placeOf(
  spans: readonly Span[],
  { window, nth }: Pick<StanceWindow, 'window' | 'nth'>,
): number {
  const names = nameWindows(spans)
  const place = names.findIndex((name) => name.window === window && name.nth === nth)
  if (place >= 0) return place
  const [first, last] = [names[0], names.at(-1)]
  const range = first && last ? `, ${first.window} to ${last.window}` : ', which has none'
  const isOfDays = names.some((name) => name.window === window)
  if (isOfDays) throw badInput('nth', nth, `the place of a window among those of the same days`)
  throw badInput('window', window, `the first and last day of a window of the series${range}`)
}

/** The day of an instant: `2018-01-01`. */
export function dayOf(time: number) {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
}
