import { type ReactNode, useState } from 'react'
import { useNumbers, useTexts } from '../texts/use-texts.ts'

export interface Choice {
  value: string
  label: string
  /** Unknown until it was counted. */
  count: number | undefined
  swatch?: ReactNode
}

interface FacetProps {
  title: string
  choices: readonly Choice[]
  /** The chosen values; all match where it is empty. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  isOpen?: boolean
}

/** How many choices are shown before somebody asks for all. */
const FEW = 8

/** One condition of the filter as a list of boxes, each with how much it would show. */
export function Facet({ title, choices, chosen, onChange, isOpen = true }: FacetProps) {
  const t = useTexts()
  const number = useNumbers()
  const [showsAll, setShowsAll] = useState(false)
  const isChosen = (value: string) => chosen.includes(value)
  const worthwhile = choices.filter(({ value, count }) => (count ?? 0) > 0 || isChosen(value))
  const isCounted = choices.some(({ count }) => count !== undefined)
  const shown = showsAll
    ? worthwhile
    : worthwhile.filter(({ value }, index) => index < FEW || isChosen(value))
  if (choices.length === 0) return null
  return (
    <details className="facet" open={isOpen || chosen.length > 0}>
      <summary>
        {title}
        {chosen.length > 0 && <span className="badge">{chosen.length}</span>}
      </summary>
      <fieldset>
        <legend className="only-read">{title}</legend>
        {shown.map(({ value, label, count, swatch }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={isChosen(value)}
              onChange={({ target }) => {
                onChange(
                  target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }}
            />
            {swatch}
            <span className="choice-label">{label}</span>
            <span className="count">{count !== undefined && number(count)}</span>
          </label>
        ))}
        {isCounted && worthwhile.length === 0 && <p className="none">{t('nothingToChoose')}</p>}
        {worthwhile.length > FEW && (
          <button
            type="button"
            className="entity-link more"
            aria-expanded={showsAll}
            onClick={() => {
              setShowsAll(!showsAll)
            }}
          >
            {showsAll ? t('showFewer') : t('showAll', { count: worthwhile.length })}
          </button>
        )}
      </fieldset>
    </details>
  )
}
