import {
  DoubtCountsDocument,
  DoubtsDocument,
  type DoubtsQuery,
  type GraphDoubtKind,
} from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { EntityLink } from '../parts/entity-link.tsx'
import { FactCard } from '../parts/fact-card.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { type CursorPage, FIRST_PAGE } from '../state/view.ts'
import { useLabels, useLanguage, useNumbers, useTexts } from '../texts/use-texts.ts'

const PAGE = 20

/** Where not to lean: what is doubtful, and why. */
export function Doubts() {
  const t = useTexts()
  const lang = useLanguage()
  const label = useLabels()
  const number = useNumbers()
  const { view, change } = useApp()
  const { filter, doubts: kind, doubtsPage: page } = view
  const counts = useQuery(DoubtCountsDocument, { filter }, lang)
  const query = useQuery(
    DoubtsDocument,
    { kinds: kind && [kind], filter, ...stretchOf(page) },
    lang,
  )
  const choose = (chosen: GraphDoubtKind | null) => {
    change({ doubts: chosen })
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
                {label} <span className="count">{number(count)}</span>
              </button>
            ))}
          </div>
        )}
      </Answer>
      <Answer
        query={query}
        onReset={() => {
          change({ doubtsPage: FIRST_PAGE })
        }}
      >
        {({ doubts }) => (
          <>
            {doubts.nodes.map(({ kind, doubtKind, reason, actor, topic, facts }, index) => (
              <article key={`${String(page.number)} ${String(index)}`} className="doubtful">
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
            <DoubtPages {...doubts} />
          </>
        )}
      </Answer>
    </section>
  )
}

/** Leads through the doubts. An address may count a page wrong, but no further than there are. */
function DoubtPages({
  totalCount,
  pageInfo,
}: Pick<DoubtsQuery['doubts'], 'totalCount' | 'pageInfo'>) {
  const { view, change } = useApp()
  const { hasNextPage, startCursor, endCursor } = pageInfo
  const pages = Math.max(1, Math.ceil(totalCount / PAGE))
  const page = hasNextPage ? Math.min(view.doubtsPage.number, pages - 1) : pages
  const go = (doubtsPage: CursorPage) => {
    change({ doubtsPage })
  }
  return (
    <Pager
      page={page}
      pages={pages}
      onPrevious={() => {
        go(page === 2 ? FIRST_PAGE : { number: page - 1, after: null, before: startCursor })
      }}
      onNext={() => {
        go({ number: page + 1, after: endCursor, before: null })
      }}
    />
  )
}

function stretchOf({ after, before }: CursorPage) {
  return before === null ? { first: PAGE, after } : { last: PAGE, before }
}
