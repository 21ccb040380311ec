import { badInput, callerError } from '../errors.ts'
import { MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import type { OpenStance } from './open-stance.ts'

/** Throws BAD_INPUT for a network of two modes, and QUERY_TOO_COMPLEX for one of too many rows. */
export function requireDivisible(stance: OpenStance, field: string) {
  if (!stance.isOneMode) throw badInput('mode', stance.request.mode, `ONE_MODE for ${field}`)
  requireFew(stance.coded.rowLabels.length, 'rows', field)
}

/** Throws QUERY_TOO_COMPLEX for more than {@link MAX_DIVIDED}. */
export function requireFew(count: number, what: 'rows' | 'columns', field: string) {
  if (count <= MAX_DIVIDED) return
  const allowed = `at most ${String(MAX_DIVIDED)} ${what}`
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `${field} is of ${allowed}, but the network has ${String(count)}: narrow the filter.`,
    { input: field, allowed },
  )
}
