import {
  type CampMemberPartsFragment,
  TopicCampsDocument,
  type TopicCampsQuery,
  TopicsArguedDocument,
} from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { OnBehalfOf } from '../parts/on-behalf-of.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useLanguage, useNumbers, useTexts } from '../texts/use-texts.ts'
import { FactList } from './fact-list.tsx'

type Topic = NonNullable<TopicCampsQuery['topic']>

/** A topic and who stands where on it. */
export function Topics() {
  const t = useTexts()
  const number = useNumbers()
  const { view, change } = useApp()
  const lang = useLanguage()
  const list = useQuery(TopicsArguedDocument, {}, lang)
  const query = useQuery(
    TopicCampsDocument,
    view.topic === null
      ? null
      : { id: view.topic, onBehalfOf: view.filter.onBehalfOf ?? 'INCLUDE' },
    lang,
  )
  return (
    <section className="topics">
      <h2>{t('topics')}</h2>
      <Answer query={list}>
        {({ topics }) => (
          <label className="field">
            <span className="field-label">{t('topic')}</span>
            <select
              value={view.topic ?? ''}
              onChange={({ target }) => {
                change({ topic: target.value === '' ? null : target.value })
              }}
            >
              <option value="">{t('chooseTopic')}</option>
              {themesOf(topics.nodes).map((theme) => (
                <optgroup key={theme} label={theme}>
                  {topics.nodes
                    .filter(({ themeLabel }) => themeLabel === theme)
                    .map(({ id, name, positions }) => (
                      <option key={id} value={id}>
                        {name} ({number(positions.totalCount)})
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
        )}
      </Answer>
      {view.topic !== null && (
        <>
          <OnBehalfOf />
          <Answer query={query}>
            {({ topic }) =>
              topic ? (
                <Camps topic={topic} />
              ) : (
                <p className="none">{t('gone', { id: view.topic ?? '' })}</p>
              )
            }
          </Answer>
        </>
      )}
    </section>
  )
}

function Camps({ topic }: { topic: Topic }) {
  const t = useTexts()
  const { view, change } = useApp()
  const { supporters, opponents, ambivalent } = topic.camps
  return (
    <>
      <h3 className="topic-name">{topic.name}</h3>
      {topic.plusMeans !== null && (
        <p>
          <strong>{t('plusMeans')}:</strong> {topic.plusMeans}
        </p>
      )}
      <div className="row actions">
        <button
          type="button"
          className="button"
          aria-pressed={view.color === 'stance'}
          onClick={() => {
            change({ color: view.color === 'stance' ? 'kind' : 'stance' })
          }}
        >
          {t('colorByStance')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            change({
              filter: { ...view.filter, topics: [topic.id], edges: ['RELATIONSHIP', 'STANCE'] },
              display: 'graph',
            })
          }}
        >
          {t('showTopicGraph')}
        </button>
      </div>
      <div className="camps">
        <Camp title={t('supporters')} stance="supports" members={supporters} />
        <Camp title={t('opponents')} stance="opposes" members={opponents} />
        <Camp title={t('ambivalent')} stance="ambivalent" members={ambivalent} />
      </div>
      <FactList title={t('claims')} facts={topic.claims.nodes} total={topic.claims.totalCount} />
      <FactList
        title={t('recommendations')}
        facts={topic.recommendations.nodes}
        total={topic.recommendations.totalCount}
      />
    </>
  )
}

function themesOf(topics: readonly { themeLabel: string }[]) {
  return [...new Set(topics.map(({ themeLabel }) => themeLabel))].sort()
}

interface CampProps {
  title: string
  stance: string
  members: readonly CampMemberPartsFragment[]
}

function Camp({ title, stance, members }: CampProps) {
  const t = useTexts()
  const number = useNumbers()
  return (
    <section className={`camp stance-${stance}`}>
      <h4>
        {title} <span className="count">{number(members.length)}</span>
      </h4>
      {members.length === 0 && <p className="none">{t('nobody')}</p>}
      {members.map(({ actor, heldBy, positions }) => (
        <details key={`${actor.id} ${heldBy}`}>
          <summary>
            {actor.name}
            {heldBy === 'REPRESENTED' && <small> {t('throughOthers')}</small>}
          </summary>
          <p className="hint">
            <EntityLink {...actor} />
          </p>
          {positions.map((position) => (
            <FactCard key={position.id} fact={position} />
          ))}
        </details>
      ))}
    </section>
  )
}
