import type { ReactNode } from 'react'
import type { ApiError } from '../api/client.ts'
import type { QueryState } from '../api/use-query.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Shows an answer; while it is on its way or failed it says so, and what to do. */
export function Answer<Result>({
  query,
  onReset,
  children,
}: {
  query: QueryState<Result>
  /** Leads to a view that can be answered. */
  onReset?: () => void
  children: (data: Result) => ReactNode
}) {
  const t = useTexts()
  if (query.error) return <Failure error={query.error} onRetry={query.retry} onReset={onReset} />
  if (!query.data) {
    return (
      <p className="loading" role="status">
        <span className="spinner" aria-hidden="true" /> {t('loading')}
      </p>
    )
  }
  return <div className={query.isLoading ? 'stale' : undefined}>{children(query.data)}</div>
}

export function Failure({
  error,
  onRetry,
  onReset,
}: {
  error: ApiError
  onRetry: () => void
  onReset?: (() => void) | undefined
}) {
  const t = useTexts()
  const isInput = ['BAD_INPUT', 'NOT_FOUND', 'PAGE_TOO_LARGE', 'QUERY_TOO_COMPLEX'].includes(
    error.code,
  )
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{error.code === 'UNREACHABLE' ? t('errorUnreachable') : t('errorAnswer')}</strong>
      </p>
      {error.message && <p>{error.message}</p>}
      <p>{isInput ? t('errorDoInput') : t('errorDoRetry')}</p>
      <p className="row">
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
        {onReset && (
          <button type="button" className="button" onClick={onReset}>
            {t('reset')}
          </button>
        )}
      </p>
    </div>
  )
}
