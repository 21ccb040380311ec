import { useEffect, useRef } from 'react'
import type { FindQuery } from '../api/operations.ts'
import type { QueryState } from '../api/use-query.ts'
import { GROUPS, groupOf } from '../graph/palette.ts'
import { TYPE_TEXTS } from '../texts/enum-texts.ts'
import { useLabels, useTexts } from '../texts/use-texts.ts'
import { errorSentences } from './failure.tsx'
import { Swatch } from './swatch.tsx'

export type Hit = FindQuery['search']['edges'][number]

interface SuggestionsProps {
  /** Of the search box: its list and options have ids by it. */
  id: string
  label: string
  query: QueryState<FindQuery>
  hits: readonly Hit[]
  /** The place of the chosen one. */
  active: number
  onTake: (hit: Hit) => void
  /** Takes a text to search for instead. */
  onText: (text: string) => void
}

/** What a search found, below its box; where it found nothing, what it may have meant. */
export function Suggestions({ id, label, query, hits, active, onTake, onText }: SuggestionsProps) {
  const t = useTexts()
  const suggestions = query.data?.search.suggestions ?? []
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // The pointer must not take the focus from the box, which would close the list.
    <div
      className="suggestions"
      onPointerDown={(event) => {
        event.preventDefault()
      }}
    >
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label}>
        {hits.map((hit, index) => (
          <li
            key={hit.node.id}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            onClick={() => {
              onTake(hit)
            }}
          >
            <HitLine hit={hit} />
          </li>
        ))}
      </ul>
      {hits.length === 0 && !query.isLoading && (
        <p className="none">
          {query.error ? errorSentences(query.error, t).join(' ') : t('nothingFound')}
          {suggestions.length > 0 && (
            <>
              {' '}
              {t('didYouMean')}{' '}
              {suggestions.map((suggestion) => (
                <button
                  key={suggestion}
                  type="button"
                  className="entity-link"
                  tabIndex={-1}
                  onClick={() => {
                    onText(suggestion)
                  }}
                >
                  {suggestion}
                </button>
              ))}
            </>
          )}
        </p>
      )}
    </div>
  )
}

function HitLine({ hit: { match, node } }: { hit: Hit }) {
  const label = useLabels()
  const t = useTexts()
  const title = titleOf(node)
  const kind =
    'actorKind' in node
      ? label('ActorKind', node.actorKind)
      : t(TYPE_TEXTS[node.__typename as keyof typeof TYPE_TEXTS])
  return (
    <>
      <Swatch {...GROUPS[groupOf(node)]} />
      <span className="hit-title">{title}</span>
      {match.value !== title && <span className="hit-match">{match.value}</span>}
      <span className="hit-kind">{kind}</span>
    </>
  )
}

function titleOf(node: Hit['node']): string {
  if ('name' in node) return node.name
  if ('text' in node) return node.text
  if ('from' in node) return `${node.from.name} – ${node.relation.label} – ${node.to.name}`
  return node.id
}
