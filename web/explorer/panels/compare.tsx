import { Fragment, useState } from 'react'
import { CompareDocument, type CompareQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { EntityPicker } from '../parts/entity-picker.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { HiddenFacts } from '../parts/hidden-facts.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { MAX_COMPARED } from '../state/view.ts'
import { useLabels, useLanguage, useTexts } from '../texts/use-texts.ts'

type Comparison = CompareQuery['compare']
export const STANCE_SIGNS = { SUPPORTS: '+', OPPOSES: '−', AMBIVALENT: '±' } as const

/** Actors side by side: where each stands on each topic, and who agrees with whom. */
export function Compare() {
  const t = useTexts()
  const { view, change } = useApp()
  const [others, setOthers] = useState(true)
  const query = useQuery(
    CompareDocument,
    view.compared.length >= 2
      ? { actors: view.compared, onBehalfOf: others ? 'INCLUDE' : 'EXCLUDE', filter: view.filter }
      : null,
    useLanguage(),
  )
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
      <label className="choice">
        <input
          type="checkbox"
          checked={others}
          onChange={({ target }) => {
            setOthers(target.checked)
          }}
        />
        {t('countOnBehalf')}
      </label>
      {view.compared.length >= 2 && (
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

function Table({ comparison: { actors, topics, pairs } }: { comparison: Comparison }) {
  const t = useTexts()
  const label = useLabels()
  const [open, setOpen] = useState<string | null>(null)
  if (topics.length === 0) return <p className="none">{t('compareNone')}</p>
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('compare')}>
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{t('topic')}</th>
              {actors.map(({ id, name }) => (
                <th key={id} scope="col">
                  <EntityLink id={id} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, stances }) => (
              <Fragment key={topic.id}>
                <tr>
                  <th scope="row">
                    <EntityLink {...topic} />
                  </th>
                  {stances.map(({ actor, stance, positions }) => {
                    const key = `${topic.id} ${actor.id}`
                    return (
                      <td key={actor.id}>
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
                    <tr key={actor.id}>
                      <td colSpan={actors.length + 1}>
                        {positions.map(({ position, heldBy }) => (
                          <div key={position.id}>
                            {heldBy === 'REPRESENTED' && (
                              <p className="hint">{t('heldThroughOthers')}</p>
                            )}
                            <FactCard fact={position} />
                          </div>
                        ))}
                      </td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('pairs')}</h3>
      <div className="scroll" tabIndex={0} role="group" aria-label={t('pairs')}>
        <table>
          <thead>
            <tr>
              {(['pair', 'agree', 'disagree', 'mixed', 'silent', 'score'] as const).map((key) => (
                <th key={key} scope="col" className={key === 'pair' ? undefined : 'number'}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ a, b, agree, disagree, mixed, silent, score }) => (
              <tr key={`${a.id} ${b.id}`}>
                <th scope="row">
                  {a.name} – {b.name}
                </th>
                {[agree, disagree, mixed, silent].map((count, index) => (
                  <td key={index} className="number">
                    {count}
                  </td>
                ))}
                <td className="number">{score === null ? '–' : score.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
