import { useLayoutEffect, useRef, useState } from 'react'
import { TimelineAroundDocument, WholeTimelineDocument } from '../api/operations.ts'
import { omit } from '../filters/conditions.ts'
import { Answer } from '../parts/query-status.tsx'
import { useOverflow } from '../parts/use-overflow.ts'
import { useApp } from '../state/app.ts'
import { useOfView } from '../state/use-graph.ts'
import { useTexts } from '../texts/use-texts.ts'
import { brushOf, dateOf, type Stretch } from './brush.ts'
import { GranularityField } from './granularity-field.tsx'

const TIMELINE = { whole: WholeTimelineDocument, around: TimelineAroundDocument }

/** When the facts hold that the view shows, or would show of any date; dragging over it chooses dates. */
export function Timeline() {
  const t = useTexts()
  const { view } = useApp()
  const undatedView = { ...view, filter: omit(view.filter, 'date') }
  const query = useOfView(TIMELINE, undatedView, { granularity: view.bars })
  return (
    <details className="timeline" open>
      <summary>{t('timeline')}</summary>
      <div className="timeline-body">
        <Answer query={query}>
          {({ view: { timeline } }) => (
            <Bars
              stretches={timeline.flatMap(({ period, count }) =>
                period === null ? [] : [{ period, count }],
              )}
              undated={timeline.find(({ period }) => period === null)?.count ?? 0}
            />
          )}
        </Answer>
        <div className="granularity">
          <GranularityField label={t('granularity')} isLabelHidden />
        </div>
      </div>
    </details>
  )
}

function Bars({ stretches, undated }: { stretches: readonly Stretch[]; undated: number }) {
  const t = useTexts()
  const { view, change } = useApp()
  const bars = useRef<HTMLDivElement>(null)
  const overflow = useOverflow(bars)
  const [drag, setDrag] = useState<{ first: number; last: number } | null>(null)
  const brush = drag ?? brushOf(stretches, view.filter.date)
  const most = Math.max(1, ...stretches.map(({ count }) => count))
  const isIn = (index: number) =>
    brush === null ||
    (index >= Math.min(brush.first, brush.last) && index <= Math.max(brush.first, brush.last))
  const choose = (first: number, last: number) => {
    const date = dateOf(stretches, first, last)
    change({ filter: { ...view.filter, ...(date === undefined ? {} : { date }) } })
  }
  const finish = () => {
    if (drag) choose(drag.first, drag.last)
    setDrag(null)
  }
  const { date } = view.filter

  // Where there are more than there is room for, those chosen are in sight, else the latest.
  useLayoutEffect(() => {
    const last = brush === null ? stretches.length - 1 : Math.max(brush.first, brush.last)
    const bar = bars.current?.children[last]
    if (!bars.current || !(bar instanceof HTMLElement)) return
    bars.current.scrollLeft = bar.offsetLeft + bar.offsetWidth - bars.current.clientWidth
  }, [stretches.length])

  return (
    <>
      <div className={overflow.className}>
        <div
          ref={bars}
          className={`bars ${view.bars.toLowerCase()}`}
          role="group"
          aria-label={t('timelineHint')}
          onPointerUp={finish}
          onPointerLeave={finish}
        >
          {stretches.map(({ period, count }, index) => (
            <button
              key={period}
              type="button"
              className={isIn(index) ? 'bar' : 'bar out'}
              aria-pressed={date ? isIn(index) : false}
              aria-label={t('bar', { period, count })}
              title={t('bar', { period, count })}
              onPointerDown={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId)
                setDrag({ first: index, last: index })
              }}
              onPointerEnter={() => {
                if (drag) setDrag({ first: drag.first, last: index })
              }}
              onClick={({ detail, shiftKey }) => {
                // By the keyboard: with Shift the brush is stretched to here.
                if (detail === 0) choose(shiftKey && brush ? brush.first : index, index)
              }}
            >
              <span className="bar-fill" style={{ height: `${String((100 * count) / most)}%` }} />
              <span className="bar-label">{period}</span>
            </button>
          ))}
          {stretches.length === 0 && <p className="none">{t('nothingDated')}</p>}
        </div>
      </div>
      <p className="hint timeline-note">
        {date ? (
          <>
            {t('onlyDate', { date })}{' '}
            <button
              type="button"
              className="entity-link"
              onClick={() => {
                const { date: _, ...filter } = view.filter
                change({ filter })
              }}
            >
              {t('allDates')}
            </button>
          </>
        ) : (
          t(stretches.length > 0 ? 'undated' : 'undatedOnly', { count: undated })
        )}
        {overflow.isWide && <> ↔ {t('scrollHint')}</>}
      </p>
    </>
  )
}
