import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type EntityOrFactType, FindDocument, type FindQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { GROUPS, groupOf } from '../graph/palette.ts'
import { useLabels, useLanguage, useTexts } from '../texts/use-texts.ts'
import { Icon } from './icon.tsx'
import { Swatch } from './swatch.tsx'

export type SearchTypes = readonly EntityOrFactType[] | null

interface SearchBoxProps {
  label: string
  /** Which types are found; all where null. */
  types: SearchTypes
  onChoose: (id: string) => void
  placeholder?: string
  isSmall?: boolean
}

type Hit = FindQuery['search']['edges'][number]

const PAUSE = 150
const MOST = 10

/** A search box with suggestions, by the pattern of a combobox: arrows choose, Enter takes, Escape closes. */
export function SearchBox({
  label,
  types,
  onChoose,
  placeholder,
  isSmall = false,
}: SearchBoxProps) {
  const t = useTexts()
  const id = useId()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const asked = usePause(text.trim())
  const input = useRef<HTMLInputElement>(null)
  const query = useQuery(
    FindDocument,
    asked === '' ? null : { text: asked, types, first: MOST },
    useLanguage(),
  )
  const hits = asked === '' ? [] : (query.data?.search.edges ?? [])
  const suggestions = query.data?.search.suggestions ?? []
  const shows = isOpen && asked !== ''

  useEffect(() => {
    setActive(0)
  }, [asked])

  const take = (hit: Hit | undefined) => {
    if (!hit) return
    setText('')
    setIsOpen(false)
    onChoose(hit.node.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setIsOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(hits[active])
    } else if (event.key === 'Escape') {
      setIsOpen(false)
    }
  }

  return (
    <div className={isSmall ? 'search small' : 'search'}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shows}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows && hits[active] ? `${id}-${String(active)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value)
          setIsOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsOpen(false)
        }}
        onFocus={() => {
          setIsOpen(true)
        }}
      />
      {shows && (
        // The pointer must not take the focus from the box, which would close the list.
        <div
          className="suggestions"
          onPointerDown={(event) => {
            event.preventDefault()
          }}
        >
          <ul id={`${id}-list`} role="listbox" aria-label={label}>
            {hits.map((hit, index) => (
              <li
                key={hit.node.id}
                id={`${id}-${String(index)}`}
                role="option"
                aria-selected={index === active}
                onClick={() => {
                  take(hit)
                }}
              >
                <HitLine hit={hit} />
              </li>
            ))}
          </ul>
          {hits.length === 0 && !query.isLoading && (
            <p className="none">
              {query.error ? query.error.message || t('errorUnreachable') : t('nothingFound')}
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
                        setText(suggestion)
                        input.current?.focus()
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

export const TYPE_TEXTS = {
  Actor: 'typeActor',
  Topic: 'typeTopic',
  Event: 'typeEvent',
  Instrument: 'typeInstrument',
  Document: 'typeDocument',
  Relationship: 'typeRelationship',
  Position: 'typePosition',
  Claim: 'typeClaim',
  Recommendation: 'typeRecommendation',
} as const

function titleOf(node: Hit['node']): string {
  if ('name' in node) return node.name
  if ('text' in node) return node.text
  if ('from' in node) return `${node.from.name} – ${node.relation.label} – ${node.to.name}`
  return node.id
}

/** A text once nobody types for a moment: not each letter is asked for. */
function usePause(text: string) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return settled
}
