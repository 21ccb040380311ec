import { useEffect } from 'react'
import { PathsDocument, type PathsQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { EntityPicker } from '../parts/entity-picker.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { HiddenFacts } from '../parts/hidden-facts.tsx'
import { Answer } from '../parts/query-status.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useApp } from '../state/app.ts'
import { MOST_PATHS, pathsVariables } from '../state/panel-variables.ts'
import { MAX_LENGTH } from '../state/view.ts'
import { useLanguage, useTexts } from '../texts/use-texts.ts'
import { PathFiles } from './path-files.tsx'

const ENTITIES = ['ACTOR', 'TOPIC', 'EVENT', 'INSTRUMENT', 'DOCUMENT'] as const
const LENGTHS = Array.from({ length: MAX_LENGTH }, (_, index) => index + 1)

/** Shows one of the paths in the picture; null shows none. */
export type ShowPath = (path: PathsQuery['paths']['paths'][number] | null) => void

/** How two things are connected. Clicks in the picture choose the two, as well. */
export function Paths({ onShow }: { onShow: ShowPath }) {
  const t = useTexts()
  const { view, change } = useApp()
  const { from, to, maxLength, directed } = view
  const asked = pathsVariables(view)
  const query = useQuery(PathsDocument, asked, useLanguage())
  return (
    <section className="paths">
      <h2>{t('paths')}</h2>
      <p className="hint">
        {from === null ? t('pathsPickFrom') : to === null ? t('pathsPickTo') : t('pathsHint')}
      </p>
      <EntityPicker
        label={t('from')}
        chosen={from === null ? [] : [from]}
        types={ENTITIES}
        most={1}
        onChange={([id = null]) => {
          change({ from: id })
        }}
      />
      <EntityPicker
        label={t('to')}
        chosen={to === null ? [] : [to]}
        types={ENTITIES}
        most={1}
        onChange={([id = null]) => {
          change({ to: id })
        }}
      />
      <div className="row">
        <SelectField
          label={t('maxLength')}
          value={maxLength}
          values={LENGTHS}
          onChange={(chosen) => {
            change({ maxLength: chosen })
          }}
        />
        <label className="choice">
          <input
            type="checkbox"
            checked={directed}
            onChange={({ target }) => {
              change({ directed: target.checked })
            }}
          />
          {t('directedOnly')}
        </label>
      </div>
      {from !== null && from === to && <p className="none">{t('pathsSame')}</p>}
      {asked && (
        <Answer query={query}>
          {({ paths }) => (
            <>
              <Result paths={paths} asked={asked.first} onShow={onShow} />
              {paths.paths.length > 0 && <PathFiles asked={asked} />}
            </>
          )}
        </Answer>
      )}
    </section>
  )
}

interface ResultProps {
  paths: PathsQuery['paths']
  /** How many were asked for. */
  asked: number
  onShow: ShowPath
}

function Result({ paths: result, asked, onShow }: ResultProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const { paths, shortestLength, truncatedBecause, hiddenByModality } = result
  const count = paths.length
  // As many as were asked for: it ended there, and not for the reason that the search itself gives.
  const isFull = truncatedBecause !== null && count === asked
  const hasMore = isFull && count < MOST_PATHS
  const shown = paths[view.path - 1] ?? paths[0] ?? null
  useEffect(() => {
    onShow(shown)
    return () => {
      onShow(null)
    }
  }, [shown, onShow])
  return (
    <>
      <p role="status">
        {shortestLength === null
          ? t('pathsNone')
          : t('pathsFound', { count, length: shortestLength })}
        {truncatedBecause !== null && !hasMore && (
          <> {isFull ? t('pathsMost', { count }) : truncatedBecause}</>
        )}
      </p>
      <HiddenFacts hidden={hiddenByModality} />
      <ol className="path-list">
        {paths.map((path, index) => (
          <li key={path.nodes.map(({ id }) => id).join(' ')}>
            <details
              open={path === shown}
              onToggle={(event) => {
                if (event.currentTarget.open && path !== shown) change({ path: index + 1 })
              }}
            >
              <summary>
                <span className="path-steps">{t('steps', { count: path.length })}</span>{' '}
                {path.nodes.map(({ name }) => name).join(' → ')}
              </summary>
              {path.hops.map(({ from, to, edge, forward, otherEdges }) => (
                <div key={edge.id} className="hop">
                  <p className="hop-line">
                    <EntityLink {...from} /> {forward ? '→' : '←'} <em>{edge.label}</em>{' '}
                    {forward ? '→' : '←'} <EntityLink {...to} />
                    {otherEdges.length > 0 && (
                      <span className="hint">
                        {' '}
                        {t('alsoBy', { labels: otherEdges.map(({ label }) => label).join(', ') })}
                      </span>
                    )}
                  </p>
                  {edge.facts.map((fact) => (
                    <FactCard key={fact.id} fact={fact} />
                  ))}
                  {edge.facts.length === 0 &&
                    edge.passages.map((passage) => <Evidence key={passage.id} passage={passage} />)}
                </div>
              ))}
            </details>
          </li>
        ))}
      </ol>
      {hasMore && (
        <p>
          {t('pathsMore', { count })}{' '}
          <button
            type="button"
            className="entity-link"
            onClick={() => {
              change({ path: count + 1 })
            }}
          >
            {t('showMore')}
          </button>
        </p>
      )}
    </>
  )
}
