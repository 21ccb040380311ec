import { addUnits, type CalendarUnit } from '../calendar.ts'
import { type Range, type Span, tooLarge, tooMany } from './calendar-windows.ts'
import { MOST_SLICES, type TimeOptions } from './time-options.ts'

/**
 * DNA's moving windows of the calendar: around a centre t that runs from one end of the range to the
 * other by one unit (or `step`), `[t - h, t + h]` with `h = round((size - 1) / 2)` units, both ends
 * inclusive, kept where the range holds it wholly. So sizes 2 and 3 are the same, and a window of
 * size 1 holds nothing but one instant.
 */
export function dnaWindows(range: Range, unit: CalendarUnit, { size, step = 1 }: TimeOptions) {
  const half = Math.round((size - 1) / 2)
  return around(
    range,
    unit,
    step,
    (middle) => {
      const [start, stop] = [addUnits(middle, -half, unit), addUnits(middle, half, unit)]
      return start >= range.from && stop <= range.to ? { start, middle, stop } : null
    },
    size,
  )
}

/**
 * DNA's slices for kernels: the range is cut to the first and last statement before, the size is made
 * even by adding 1, and a slice reaches half of it to either side, cut at the ends of the range. The
 * centres keep half a window off both ends (`indentTime`), unless windows may overhang.
 */
export function dnaKernelWindows(
  range: Range,
  unit: CalendarUnit,
  { size, step = 1, overhang = false }: TimeOptions,
) {
  const half = evenSize(size) / 2
  const margin = overhang ? 0 : half
  const first = addUnits(range.from, margin, unit)
  const last = addUnits(range.to, -margin, unit)
  return around(
    { from: first, to: last },
    unit,
    step,
    (middle) => ({
      start: Math.max(range.from, addUnits(middle, -half, unit)),
      middle,
      stop: Math.min(range.to, addUnits(middle, half, unit)),
    }),
    size,
    range,
  )
}

/** DNA's sizes of windows under a kernel are even. */
export function evenSize(size: number) {
  return size % 2 === 0 ? size : size + 1
}

function around(
  centres: Range,
  unit: CalendarUnit,
  step: number,
  spanAt: (middle: number) => Span | null,
  size: number,
  range = centres,
): Span[] {
  const spans: Span[] = []
  for (let units = 0; ; units += step) {
    const middle = addUnits(centres.from, units, unit)
    if (middle > centres.to) break
    if (units / step === MOST_SLICES) throw tooMany(range, unit)
    const span = spanAt(middle)
    if (span) spans.push(span)
  }
  if (spans.length === 0) throw tooLarge(range, unit, size)
  return spans
}
