import { GraphQLError } from 'graphql'
import { type ErrorCode, isExpected, isTimeout } from '../errors.ts'
import { StoreUnavailableError } from '../store/store.ts'

const STATUS: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  PAGE_TOO_LARGE: 400,
  QUERY_TOO_COMPLEX: 400,
  QUERY_TOO_DEEP: 400,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  RATE_LIMITED: 503,
}

/** What the caller of a route may see of an error. */
interface Answer {
  status: number
  message: string
  extensions: Record<string, unknown>
}

/** Errors that a caller can act on, as routes answer them; undefined for all others. */
export function answerTo(error: unknown): Answer | undefined {
  if (error instanceof StoreUnavailableError) {
    return answer('UNAVAILABLE', 'The graph cannot be reached now. Try again in a few seconds.')
  }
  if (isTimeout(error)) {
    return answer('TIMEOUT', 'The engine did not answer in time. Ask for less, or filter more.')
  }
  if (!(error instanceof GraphQLError) || !isExpected(error)) return undefined
  const { code, input, allowed } = error.extensions
  return answer(code as ErrorCode, ofParameter(error.message), {
    ...(typeof input === 'string' && { input: ofParameter(input) }),
    ...(allowed !== undefined && { allowed }),
  })
}

function answer(code: ErrorCode, message: string, details: Record<string, unknown> = {}): Answer {
  return { status: STATUS[code], message, extensions: { code, ...details } }
}

/** In an address the fields of a filter are parameters of their own. */
function ofParameter(text: string) {
  return text.replace(/^filter\./, '')
}
