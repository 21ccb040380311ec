import { callerError } from '../errors.ts'

/** Counts must not be cut in silence: throws QUERY_TOO_COMPLEX where something rests on too many. */
export function checkCount(
  { maxRows }: { maxRows: number },
  count: number,
  what: string,
  ofWhat = 'facts',
) {
  if (count <= maxRows) return
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `${what} rests on more than ${String(maxRows)} ${ofWhat}: narrow the filter.`,
    { input: 'filter', allowed: `at most ${String(maxRows)} ${ofWhat}` },
  )
}
