import type { StatementTable } from '../../statements/statement-table.ts'
import { checkRequest } from '../check-request.ts'
import type { StanceRequest } from '../options.ts'
import { type Selection, selectStatements } from '../select-statements.ts'
import { calendarRange, calendarWindows, type Span } from './calendar-windows.ts'
import { dnaKernelWindows, dnaWindows } from './dna-windows.ts'
import { type EventWindow, eventWindows } from './event-windows.ts'
import { GAUSSIAN_REACH } from './kernels.ts'
import { checkTimeOptions, type TimeOptions } from './time-options.ts'

/** What is to be computed: the statements that have a date, and the windows over them. */
export interface SeriesPlan {
  table: StatementTable
  request: StanceRequest
  time: TimeOptions
  selection: Selection
  /** The statements of the whole period, ascending in time, and their times. */
  period: Int32Array
  times: Float64Array
  /** Each window with the part of the period that it holds. */
  windows: EventWindow[]
}

/**
 * Chooses statements as for one network, duplicates and minimum frequency over the whole period, and
 * lays windows over them. Statements without a date are left out and counted as `undated`. Without
 * any statement there are windows only where the filter bounds both ends of the range.
 */
export function planSeries(
  table: StatementTable,
  request: StanceRequest,
  time: TimeOptions,
): SeriesPlan {
  checkRequest(request)
  checkTimeOptions(time, request)
  const all = selectStatements(table, request)
  const period = all.filtered.filter((statement) => !Number.isNaN(table.times[statement]!))
  const times = Float64Array.from(period, (statement) => table.times[statement]!)
  const undated = all.leftOut.undated + all.filtered.length - period.length
  const selection = { ...all, filtered: period, leftOut: { ...all.leftOut, undated } }
  const windows = windowsOf(table, request, time, all.original, times)
  return { table, request, time, selection, period, times, windows }
}

function windowsOf(
  table: StatementTable,
  request: StanceRequest,
  time: TimeOptions,
  original: Int32Array,
  times: Float64Array,
): EventWindow[] {
  const isDna = request.compatibility === 'DNA'
  const { unit, kernel, arrangement = 'MOVING' } = time
  if (unit === 'EVENT') return eventWindows(times, time, isDna)

  const [first, last] = endsOf(table, original)
  const { from = null, to = null } = request.filter ?? {}
  if (Number.isNaN(first) && (from === null || to === null)) return []
  const isDnaMoving = isDna && arrangement === 'MOVING'
  let spans: Span[]
  if (isDnaMoving && kernel) {
    const range = { from: from ?? first, to: to ?? last }
    const cut =
      times.length === 0
        ? range
        : {
            from: Math.max(range.from, times[0]!),
            to: Math.min(range.to, times[times.length - 1]!),
          }
    spans = dnaKernelWindows(cut, unit, time)
  } else if (isDnaMoving) {
    spans = dnaWindows({ from: from ?? first, to: to ?? last }, unit, time)
  } else {
    spans = calendarWindows(calendarRange({ from, to }, first, last, unit), unit, time)
  }
  const reach = kernel === 'GAUSSIAN' ? (isDnaMoving ? Infinity : GAUSSIAN_REACH) : 1
  return spans.map((span) => ({ ...span, ...held(times, span, reach) }))
}

/** The times of the first and the last statement that has one; NaN without any. */
function endsOf(table: StatementTable, statements: Int32Array): [number, number] {
  const first = table.times[statements[0] ?? -1] ?? NaN
  let last = statements.length - 1
  while (last > 0 && Number.isNaN(table.times[statements[last]!]!)) last -= 1
  return [first, table.times[statements[last] ?? -1] ?? NaN]
}

/** Which of the times lie in a span, or in so many times its half from its middle. */
function held(times: Float64Array, { start, middle, stop }: Span, reach: number) {
  const half = (stop + 1 - start) / 2
  const from = reach === 1 ? start : middle - reach * half
  const to = reach === 1 ? stop : middle + reach * half
  return {
    first: countBefore(times, (time) => time < from),
    end: countBefore(times, (time) => time <= to),
  }
}

/** How many of the ascending times pass a test that all those before the last one passing do. */
function countBefore(times: Float64Array, test: (time: number) => boolean) {
  let [low, high] = [0, times.length]
  while (low < high) {
    const between = (low + high) >> 1
    if (test(times[between]!)) low = between + 1
    else high = between
  }
  return low
}
