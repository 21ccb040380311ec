import type { ReactNode } from 'react'
import type { ApiError } from '../api/client.ts'
import type { QueryState } from '../api/use-query.ts'
import type { TextKey } from '../texts/texts.ts'
import { useTexts } from '../texts/use-texts.ts'

/** What is said of each code, besides what the service says, which is in English. */
const TEXT_OF: Partial<Record<string, ErrorText>> = {
  UNREACHABLE: 'errorUnreachable',
  BAD_INPUT: 'errorInput',
  NOT_FOUND: 'errorNotFound',
  PAGE_TOO_LARGE: 'errorTooMuch',
  QUERY_TOO_COMPLEX: 'errorTooMuch',
  QUERY_TOO_DEEP: 'errorTooMuch',
  TIMEOUT: 'errorTooMuch',
  UNAVAILABLE: 'errorBusy',
  RATE_LIMITED: 'errorBusy',
}

/** A text that another, with what to do, belongs to. */
type ErrorText = { [Key in TextKey]: `${Key}Do` extends TextKey ? Key : never }[TextKey]

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
  const key = TEXT_OF[error.code] ?? 'errorInside'
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{t(key)}</strong>
      </p>
      {error.message && (
        <p>
          {t('errorMessage')} <q lang="en">{error.message}</q>
        </p>
      )}
      <p>{t(`${key}Do`)}</p>
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
