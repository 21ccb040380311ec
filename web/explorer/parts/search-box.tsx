import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type EntityOrFactType, FindDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { useLanguage } from '../texts/use-texts.ts'
import { Icon } from './icon.tsx'
import { type Hit, Suggestions } from './suggestions.tsx'

export type SearchTypes = readonly EntityOrFactType[] | null

interface SearchBoxProps {
  label: string
  /** Which types are found; all where null. */
  types: SearchTypes
  onChoose: (id: string) => void
  placeholder?: string
  isSmall?: boolean
}

const PAUSE = 150
const MOST = 10

/**
 * A search box with suggestions, by the pattern of a combobox: arrows choose, Enter takes, Escape
 * closes. Who is faster than the service gets the first of what was written, never of what was
 * found before.
 */
export function SearchBox({
  label,
  types,
  onChoose,
  placeholder,
  isSmall = false,
}: SearchBoxProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const [isTaking, setIsTaking] = useState(false)
  const asked = usePause(text.trim())
  const input = useRef<HTMLInputElement>(null)
  const query = useQuery(
    FindDocument,
    asked === '' ? null : { text: asked, types, first: MOST },
    useLanguage(),
  )
  const hits = asked === '' || query.error ? [] : (query.data?.search.edges ?? [])
  const isAnswered = asked === text.trim() && !query.isLoading
  const shows = isOpen && asked !== ''

  useEffect(() => {
    setActive(0)
  }, [asked, query.data])

  const take = (hit: Hit | undefined) => {
    if (!hit) return
    setText('')
    setIsOpen(false)
    onChoose(hit.node.id)
  }
  // Enter that came before the answer.
  useEffect(() => {
    if (!isTaking || !isAnswered) return
    setIsTaking(false)
    take(hits[0])
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setIsOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isAnswered) take(hits[active])
      else setIsTaking(true)
    } else if (event.key === 'Escape') {
      setIsTaking(false)
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
          setIsTaking(false)
          setIsOpen(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setIsTaking(false)
          setIsOpen(false)
        }}
        onFocus={() => {
          setIsOpen(true)
        }}
      />
      {shows && (
        <Suggestions
          id={id}
          label={label}
          query={query}
          hits={hits}
          active={active}
          onTake={take}
          onText={(suggestion) => {
            setText(suggestion)
            setIsTaking(false)
            input.current?.focus()
          }}
        />
      )}
    </div>
  )
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
