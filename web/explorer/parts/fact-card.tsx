import type { FactPartsFragment } from '../api/operations.ts'
import { useLabels, useNumbers, useTexts } from '../texts/use-texts.ts'
import { EntityLink, EntityList } from './entity-link.tsx'
import { Evidence } from './evidence.tsx'

export type FactParts = FactPartsFragment

/** One fact: what it says, how the document carries it, and where that is written. */
export function FactCard({ fact, isOpen = true }: { fact: FactParts; isOpen?: boolean }) {
  const t = useTexts()
  const label = useLabels()
  const number = useNumbers()
  return (
    <article className="fact" data-fact={fact.id}>
      <p className="sentence">
        <Sentence fact={fact} />
      </p>
      <p className="chips">
        {fact.modality !== 'STATED' && (
          <span className={`chip modality-${fact.modality.toLowerCase()}`}>
            {label('Modality', fact.modality)}
          </span>
        )}
        {fact.__typename === 'Recommendation' && (
          <span className="chip">{label('Strength', fact.strength)}</span>
        )}
        {fact.__typename === 'Claim' && (
          <span className="chip">{label('ClaimKind', fact.claimKind)}</span>
        )}
        {fact.__typename === 'Position' && fact.conditional && (
          <span className="chip">{t('conditional')}</span>
        )}
        {fact.date !== null && <span className="chip">{fact.date}</span>}
        {fact.confidence !== null && (
          <span className="chip">
            {t('confidence')} {number(fact.confidence)}
          </span>
        )}
        <a className="chip link" href={`/fact/${encodeURIComponent(fact.id)}`}>
          {t('factPage')}
        </a>
      </p>
      <details open={isOpen}>
        <summary>{t('evidenceCount', { count: fact.evidence.length })}</summary>
        {fact.evidence.map(({ passage, support }) => (
          <Evidence key={passage.id} passage={passage} support={support} />
        ))}
        {fact.note !== null && <p className="note">{fact.note}</p>}
        {fact.doubts.map(({ reason }) => (
          <p key={reason} className="doubt">
            <strong>{t('doubt')}:</strong> {reason}
          </p>
        ))}
      </details>
    </article>
  )
}

export function Sentence({ fact }: { fact: FactParts }) {
  const t = useTexts()
  switch (fact.__typename) {
    case 'Relationship':
      return (
        <>
          <EntityLink {...fact.from} /> <em>{fact.relation.label}</em> <EntityLink {...fact.to} />
        </>
      )
    case 'Position':
      return (
        <>
          <EntityLink {...fact.actor} />{' '}
          <em className={`stance-${fact.stance.toLowerCase()}`}>{t(STANCE_VERBS[fact.stance])}</em>{' '}
          <EntityLink {...fact.topic} />
          {fact.onBehalfOf.length > 0 && (
            <>
              {' '}
              ({t('onBehalfOf')} <EntityList of={fact.onBehalfOf} />)
            </>
          )}
          {fact.positionText !== '' && <span className="said">{fact.positionText}</span>}
        </>
      )
    case 'Claim':
      return (
        <>
          {fact.assertedBy.length > 0 && (
            <>
              <EntityList of={fact.assertedBy} />:{' '}
            </>
          )}
          <span className="said">{fact.claimText}</span>
        </>
      )
    case 'Recommendation':
      return (
        <>
          <EntityList of={fact.issuedBy} />
          {fact.addressees.length > 0 && (
            <>
              {' → '}
              <EntityList of={fact.addressees} />
            </>
          )}
          : <span className="said">{fact.recommendationText}</span>
        </>
      )
  }
}

const STANCE_VERBS = {
  SUPPORTS: 'verbSupports',
  OPPOSES: 'verbOpposes',
  AMBIVALENT: 'verbAmbivalent',
} as const
