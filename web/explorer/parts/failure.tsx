import type { ApiError } from '../api/client.ts'
import type { TextKey } from '../texts/texts.ts'
import { type Texts, useTexts } from '../texts/use-texts.ts'

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

/** How the page calls what the API names in an error. */
const NAME_OF: Partial<Record<string, TextKey>> = {
  of: 'around',
  depth: 'depth',
  edges: 'filterEdges',
  modality: 'filterModality',
  families: 'filterFamilies',
  relations: 'filterRelations',
  actorKinds: 'filterKinds',
  actors: 'actors',
  topics: 'topics',
  without: 'filterWithout',
  documents: 'filterDocuments',
  languages: 'filterLanguages',
  date: 'filterDate',
  minDegree: 'filterDegree',
  minConfidence: 'filterConfidence',
  from: 'from',
  to: 'to',
  period: 'period',
  camps: 'division_CAMPS',
  polarization: 'division_CAMPS',
  after: 'pages',
  before: 'pages',
}

/** What may be written, where the page does not say it by a choice. */
const ALLOWED_OF: Partial<Record<string, TextKey>> = {
  date: 'allowedDate',
  period: 'allowedDate',
  minDegree: 'allowedDegree',
  minConfidence: 'allowedConfidence',
}

/** What went wrong, in the words of the page: of which condition, and what it may be. */
export function errorSentences({ code, input }: ApiError, t: Texts): readonly string[] {
  const key = TEXT_OF[code] ?? 'errorInside'
  // `filter.date`, `$filter.edges[0]`, `$of.0`: the last name is the condition.
  const [, condition = ''] = /([a-z]\w*)(?:\[\d+\]|\.\d+)*$/i.exec(input ?? '') ?? []
  const name = NAME_OF[condition]
  const allowed = ALLOWED_OF[condition]
  return [
    t(key),
    ...(name ? [t('errorAt', { name: t(name) })] : []),
    ...(allowed ? [t(allowed)] : []),
  ]
}

interface FailureProps {
  error: ApiError
  onRetry: () => void
  onReset?: (() => void) | undefined
  /** Something else that can be asked for. */
  instead?: Instead | undefined
}

export interface Instead {
  text: string
  onChoose: () => void
}

/** What went wrong, what the service says of it, and what to do. */
export function Failure({ error, onRetry, onReset, instead }: FailureProps) {
  const t = useTexts()
  const [sentence, ...more] = errorSentences(error, t)
  const toDo = t(`${TEXT_OF[error.code] ?? 'errorInside'}Do`)
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{sentence}</strong> {more.join(' ')}
      </p>
      <p>{toDo}</p>
      {error.message && (
        <p className="hint">
          {t('errorMessage')} <q lang="en">{error.message}</q>
        </p>
      )}
      <p className="row">
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
        {onReset && (
          <button type="button" className="button" onClick={onReset}>
            {t('reset')}
          </button>
        )}
        {instead && (
          <button type="button" className="button" onClick={instead.onChoose}>
            {instead.text}
          </button>
        )}
      </p>
    </div>
  )
}
