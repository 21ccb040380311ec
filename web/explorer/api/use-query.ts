import { useCallback, useEffect, useState } from 'react'
import { ApiError, request } from './client.ts'
import type { TypedDocumentString } from './operations.ts'
import { useRetry } from './use-retry.ts'

export interface QueryState<Result> {
  /** The answer; while another is on its way, the last one. */
  data: Result | null
  error: ApiError | null
  isLoading: boolean
  /** Asks again for this, and for all else that failed. */
  retry: () => void
}

/** Answers already had, the oldest first: going back is at once. */
const cache = new Map<string, unknown>()
const MAX_CACHED = 60

/** The answer of an operation; nothing is asked while `variables` is null. */
export function useQuery<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | null,
  lang: string,
): QueryState<Result> {
  const key = variables === null ? null : JSON.stringify([lang, operation.toString(), variables])
  const [state, setState] = useState<{
    key: string | null
    data: Result | null
    error: ApiError | null
  }>({ key: null, data: null, error: null })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (key === null) return
    if (cache.has(key)) {
      setState({ key, data: cache.get(key) as Result, error: null })
      return
    }
    const controller = new AbortController()
    const [, , sent] = JSON.parse(key) as [string, string, Variables]
    request(operation, sent, { lang, signal: controller.signal }).then(
      (data) => {
        remember(key, data)
        setState({ key, data, error: null })
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        const shown = error instanceof ApiError ? error : new ApiError(String(error), 'UNREACHABLE')
        setState((last) => ({ key, data: last.data, error: shown }))
      },
    )
    return () => {
      controller.abort()
    }
  }, [key, attempt, lang, operation])

  const askAgain = useCallback(() => {
    setState((last) => ({ ...last, key: null, error: null }))
    setAttempt((count) => count + 1)
  }, [])
  const error = state.key === key ? state.error : null
  const retry = useRetry(error !== null, askAgain)
  return {
    data: key === null ? null : state.data,
    error,
    isLoading: key !== null && state.key !== key,
    retry,
  }
}

function remember(key: string, data: unknown) {
  cache.set(key, data)
  for (const oldest of cache.keys()) {
    if (cache.size <= MAX_CACHED) break
    cache.delete(oldest)
  }
}
