import { callerError } from '../errors.ts'
import { InputError } from '../statements/input-error.ts'

/** What some work gives; where an input does not fit it throws BAD_INPUT, naming that. */
export function asCallerError<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw toCallerError(error)
  }
}

/** The mathematics knows no GraphQL: its errors say which input, as ours do. */
export function toCallerError(error: unknown) {
  if (!(error instanceof InputError)) return error
  const { message, input, allowed } = error
  return callerError('BAD_INPUT', message, { input, allowed })
}
