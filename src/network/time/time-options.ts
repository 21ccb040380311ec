import { InputError } from '../../statements/input-error.ts'
import type { CalendarUnit } from '../calendar.ts'
import type { StanceRequest } from '../options.ts'

/** What a window is counted in: units of the calendar, in UTC, or statements (`EVENT`). */
export type TimeUnit = CalendarUnit | 'EVENT'

/**
 * How windows follow one another.
 *
 * - MOVING: windows of one size, each `step` after the one before; they overlap.
 * - TILED: each begins where the one before ends, so every statement counts once. The last is cut
 *   off where the range ends.
 * - CUMULATIVE: all begin where the range begins, each `size` longer than the one before.
 */
export type Arrangement = 'MOVING' | 'TILED' | 'CUMULATIVE'

/** How statements of a window are weighted by their distance to its middle (kernels.ts). */
export type Kernel = 'UNIFORM' | 'TRIANGULAR' | 'EPANECHNIKOV' | 'GAUSSIAN'

export interface TimeOptions {
  unit: TimeUnit
  /** How many units a window has: a whole number from 1. */
  size: number
  /** MOVING unless said. */
  arrangement?: Arrangement
  /** How many units a moving window lies after the one before; 1 unless said. */
  step?: number
  /** All statements of a window weigh 1 without. */
  kernel?: Kernel
  /**
   * True for moving windows of the calendar whose middle lies in the range though their ends may
   * not. False, as it is unless said, for windows that lie in the range wholly. DNA's `indentTime`
   * is the opposite, and has to do with kernels only.
   */
  overhang?: boolean
  /** True divides each slice by the sum of its absolute weights (sum-to-one.ts). */
  sumToOne?: boolean
}

/** So many years after any date there is still a date. */
const MOST_UNITS = 100_000

/** More slices than this are refused. */
export const MOST_SLICES = 10_000

/** Refuses options that do not go together. */
export function checkTimeOptions(time: TimeOptions, request: StanceRequest) {
  const { unit, size, arrangement = 'MOVING', step, kernel, overhang } = time
  refuseUnlessCount('size', size)
  if (step !== undefined) {
    refuseUnlessCount('step', step)
    if (arrangement !== 'MOVING') throw new InputError('step', arrangement, 'only with MOVING')
  }
  if (kernel !== undefined) {
    if (unit === 'EVENT') throw new InputError('kernel', 'EVENT', 'with a unit of the calendar')
    if (arrangement === 'CUMULATIVE') {
      throw new InputError('kernel', arrangement, 'with MOVING or TILED')
    }
    if (request.aggregation === 'COMBINE' && request.compatibility !== 'DNA') {
      throw new InputError('kernel', 'COMBINE, whose code cannot be weighted', 'absent')
    }
  }
  if (overhang && (unit === 'EVENT' || arrangement !== 'MOVING')) {
    throw new InputError('overhang', `${unit}, ${arrangement}`, 'with MOVING and the calendar')
  }
}

function refuseUnlessCount(input: string, value: number) {
  if (Number.isInteger(value) && value >= 1 && value <= MOST_UNITS) return
  const allowed = `a whole number from 1 to ${MOST_UNITS.toLocaleString('en')}`
  throw new InputError(input, String(value), allowed)
}
