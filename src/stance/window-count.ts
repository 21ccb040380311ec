import type { TimeOptions } from '../network/time/time-options.ts'
import { InputError } from '../statements/input-error.ts'

/** At most so many windows are divided, or held against each other, in one answer. */
export const MAX_DIVIDED_WINDOWS = 120

/** Each window costs a calculation of its own: throws where there are too many. */
export function checkWindows(count: number, { size }: TimeOptions, most: number) {
  if (count <= most) return
  throw new InputError('size', String(size), `large enough for at most ${String(most)} windows`)
}
