import { TooMuchWorkError } from '../network/analysis/camp-work.ts'
import { InputError } from '../statements/input-error.ts'

/** An error that names an input, as it comes back from a thread. */
interface Refusal {
  code: 'BAD_INPUT' | 'QUERY_TOO_COMPLEX'
  input: string
  allowed: string
  message: string
}

/** What a calculation gives, or why it does not. */
export type Outcome<Result> = { result: Result } | { refusal: Refusal }

/** Errors lose what they carry on their way from a thread. */
export function refusing<Result>(work: () => Result): Outcome<Result> {
  try {
    return { result: work() }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { input, allowed, message } = error
    const code = error instanceof TooMuchWorkError ? 'QUERY_TOO_COMPLEX' : 'BAD_INPUT'
    return { refusal: { code, input, allowed, message } }
  }
}
