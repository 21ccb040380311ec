import { type CalendarUnit, DAY, startOfUnit, wholeUnitsBetween } from '../calendar.ts'
import type { Span } from './calendar-windows.ts'
import { evenSize } from './dna-windows.ts'
import type { Kernel } from './time-options.ts'

/**
 * The weight of a statement at distance u from the middle of a window, where u is -1 at the
 * beginning of the window and 1 at its end (Wand & Jones 1995, Kernel Smoothing,
 * doi:10.1201/b14876, table 2.1): 1/2, `1 - |u|`, `3/4 (1 - u^2)`, and the density of the normal
 * distribution, which has no end.
 */
const KERNELS: Record<Kernel, (u: number) => number> = {
  UNIFORM: (u) => (Math.abs(u) <= 1 ? 0.5 : 0),
  TRIANGULAR: (u) => Math.max(0, 1 - Math.abs(u)),
  EPANECHNIKOV: (u) => Math.max(0, 0.75 * (1 - u * u)),
  GAUSSIAN: normalDensity,
}

/** Beyond so many half windows the normal density is 0 as a number. */
export const GAUSSIAN_REACH = 39

/**
 * Weights of statements by their time. The distance is that of the middle of the statement's day
 * (UTC) to the middle of the window, as a date says no more than a day; for minutes and hours it is
 * that of the statement's time.
 */
export function kernelWeights(
  times: Float64Array,
  { start, middle, stop }: Span,
  unit: CalendarUnit,
  kernel: Kernel,
): Float64Array {
  const half = (stop + 1 - start) / 2
  const isExact = unit === 'MINUTE' || unit === 'HOUR'
  const weigh = KERNELS[kernel]
  const weights = new Float64Array(times.length)
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index]!
    // Statements of the same time stand beside each other.
    weights[index] =
      index > 0 && time === times[index - 1]
        ? weights[index - 1]!
        : weigh(((isExact ? time : startOfUnit(time, 'DAY') + DAY / 2) - middle) / half)
  }
  return weights
}

/**
 * DNA's weights: `u = 2 (centre - time) / size` of whole units, the rest cut off; and TRIANGULAR is
 * `|1 - u|`, so a statement after the centre weighs up to 2, and one before it less than at it.
 */
export function dnaKernelWeights(
  times: Float64Array,
  { middle }: Span,
  unit: CalendarUnit,
  kernel: Kernel,
  size: number,
): Float64Array {
  const even = evenSize(size)
  const weigh = kernel === 'TRIANGULAR' ? (u: number) => Math.abs(1 - u) : KERNELS[kernel]
  return times.map((time) => weigh((2 * wholeUnitsBetween(time, middle, unit)) / even))
}

function normalDensity(u: number) {
  return Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI)
}
