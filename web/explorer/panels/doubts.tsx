import { useEffect, useState } from 'react'
import { DoubtCountsDocument, DoubtsDocument, type GraphDoubtKind } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useLabels, useLanguage, useTexts } from '../texts/use-texts.ts'

const PAGE = 20

/** Where not to lean: what is doubtful, and why. */
export function Doubts() {
  const t = useTexts()
  const lang = useLanguage()
  const label = useLabels()
  const { filter } = useApp().view
  const [kind, setKind] = useState<GraphDoubtKind | null>(null)
  const [pages, setPages] = useState<readonly (string | null)[]>([null])
  // Pages are of one list: another filter begins anew.
  useEffect(() => {
    setPages([null])
  }, [filter])
  const counts = useQuery(DoubtCountsDocument, { filter }, lang)
  const after = pages.at(-1) ?? null
  const query = useQuery(
    DoubtsDocument,
    { kinds: kind && [kind], filter, first: PAGE, after },
    lang,
  )
  const choose = (chosen: GraphDoubtKind | null) => {
    setKind(chosen)
    setPages([null])
  }
  return (
    <section className="doubts">
      <h2>{t('doubts')}</h2>
      <p className="hint">{t('doubtsHint')}</p>
      <Answer query={counts}>
        {({ doubts }) => (
          <div className="row tabs-small" role="group" aria-label={t('doubtKinds')}>
            <button
              type="button"
              className="button"
              aria-pressed={kind === null}
              onClick={() => {
                choose(null)
              }}
            >
              {t('all')}
            </button>
            {doubts.groups.map(({ key, label, count }) => (
              <button
                key={key}
                type="button"
                className="button"
                aria-pressed={kind === key}
                onClick={() => {
                  choose(key as GraphDoubtKind)
                }}
              >
                {label} <span className="count">{count}</span>
              </button>
            ))}
          </div>
        )}
      </Answer>
      <Answer query={query}>
        {({ doubts }) => (
          <>
            {doubts.nodes.map(({ kind, doubtKind, reason, actor, topic, facts }, index) => (
              <article key={`${after ?? ''} ${String(index)}`} className="doubtful">
                <p className="chips">
                  <span className="chip warn">{label('GraphDoubtKind', kind)}</span>
                  {doubtKind !== null && <span className="chip">{t(`doubt_${doubtKind}`)}</span>}
                  {actor && <EntityLink {...actor} />}
                  {topic && <EntityLink {...topic} />}
                </p>
                <p>{reason}</p>
                {facts.map((fact) => (
                  <FactCard key={fact.id} fact={fact} isOpen={false} />
                ))}
              </article>
            ))}
            <div className="row pager">
              <button
                type="button"
                className="button"
                disabled={pages.length === 1}
                onClick={() => {
                  setPages(pages.slice(0, -1))
                }}
              >
                {t('previous')}
              </button>
              <span className="hint">
                {t('pageOf', {
                  page: pages.length,
                  pages: Math.max(1, Math.ceil(doubts.totalCount / PAGE)),
                })}
              </span>
              <button
                type="button"
                className="button"
                disabled={!doubts.pageInfo.hasNextPage}
                onClick={() => {
                  setPages([...pages, doubts.pageInfo.endCursor])
                }}
              >
                {t('next')}
              </button>
            </div>
          </>
        )}
      </Answer>
    </section>
  )
}
