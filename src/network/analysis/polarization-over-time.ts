import { polarization, type Polarization, type PolarizationRequest } from './polarization.ts'

/** A part of a period, with the congruence and the conflict of its statements. */
export type PolarizationSlice = Pick<PolarizationRequest, 'congruence' | 'conflict'> & {
  start: number
  stop: number
}

/**
 * Polarization slice by slice, each divided anew by its own congruence and conflict.
 *
 * DNA takes the network of SUBTRACT for both, so that its series is another measure than its single
 * score. Who wants that series gives each slice that matrix twice, with `compatibility: 'DNA'`.
 */
export function polarizationOverTime(
  slices: readonly PolarizationSlice[],
  options: Omit<PolarizationRequest, 'congruence' | 'conflict'> = {},
): (Polarization & { start: number; stop: number })[] {
  return slices.map(({ start, stop, congruence, conflict }) => ({
    start,
    stop,
    ...polarization({ ...options, congruence, conflict }),
  }))
}
