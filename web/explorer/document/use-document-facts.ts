import { useCallback, useEffect, useState } from 'react'
import { ApiError, request } from '../api/client.ts'
import { DocumentFactsDocument } from '../api/operations.ts'
import type { QueryState } from '../api/use-query.ts'
import { useRetry } from '../api/use-retry.ts'
import type { FactParts } from '../parts/fact-card.tsx'

/** All facts of a document, page after page, in its order. */
export function useDocumentFacts(
  id: string | null,
  lang: string,
): QueryState<readonly FactParts[]> {
  const [state, setState] = useState<{
    key: string
    data: readonly FactParts[] | null
    error: ApiError | null
  }>({ key: '', data: null, error: null })
  const [attempt, setAttempt] = useState(0)
  const key = `${lang} ${id ?? ''} ${String(attempt)}`

  useEffect(() => {
    if (id === null) return
    const controller = new AbortController()
    readAll(id, lang, controller.signal).then(
      (data) => {
        setState({ key, data, error: null })
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        const shown = error instanceof ApiError ? error : new ApiError(String(error), 'UNREACHABLE')
        setState({ key, data: null, error: shown })
      },
    )
    return () => {
      controller.abort()
    }
  }, [id, lang, key])

  const askAgain = useCallback(() => {
    setAttempt((count) => count + 1)
  }, [])
  const isPresent = state.key === key
  const error = isPresent ? state.error : null
  const retry = useRetry(error !== null, askAgain)
  return {
    data: isPresent ? state.data : null,
    error,
    isLoading: id !== null && !isPresent,
    retry,
  }
}

async function readAll(id: string, lang: string, signal: AbortSignal) {
  const facts: FactParts[] = []
  let after: string | null = null
  do {
    const { document }: { document: Page | null } = await request(
      DocumentFactsDocument,
      { id, after },
      { lang, signal },
    )
    facts.push(...(document?.facts.nodes ?? []))
    after = document?.facts.pageInfo.hasNextPage ? document.facts.pageInfo.endCursor : null
  } while (after !== null)
  return facts
}

interface Page {
  facts: {
    nodes: readonly FactParts[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
