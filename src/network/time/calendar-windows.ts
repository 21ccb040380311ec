import { addUnits, type CalendarUnit, DAY, startOfUnit } from '../calendar.ts'
import { InputError } from '../../statements/input-error.ts'
import { MOST_SLICES, type TimeOptions } from './time-options.ts'

/** First and last instant, both inclusive, in milliseconds since 1970 UTC. */
export interface Range {
  from: number
  to: number
}

/** A stretch of time: its first and last instant, both inclusive, and its middle. */
export interface Span {
  start: number
  middle: number
  stop: number
}

/**
 * The range that windows lie in: the bounds of the filter; where there is none the beginning of the
 * unit that the first statement lies in, and the end of that of the last.
 */
export function calendarRange(
  bounds: { from?: number | null; to?: number | null },
  first: number,
  last: number,
  unit: CalendarUnit,
): Range {
  return {
    from: bounds.from ?? startOfUnit(first, unit),
    to: bounds.to ?? addUnits(startOfUnit(last, unit), 1, unit) - 1,
  }
}

/**
 * Windows of the calendar. The k-th unit begins k units after the range does, so a range that begins
 * on 15 March has months from the 15th to the 14th. A window of w units has exactly these; no
 * statement lies in two windows that do not overlap.
 *
 * DNA's windows are others (dna-windows.ts).
 */
export function calendarWindows(range: Range, unit: CalendarUnit, time: TimeOptions): Span[] {
  const { size, arrangement = 'MOVING', step = 1, overhang = false } = time
  const { from, to } = range
  const at = (units: number) => addUnits(from, units, unit)
  const spans: Span[] = []
  const add = (start: number, stop: number) => {
    if (spans.length === MOST_SLICES) throw tooMany(range, unit)
    spans.push({ start, middle: (start + stop + 1) / 2, stop })
  }
  if (arrangement !== 'MOVING') {
    for (let units = 0; at(units) <= to; units += size) {
      add(arrangement === 'TILED' ? at(units) : from, Math.min(at(units + size) - 1, to))
    }
    return spans
  }
  if (overhang) {
    for (let units = -Math.floor(size / 2); ; units += step) {
      const [start, end] = [at(units), at(units + size)]
      if ((start + end) / 2 > to) return spans
      if ((start + end) / 2 >= from) add(start, end - 1)
    }
  }
  for (let units = 0; at(units + size) - 1 <= to; units += step) {
    add(at(units), at(units + size) - 1)
  }
  if (spans.length === 0) throw tooLarge(range, unit, size)
  return spans
}

export function tooLarge({ from, to }: Range, unit: CalendarUnit, size: number) {
  const came = `${String(size)} (${unit})`
  return new InputError('size', came, `no longer than the range, ${day(from)} to ${day(to)}`)
}

export function tooMany({ from, to }: Range, unit: CalendarUnit) {
  const came = `a window for each ${unit} from ${day(from)} to ${day(to)}`
  return new InputError('time', came, `at most ${String(MOST_SLICES)} windows`)
}

/** As messages name a time: its day, and its hour and minute unless it is a day's first or last. */
function day(time: number) {
  const text = new Date(time).toISOString()
  const isWhole = time % DAY === 0 || (time + 1) % DAY === 0
  return isWhole ? text.slice(0, 10) : text
}
