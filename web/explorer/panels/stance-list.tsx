import type { DetailsQuery } from '../api/operations.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { useLabels, useNumbers, useTexts } from '../texts/use-texts.ts'

type Actor = Extract<NonNullable<DetailsQuery['node']>, { __typename: 'Actor' }>

/** Where an actor stands, topic by topic, with the positions behind it. */
export function StanceList({ summary }: { summary: Actor['stanceSummary'] }) {
  const t = useTexts()
  const label = useLabels()
  const number = useNumbers()
  if (summary.length === 0) return null
  return (
    <details className="section" open>
      <summary>
        {t('positionsByTopic')} <span className="count">{number(summary.length)}</span>
      </summary>
      {summary.map(({ topic, supports, opposes, ambivalent, positions }) => {
        const counts = { SUPPORTS: supports, OPPOSES: opposes, AMBIVALENT: ambivalent }
        return (
          <details key={topic.id} className="stance-row">
            <summary>
              <span className="stance-topic">{topic.name}</span>
              {(['SUPPORTS', 'OPPOSES', 'AMBIVALENT'] as const)
                .filter((stance) => counts[stance] > 0)
                .map((stance) => (
                  <span key={stance} className={`chip stance-${stance.toLowerCase()}`}>
                    {label('Stance', stance)}
                    {counts[stance] > 1 && ` ${number(counts[stance])}`}
                  </span>
                ))}
            </summary>
            <p className="hint">
              <EntityLink id={topic.id} name={topic.name} />
            </p>
            {positions.map(({ position, heldBy }) => (
              <div key={position.id}>
                {heldBy === 'REPRESENTED' && <p className="hint">{t('heldThroughOthers')}</p>}
                <FactCard fact={position} />
              </div>
            ))}
          </details>
        )
      })}
    </details>
  )
}
