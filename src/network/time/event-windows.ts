import { InputError } from '../../statements/input-error.ts'
import type { Span } from './calendar-windows.ts'
import { MOST_SLICES, type TimeOptions } from './time-options.ts'

/** Statements of a list, from the first to before the end, and the time that they take. */
export interface EventWindow extends Span {
  first: number
  end: number
}

/**
 * Windows of so many statements. Statements of the same time are taken in the order of the table (by
 * document, position and id), so the same table gives the same windows each time; DNA draws among
 * them at random. `times` are those of the statements, ascending. A window starts and stops with its
 * first and last statement; its middle is the time of the statement in the middle, of two the later.
 *
 * With `compatibility: 'DNA'` a window has `floor(size / 2)` statements before and after one of its
 * own, so 2 and 3 are the same.
 */
export function eventWindows(times: Float64Array, time: TimeOptions, isDna: boolean) {
  const { arrangement = 'MOVING', step = 1 } = time
  const isMoving = arrangement === 'MOVING'
  const size = isDna && isMoving ? 2 * Math.floor(time.size / 2) + 1 : time.size
  const count = times.length
  if (isMoving && count > 0 && size > count) {
    throw new InputError('size', String(time.size), `at most ${String(count)}, all statements`)
  }
  const stride = isMoving ? step : size
  const windows: EventWindow[] = []
  for (let at = 0; isMoving ? at + size <= count : at < count; at += stride) {
    if (windows.length === MOST_SLICES) {
      throw new InputError('time', 'a window for each statement', `at most ${String(MOST_SLICES)}`)
    }
    const first = arrangement === 'CUMULATIVE' ? 0 : at
    const end = Math.min(at + size, count)
    const middle = times[first + ((end - first) >> 1)]!
    windows.push({ first, end, start: times[first]!, middle, stop: times[end - 1]! })
  }
  return windows
}
