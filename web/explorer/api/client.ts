import type { TypedDocumentString } from './operations.ts'

/** The service refused an operation, or could not be reached. */
export class ApiError extends Error {
  override name = 'ApiError'
  /** A code of the API, or UNREACHABLE. */
  readonly code: string
  /** What was not accepted, as the API names it. */
  readonly input: string | null

  constructor(message: string, code: string, input: string | null = null) {
    super(message)
    this.code = code
    this.input = input
  }
}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: { code?: string; input?: unknown } }[]
}

/** Runs one operation. Texts come in the language, else in English. Throws {@link ApiError}. */
export async function request<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { lang, signal }: { lang: string; signal: AbortSignal },
): Promise<Result> {
  const { data, errors } = await post<Result>(operation.toString(), variables, lang, signal)
  const [error] = errors ?? []
  if (error) {
    const { code = 'INTERNAL_SERVER_ERROR', input } = error.extensions ?? {}
    throw new ApiError(error.message, code, typeof input === 'string' ? input : null)
  }
  if (!data) throw new ApiError('', 'UNREACHABLE')
  return data
}

async function post<Result>(query: string, variables: unknown, lang: string, signal: AbortSignal) {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': lang,
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    return (await response.json()) as Answer<Result>
  } catch (error) {
    if (signal.aborted) throw error
    throw new ApiError('', 'UNREACHABLE')
  }
}
