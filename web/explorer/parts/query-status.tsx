import type { ReactNode } from 'react'
import type { QueryState } from '../api/use-query.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Failure, type Instead } from './failure.tsx'

interface AnswerProps<Result> {
  query: QueryState<Result>
  /** Leads to a view that can be answered. */
  onReset?: () => void
  instead?: Instead | undefined
  children: (data: Result) => ReactNode
}

/** Shows an answer; while it is on its way or failed it says so, and what to do. */
export function Answer<Result>({ query, onReset, instead, children }: AnswerProps<Result>) {
  const t = useTexts()
  if (query.error) {
    return <Failure error={query.error} onRetry={query.retry} onReset={onReset} instead={instead} />
  }
  if (!query.data) {
    return (
      <p className="loading" role="status">
        <span className="spinner" aria-hidden="true" /> {t('loading')}
      </p>
    )
  }
  return <div className={query.isLoading ? 'stale' : undefined}>{children(query.data)}</div>
}
