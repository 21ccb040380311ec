import { useMemo } from 'react'
import { StanceSeriesDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import type { Theme } from '../graph/palette.ts'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { circleOfCamps } from './circle.ts'
import { SlicePicture } from './slice-picture.tsx'
import { type Slice, slicesOf } from './slices.ts'
import { stanceInput } from './stance-input.ts'
import { campsOf, type Stances } from './use-stances.ts'

/** No more small pictures than anyone compares. */
const MOST = 24

interface SeriesProps {
  /** The network of all the time: everyone has a place by it. */
  stances: Stances
  theme: Theme
}

/** Small multiples: the same network, stretch by stretch. */
export function StanceSeries({ stances, theme }: SeriesProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const query = useQuery(
    StanceSeriesDocument,
    { input: stanceInput({ ...view, period: null }), unit: view.bars },
    view.lang,
  )
  const camps = useMemo(() => campsOf(stances, view), [stances, view.aggregation])
  const places = useMemo(
    () =>
      circleOfCamps(
        stances.network.nodes.map(({ id }) => id),
        camps,
      ),
    [stances, camps],
  )
  const wordsOf = ({ period, statementCount, lines }: Slice) => {
    const agree = lines.filter(({ isFor }) => isFor).length
    return t('slice', {
      ...{ period, statements: statementCount },
      ...{ agree, disagree: lines.length - agree },
    })
  }
  return (
    <div className="series" tabIndex={0} role="group" aria-label={t('stanceShow_series')}>
      <p className="hint">{t('seriesHint')}</p>
      <Answer query={query}>
        {({ stanceNetwork: { series } }) => (
          <ul className="slices">
            {slicesOf(series, view)
              .slice(-MOST)
              .map((slice) => (
                <li key={slice.period}>
                  <button
                    type="button"
                    className="slice"
                    aria-pressed={view.period === slice.period}
                    onClick={() => {
                      change({ period: slice.period, stance: 'network', selected: null })
                    }}
                  >
                    <SlicePicture slice={slice} places={places} camps={camps} theme={theme} />
                    <span>{wordsOf(slice)}</span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Answer>
    </div>
  )
}
