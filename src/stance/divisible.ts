import { badInput, callerError } from '../errors.ts'
import { MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import type { ReadyStance } from './ready-stance.ts'

/** Throws BAD_INPUT for a network of two modes, and QUERY_TOO_COMPLEX for one of too many rows. */
export function requireDivisible(stance: ReadyStance, field: string) {
  requireOneMode(stance, field)
  requireFew(stance.coded.rowLabels.length, 'rows', field)
}

/** Throws BAD_INPUT for a network of two modes. */
export function requireOneMode({ isOneMode, request }: ReadyStance, field: string) {
  if (!isOneMode) throw badInput('mode', request.mode, `ONE_MODE for ${field}`)
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

/** More than this takes longer than others should wait: some ten seconds. */
const MAX_SPECTRA_COST = 1_000_000_000
/** What a statement costs in a network, by what a cell costs in its spectrum. */
const STATEMENT_COST = 20

/** How many networks of so many rows may be compared by their spectra, each of the third power of these. */
export function maxSpectra(rows: number, statements: number) {
  return Math.floor(MAX_SPECTRA_COST / Math.max(1, rows ** 3 + STATEMENT_COST * statements))
}

/** Throws QUERY_TOO_COMPLEX where more networks of a stance network's rows are to be compared. */
export function requireSpectra({ coded }: ReadyStance, count: number, field: string) {
  const { rowLabels, statements } = coded
  const most = maxSpectra(rowLabels.length, statements.length)
  if (count <= most) return
  const allowed = `at most ${String(most)} networks of ${String(rowLabels.length)} rows and ${String(statements.length)} statements`
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `${field} compares ${allowed}, but ${String(count)} are asked for: narrow the filter, or ask for fewer iterations.`,
    { input: field, allowed },
  )
}
