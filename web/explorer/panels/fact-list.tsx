import type { ReactNode } from 'react'
import { FactCard, type FactParts } from '../parts/fact-card.tsx'
import { useNumbers, useTexts } from '../texts/use-texts.ts'

interface FactListProps {
  title: string
  facts: readonly FactParts[]
  /** How many there are, where not all are listed. */
  total?: number
  isOpen?: boolean
  children?: ReactNode
}

/** Some facts under a heading that tells how many they are. */
export function FactList({ title, facts, total = facts.length, isOpen = false }: FactListProps) {
  const t = useTexts()
  const number = useNumbers()
  if (facts.length === 0) return null
  return (
    <details className="section" open={isOpen}>
      <summary>
        {title} <span className="count">{number(total)}</span>
      </summary>
      {facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} isOpen={false} />
      ))}
      {total > facts.length && (
        <p className="hint">{t('firstOf', { shown: facts.length, total })}</p>
      )}
    </details>
  )
}
