import { useMemo } from 'react'
import { StanceSeriesDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import type { Theme } from '../graph/palette.ts'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { circleOfGroups } from './circle.ts'
import { SlicePicture } from './slice-picture.tsx'
import { type Slice, slicesOf } from './slices.ts'
import { stanceInput } from './stance-input.ts'
import { StanceLegend } from './stance-legend.tsx'
import { groupsOf, type Stances } from './use-stances.ts'

/** No more small pictures than anyone compares. */
const MOST = 24

interface SeriesProps {
  /** The network of all the time: everyone has a place and a color by it. */
  stances: Stances
  theme: Theme
}

/** Small multiples: the same network, stretch by stretch. */
export function StanceSeries({ stances, theme }: SeriesProps) {
  const t = useTexts()
  const { view } = useApp()
  const query = useQuery(
    StanceSeriesDocument,
    { input: stanceInput({ ...view, period: null }), unit: view.bars },
    view.lang,
  )
  const groups = useMemo(() => groupsOf(stances, view), [stances, view.aggregation])
  return (
    <>
      <div className="series" tabIndex={0} role="group" aria-label={t('stanceShow_series')}>
        <p className="hint">{t('seriesHint')}</p>
        <Answer query={query}>
          {({ stanceNetwork: { series } }) => (
            <Slices {...{ slices: slicesOf(series, view), stances, groups, theme }} />
          )}
        </Answer>
      </div>
      <StanceLegend stances={stances} groups={groups} />
    </>
  )
}

interface SlicesProps extends SeriesProps {
  slices: readonly Slice[]
  groups: ReadonlyMap<string, number>
}

function Slices({ slices, stances, groups, theme }: SlicesProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const places = useMemo(() => {
    const ids = stances.network.nodes.map(({ id }) => id)
    return circleOfGroups(ids, groups)
  }, [stances, groups])
  const wordsOf = ({ period, statementCount, lines }: Slice) => {
    const agree = lines.filter(({ isFor }) => isFor).length
    return t('slice', {
      ...{ period, statements: statementCount },
      ...{ agree, disagree: lines.length - agree },
    })
  }
  const shown = slices.slice(-MOST)
  return (
    <>
      {shown.length < slices.length && (
        <p className="hint">{t('lastSlices', { shown: shown.length, count: slices.length })}</p>
      )}
      <ul className="slices">
        {shown.map((slice) => (
          <li key={slice.period}>
            <button
              type="button"
              className="slice"
              aria-pressed={view.period === slice.period}
              onClick={() => {
                change({ period: slice.period, stance: 'network', selected: null })
              }}
            >
              <SlicePicture slice={slice} places={places} groups={groups} theme={theme} />
              <span>{wordsOf(slice)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
