import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { FactCard, type FactParts } from '../parts/fact-card.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { type Segment, segmentsOf, type Span } from './segments.ts'
import { useDocumentFacts } from './use-document-facts.ts'

/** The text with its passages, and the facts that rest on them; each leads to the other. */
export function Reader({ id, text }: { id: string; text: string }) {
  const query = useDocumentFacts(id, useLanguage())
  return <Answer query={query}>{(facts) => <Beside id={id} text={text} facts={facts} />}</Answer>
}

interface BesideProps {
  id: string
  text: string
  facts: readonly FactParts[]
}

function Beside({ id, text, facts }: BesideProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const box = useRef<HTMLDivElement>(null)
  const { segments, ordered, spans } = useMemo(() => arrange(id, text, facts), [id, text, facts])

  // A passage that a fact elsewhere on the page leads to.
  useEffect(() => {
    if (view.passage === null) return
    setChosen(new Set([view.passage]))
    scrollTo(box.current, `[data-passages~="${CSS.escape(view.passage)}"]`)
  }, [view.passage])

  const chooseFact = (fact: FactParts) => {
    const ids = fact.evidence.map(({ passage }) => passage.id).filter((one) => spans.has(one))
    setChosen(new Set(ids))
    change({ passage: ids[0] ?? null })
  }
  const choosePassages = (ids: readonly string[]) => {
    setChosen(new Set(ids))
    const first = ordered.find((fact) =>
      fact.evidence.some(({ passage }) => ids.includes(passage.id)),
    )
    if (first) scrollTo(box.current, `[data-fact="${CSS.escape(first.id)}"]`)
  }

  return (
    <div ref={box} className="reader">
      <div className="reader-text" tabIndex={0} role="region" aria-label={t('documentText')}>
        <Text text={text} segments={segments} chosen={chosen} onChoose={choosePassages} />
      </div>
      <div className="reader-facts" tabIndex={0} role="region" aria-label={t('facts')}>
        {ordered.map((fact) => (
          <div
            key={fact.id}
            className={
              fact.evidence.some(({ passage }) => chosen.has(passage.id))
                ? 'reader-fact active'
                : 'reader-fact'
            }
          >
            <Card fact={fact} />
            <button
              type="button"
              className="entity-link"
              onClick={() => {
                chooseFact(fact)
              }}
            >
              {t('showInText')}
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}

const Card = memo(function Card({ fact }: { fact: FactParts }) {
  return <FactCard fact={fact} isOpen={false} />
})

interface TextProps {
  text: string
  segments: readonly Segment[]
  chosen: ReadonlySet<string>
  onChoose: (ids: readonly string[]) => void
}

function Text({ text, segments, chosen, onChoose }: TextProps) {
  return segments.map(({ start, end, ids }) => {
    const words = text.slice(start, end)
    if (ids.length === 0) return <span key={start}>{words}</span>
    const isChosen = ids.some((one) => chosen.has(one))
    return (
      <mark
        key={start}
        data-passages={ids.join(' ')}
        className={isChosen ? 'chosen' : ids.length > 2 ? 'dense' : undefined}
        onClick={() => {
          onChoose(ids)
        }}
      >
        {words}
      </mark>
    )
  })
}

/** The text cut by the passages of its facts, and the facts in its order. */
function arrange(document: string, text: string, facts: readonly FactParts[]) {
  const spans = new Map<string, Span>()
  const firstOf = new Map<string, number>()
  for (const { id, evidence } of facts) {
    for (const { passage } of evidence) {
      if (passage.document.id !== document) continue
      spans.set(passage.id, passage)
      firstOf.set(id, Math.min(firstOf.get(id) ?? Infinity, passage.start))
    }
  }
  const place = ({ id }: FactParts) => firstOf.get(id) ?? Infinity
  return {
    spans,
    segments: segmentsOf(text.length, [...spans.values()]),
    ordered: [...facts].sort((a, b) => place(a) - place(b)),
  }
}

function scrollTo(box: HTMLElement | null, selector: string) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  box?.querySelector(selector)?.scrollIntoView({ block: 'center', behavior })
}
