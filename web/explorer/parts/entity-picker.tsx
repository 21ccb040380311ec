import { useEffect, useId, useRef } from 'react'
import { NamesDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { useApp } from '../state/app.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { Icon } from './icon.tsx'
import { SearchBox, type SearchTypes } from './search-box.tsx'

interface PickerProps {
  label: string
  chosen: readonly string[]
  types: SearchTypes
  /** How many may be chosen. */
  most: number
  onChange: (ids: readonly string[]) => void
}

/** Chooses things by name: those chosen as chips, and a search box for more. */
export function EntityPicker({ label, chosen, types, most, onChange }: PickerProps) {
  const t = useTexts()
  const id = useId()
  const { nameOf, unknown } = useNames(chosen)
  const group = useRef<HTMLDivElement>(null)
  const hasChanged = useRef(false)
  const change = (ids: readonly string[]) => {
    hasChanged.current = true
    onChange(ids)
  }

  // What was used may be gone, and the keyboard must not begin anew at the top of the page.
  useEffect(() => {
    if (!hasChanged.current) return
    hasChanged.current = false
    const next = group.current?.querySelector('input') ?? group.current?.querySelector('button')
    next?.focus()
  }, [chosen])

  return (
    <div ref={group} className="picker" role="group" aria-labelledby={id}>
      <span id={id} className="field-label">
        {label}
      </span>
      {chosen.length > 0 && (
        <ul className="chips">
          {chosen.map((one) => (
            <li key={one} className="chip">
              {nameOf(one)}
              <button
                type="button"
                className="chip-remove"
                onClick={() => {
                  change(chosen.filter((other) => other !== one))
                }}
              >
                <Icon name="close" label={t('remove', { name: nameOf(one) })} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {unknown.map((one) => (
        <p key={one} className="none" role="status">
          {t('gone', { id: one })}
        </p>
      ))}
      {chosen.length < most && (
        <SearchBox
          label={label}
          types={types}
          isSmall
          onChoose={(found) => {
            if (!chosen.includes(found)) change([...chosen, found])
          }}
        />
      )}
    </div>
  )
}

/** Names by id: from what is drawn, else from the service; and which ids are of nothing. */
function useNames(ids: readonly string[]) {
  const { picture } = useApp()
  const drawn = new Map(picture.nodes.map(({ id, node }) => [id, node.name]))
  const missing = ids.filter((id) => !drawn.has(id))
  const { data, error, isLoading } = useQuery(
    NamesDocument,
    missing.length > 0 ? { ids: missing } : null,
    useLanguage(),
  )
  const found = new Map(
    (data?.nodes ?? []).flatMap((node) =>
      node && 'name' in node ? [[node.id, node.name] as const] : [],
    ),
  )
  const isAnswered = data !== null && !error && !isLoading
  return {
    nameOf: (id: string) => drawn.get(id) ?? found.get(id) ?? id,
    unknown: isAnswered ? missing.filter((_, index) => data.nodes[index] === null) : [],
  }
}
