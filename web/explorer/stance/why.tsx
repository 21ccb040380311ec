import { StanceEdgeDocument, type StanceEdgeQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useNumbers, useTexts } from '../texts/use-texts.ts'
import { endsOf } from './edge-id.ts'
import { matrixInput, stanceInput } from './stance-input.ts'

type Edge = NonNullable<StanceEdgeQuery['stanceNetwork']['edge']>

/** Why a line, or a cell of the heat map, has the weight it has: statements with their shares and passages. */
export function Why({ id }: { id: string }) {
  const t = useTexts()
  const { view } = useApp()
  const ends = endsOf(id)
  const query = useQuery(
    StanceEdgeDocument,
    ends && { ...ends, input: ends.isCell ? matrixInput(view) : stanceInput(view) },
    view.lang,
  )
  if (!ends) return <p className="none">{t('gone', { id })}</p>
  return (
    <Answer query={query}>
      {({ stanceNetwork: { edge } }) =>
        edge ? <Edge edge={edge} /> : <p className="none">{t('edgeNotShown')}</p>
      }
    </Answer>
  )
}

function Edge({ edge: { from, to, weight, parts, evidence } }: { edge: Edge }) {
  const t = useTexts()
  const number = useWeights()
  const isOfTopics = parts[0]?.on.__typename === 'Actor'
  return (
    <section className="edge-details">
      <h2>
        <EntityLink {...from} /> – <EntityLink {...to} />
      </h2>
      <p>
        <strong>{t('weightIs', { weight: number(weight) })}</strong> {t('sharesHint')}
      </p>
      <h3>{t(isOfTopics ? 'byActor' : 'byTopic')}</h3>
      <table className="shares">
        <thead>
          <tr>
            <th scope="col">{t(isOfTopics ? 'typeActor' : 'topic')}</th>
            <th scope="col" className="number">
              {t('statements')}
            </th>
            <th scope="col" className="number">
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ on, share, statementCount }) => (
            <tr key={on.id}>
              <th scope="row">
                <EntityLink {...on} />
              </th>
              <td className="number">{number(statementCount)}</td>
              <td className="number">{number(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('positionsBehind')}</h3>
      {evidence.map(({ actor, topic, share, heldBy, position }) => (
        <div key={`${position.id} ${actor.id}`}>
          <p className="hint">
            {actor.name} · {topic.name} · {t('shareOf', { share: number(share) })}
            {heldBy === 'REPRESENTED' && <> · {t('throughOthers')}</>}
          </p>
          <FactCard fact={position} />
        </div>
      ))}
    </section>
  )
}

function useWeights() {
  const number = useNumbers()
  return (value: number | null) =>
    value === null ? '–' : number(value, { maximumFractionDigits: 3 })
}
