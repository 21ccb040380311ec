import { Fragment, useState } from 'react'
import { CompareDocument, type CompareQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { CardTable } from '../parts/card-table.tsx'
import { EntityLink } from '../parts/entity-link.tsx'
import { EntityPicker } from '../parts/entity-picker.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { HiddenFacts } from '../parts/hidden-facts.tsx'
import { OnBehalfOf } from '../parts/on-behalf-of.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { compareVariables } from '../state/panel-variables.ts'
import { MAX_COMPARED } from '../state/view.ts'
import { useLabels, useLanguage, useNumbers, useTexts } from '../texts/use-texts.ts'

type Comparison = CompareQuery['compare']
export const STANCE_SIGNS = { SUPPORTS: '+', OPPOSES: '−', AMBIVALENT: '±' } as const

/** Actors side by side: where each stands on each topic, and who agrees with whom. */
export function Compare() {
  const t = useTexts()
  const { view, change } = useApp()
  const asked = compareVariables(view)
  const query = useQuery(CompareDocument, asked, useLanguage())
  return (
    <section className="compare">
      <h2>{t('compare')}</h2>
      <p className="hint">{t('compareHint')}</p>
      <EntityPicker
        label={t('actors')}
        chosen={view.compared}
        types={['ACTOR']}
        most={MAX_COMPARED}
        onChange={(compared) => {
          change({ compared })
        }}
      />
      <OnBehalfOf />
      {asked && (
        <Answer query={query}>
          {({ compare }) => (
            <>
              <HiddenFacts hidden={compare.hiddenByModality} />
              <Table comparison={compare} />
            </>
          )}
        </Answer>
      )}
    </section>
  )
}

function Table({ comparison }: { comparison: Comparison }) {
  const t = useTexts()
  if (comparison.topics.length === 0) return <p className="none">{t('compareNone')}</p>
  return (
    <>
      <Topics {...comparison} />
      <h3>{t('pairs')}</h3>
      <Pairs {...comparison} />
    </>
  )
}

/** Topic by topic where each stands. */
function Topics({ actors, topics }: Pick<Comparison, 'actors' | 'topics'>) {
  const t = useTexts()
  const label = useLabels()
  const [open, setOpen] = useState<string | null>(null)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (
    <CardTable
      label={t('compare')}
      className="comparison"
      columns={[
        { key: 'topic', heading: t('topic') },
        ...actors.map((actor) => ({
          key: actor.id,
          heading: <EntityLink id={actor.id} name={actor.name} />,
        })),
      ]}
    >
      {topics.map(({ topic, stances }) => (
        <Fragment key={topic.id}>
          <tr role="row">
            <th scope="row" role="rowheader">
              <EntityLink {...topic} />
            </th>
            {stances.map(({ actor, stance, positions }) => {
              const key = `${topic.id} ${actor.id}`
              return (
                <td key={actor.id} role="cell">
                  <span className="card-label">{names.get(actor.id)}</span>
                  {stance === null ? (
                    <span className="silent">{t('silent')}</span>
                  ) : (
                    <button
                      type="button"
                      className={`stance stance-${stance.toLowerCase()}`}
                      aria-expanded={open === key}
                      onClick={() => {
                        setOpen(open === key ? null : key)
                      }}
                    >
                      {STANCE_SIGNS[stance]} {label('Stance', stance)}
                      {positions.length > 1 && ` (${String(positions.length)})`}
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
          {stances
            .filter(({ actor }) => open === `${topic.id} ${actor.id}`)
            .map(({ actor, positions }) => (
              <tr key={actor.id} role="row">
                <td colSpan={actors.length + 1} role="cell" className="behind">
                  {positions.map(({ position, heldBy }) => (
                    <div key={position.id}>
                      {heldBy === 'REPRESENTED' && <p className="hint">{t('heldThroughOthers')}</p>}
                      <FactCard fact={position} />
                    </div>
                  ))}
                </td>
              </tr>
            ))}
        </Fragment>
      ))}
    </CardTable>
  )
}

/** From −1 to 1. */
const SCORE = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
const COUNTS = ['agree', 'disagree', 'mixed', 'silent'] as const
/** What is silent of one is in the plural of many. */
const textOf = (count: (typeof COUNTS)[number]) => (count === 'silent' ? 'silentCount' : count)

/** Pair by pair on how many topics they agree. */
function Pairs({ pairs }: Pick<Comparison, 'pairs'>) {
  const t = useTexts()
  const number = useNumbers()
  return (
    <CardTable
      label={t('pairs')}
      className="pairs"
      columns={[
        { key: 'pair', heading: t('pair') },
        ...COUNTS.map((key) => ({ key, heading: t(textOf(key)), className: 'number' })),
        { key: 'score', heading: t('score'), className: 'number' },
      ]}
    >
      {pairs.map(({ a, b, score, ...counts }) => (
        <tr key={`${a.id} ${b.id}`} role="row">
          <th scope="row" role="rowheader">
            {a.name} – {b.name}
          </th>
          {COUNTS.map((key) => (
            <td key={key} role="cell" className="number">
              <span className="card-label">{t(textOf(key))}</span>
              {number(counts[key])}
            </td>
          ))}
          <td role="cell" className="number">
            <span className="card-label">{t('score')}</span>
            {score === null ? '–' : number(score, SCORE)}
          </td>
        </tr>
      ))}
    </CardTable>
  )
}
