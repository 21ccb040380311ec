import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { coercionDetails } from './coercion-details.ts'
import { StoreUnavailableError } from './store/store.ts'

/** Every code that a caller may see, and when. */
export const ERROR_CODES = {
  NOT_FOUND: 'An id that an argument names is not in the graph.',
  BAD_INPUT: 'A value that is not allowed; `input` names it, `allowed` says what is.',
  PAGE_TOO_LARGE: 'More items a page than allowed.',
  QUERY_TOO_COMPLEX: 'The operation could reach too many things, or a filter asks for too much.',
  QUERY_TOO_DEEP: 'The operation, or one of its inputs, is nested too deeply.',
  TIMEOUT: 'The engine did not answer in time.',
  UNAVAILABLE: 'The graph cannot be reached now; the same operation may go through later.',
  RATE_LIMITED: 'Too many operations are under way; try again shortly.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** An error that the caller can act on: its message and code are shown as they are. */
export function callerError(
  code: ErrorCode,
  message: string,
  details: { input?: string; allowed?: string | readonly string[]; [name: string]: unknown } = {},
) {
  return new GraphQLError(message, { extensions: { code, ...details } })
}

/** True where more was asked for than may be read. */
export function isComplexity(error: unknown) {
  return error instanceof GraphQLError && error.extensions.code === 'QUERY_TOO_COMPLEX'
}

/** A value that is not allowed: which input, what came, what is allowed instead. */
export function badInput(input: string, came: unknown, allowed: string | readonly string[]) {
  const list = typeof allowed === 'string' ? allowed : allowed.join(', ')
  return callerError('BAD_INPUT', `${input} must be ${list}, but got ${show(came)}.`, {
    input,
    allowed,
  })
}

/** A value as messages quote it: short, on one line, without control characters. */
export function show(value: unknown) {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** Codes of Apollo Server that have a name of their own here. */
const RENAMED: Record<string, ErrorCode> = {
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_INPUT',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_INPUT',
}

/** Codes that Apollo Server gives to requests it refuses: shown as they are. */
const OF_APOLLO = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
])

/**
 * Shows the errors that a caller can act on, and hides all others behind one message: they may tell
 * of the database. `requestId` finds the hidden one in the log.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  schema: GraphQLSchema,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  // Only graphql-js, Apollo Server and this file make such errors: extensions of any other error
  // are its own affair.
  const { stacktrace: _, ...extensions } =
    cause instanceof GraphQLError ? (formatted.extensions ?? {}) : requestIdOf(formatted)

  if (cause instanceof StoreUnavailableError) {
    return {
      ...formatted,
      message: 'The graph cannot be reached now. Try again in a few seconds.',
      extensions: { ...extensions, code: 'UNAVAILABLE' },
    }
  }
  if (isTimeout(cause)) {
    return {
      ...formatted,
      message: 'The engine did not answer in time. Ask for less, or filter more.',
      extensions: { ...extensions, code: 'TIMEOUT' },
    }
  }
  if (isExpected(error)) {
    const { code } = extensions
    const details = isOfGraphql(error) ? coercionDetails(formatted.message, schema) : {}
    const renamed = formatted.message.startsWith(TOO_MANY_ERRORS)
      ? 'BAD_INPUT'
      : RENAMED[String(code)]
    return { ...formatted, extensions: { ...details, ...extensions, code: renamed ?? code } }
  }
  return {
    ...formatted,
    message: 'Unexpected error. Its requestId finds it in the log.',
    extensions: { ...extensions, code: 'INTERNAL_SERVER_ERROR' },
  }
}

/** What graphql-js adds when it has found enough wrong variables: the one such error without a code. */
const TOO_MANY_ERRORS = 'Too many errors processing variables'

function requestIdOf({ extensions }: GraphQLFormattedError): Record<string, unknown> {
  return extensions?.requestId === undefined ? {} : { requestId: extensions.requestId }
}

/** True for errors that no resolver threw: graphql-js and Apollo Server say what does not fit. */
function isOfGraphql(error: unknown) {
  return error instanceof GraphQLError && error.path === undefined
}

/** True for errors that a caller can act on: those need no log entry. */
export function isExpected(error: unknown) {
  const cause = unwrapResolverError(error)
  if (cause instanceof StoreUnavailableError) return true
  if (!(cause instanceof GraphQLError)) return false
  const { code } = cause.extensions
  if (cause.message.startsWith(TOO_MANY_ERRORS)) return true
  return (
    (typeof code === 'string' && (code in ERROR_CODES || code in RENAMED)) || OF_APOLLO.has(code)
  )
}

/** True where the engine gave up on a statement that took too long. */
export function isTimeout(error: unknown) {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')
  )
}
