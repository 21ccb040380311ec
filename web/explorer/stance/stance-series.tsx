import { useMemo } from 'react'
import { StanceSliceDocument } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { category, lineTone, type Theme } from '../graph/palette.ts'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { circleOfCamps, type Place } from './circle.ts'
import { stanceInput } from './stance-input.ts'
import { campsOf, type Stances } from './use-stances.ts'
import { useStretches } from './use-stretches.ts'

/** No more small pictures than anyone compares. */
const MOST = 24

interface SeriesProps {
  stances: Stances
  theme: Theme
}

/** Small multiples: the same network, stretch by stretch. */
export function StanceSeries({ stances, theme }: SeriesProps) {
  const t = useTexts()
  const { view } = useApp()
  const stretches = useStretches(view).filter(({ count }) => count > 0)
  const camps = useMemo(() => campsOf(stances, view), [stances, view.aggregation])
  const places = useMemo(
    () =>
      circleOfCamps(
        stances.network.nodes.map(({ id }) => id),
        camps,
      ),
    [stances, camps],
  )
  return (
    <div className="series" tabIndex={0} role="group" aria-label={t('stanceShow_series')}>
      <p className="hint">{t('seriesHint')}</p>
      <ul className="slices">
        {stretches.slice(-MOST).map(({ period }) => (
          <Slice key={period} period={period} places={places} camps={camps} theme={theme} />
        ))}
      </ul>
    </div>
  )
}

interface SliceProps {
  period: string
  places: ReadonlyMap<string, Place>
  camps: ReadonlyMap<string, number>
  theme: Theme
}

function Slice({ period, places, camps, theme }: SliceProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const input = stanceInput({ ...view, period })
  const query = useQuery(StanceSliceDocument, { input }, view.lang)
  return (
    <li>
      <Answer query={query}>
        {({ stanceNetwork: { statementCount, network } }) => {
          const edges = network.edges.filter(({ weight }) => Math.abs(weight) >= view.minWeight)
          const isFor = ({ weight }: { weight: number }) =>
            view.aggregation !== 'CONFLICT' && weight > 0
          const agree = edges.filter(isFor).length
          const words = t('slice', {
            period,
            statements: statementCount,
            agree,
            disagree: edges.length - agree,
          })
          return (
            <button
              type="button"
              className="slice"
              aria-pressed={view.period === period}
              onClick={() => {
                change({ period, stance: 'network', selected: null })
              }}
            >
              <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
                {edges.map((edge) => (
                  <Line
                    key={`${edge.source} ${edge.target}`}
                    from={places.get(edge.source)}
                    to={places.get(edge.target)}
                    isFor={isFor(edge)}
                    theme={theme}
                  />
                ))}
                {network.nodes.map(({ id }) => {
                  const { x = 0, y = 0 } = places.get(id) ?? {}
                  const fill = category(camps.get(id) ?? -1)[theme]
                  return <circle key={id} cx={x} cy={y} r={0.045} fill={fill} />
                })}
              </svg>
              <span>{words}</span>
            </button>
          )
        }}
      </Answer>
    </li>
  )
}

interface LineProps {
  from: Place | undefined
  to: Place | undefined
  isFor: boolean
  theme: Theme
}

function Line({ from, to, isFor, theme }: LineProps) {
  if (!from || !to) return null
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke={lineTone(isFor ? 'AGREES_WITH' : 'DISAGREES_WITH')[theme]}
      strokeWidth={0.012}
      strokeOpacity={0.7}
      strokeDasharray={isFor ? undefined : '0.05 0.04'}
    />
  )
}
