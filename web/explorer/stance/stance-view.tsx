import { useMemo } from 'react'
import { Canvas } from '../graph/canvas.tsx'
import type { Theme } from '../graph/palette.ts'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { HeatMap } from './heat-map.tsx'
import { StanceControls } from './stance-controls.tsx'
import { StanceLegend } from './stance-legend.tsx'
import { StanceSeries } from './stance-series.tsx'
import { groupAppearance, groupsOf, type Stances, strongEnough, useStances } from './use-stances.ts'

interface StanceViewProps {
  theme: Theme
  onChoose: (id: string | null) => void
  onReset: () => void
}

/** Who agrees with whom: as a network with its camps, as a heat map, and over time. */
export function StanceView(props: StanceViewProps) {
  const t = useTexts()
  const { view, change } = useApp()
  // Stretches of time are all of the time, whichever is chosen.
  const query = useStances(view.stance === 'series' ? { ...view, period: null } : view)
  // Camps are found in small networks only, communities in all.
  const isTooLarge = view.division === 'CAMPS' && query.error?.code === 'QUERY_TOO_COMPLEX'
  const byCommunity = {
    text: t('byCommunity'),
    onChoose: () => {
      change({ division: 'COMMUNITIES' })
    },
  }
  return (
    <section className="stance-view" aria-label={t('stanceNetwork')}>
      <Answer query={query} onReset={props.onReset} instead={isTooLarge ? byCommunity : undefined}>
        {({ stanceNetwork }) => (
          <>
            <StanceControls stances={stanceNetwork} />
            {stanceNetwork.statementCount === 0 ? (
              <p className="none">{t('noStatements')}</p>
            ) : view.stance === 'network' ? (
              <Network stances={stanceNetwork} theme={props.theme} onChoose={props.onChoose} />
            ) : view.stance === 'matrix' ? (
              <HeatMap />
            ) : (
              <StanceSeries stances={stanceNetwork} theme={props.theme} />
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

interface NetworkProps extends Pick<StanceViewProps, 'theme' | 'onChoose'> {
  stances: Stances
}

function Network({ stances, theme, onChoose }: NetworkProps) {
  const { view } = useApp()
  const picture = useMemo(() => strongEnough(stances, view.minWeight), [stances, view.minWeight])
  const groups = useMemo(() => groupsOf(stances, view), [stances, view.aggregation])
  const appearance = useMemo(() => groupAppearance(groups, theme), [groups, theme])
  return (
    <>
      <Canvas
        picture={picture}
        appearance={appearance}
        selected={view.selected}
        emphasis={null}
        onChoose={onChoose}
      />
      <StanceLegend stances={stances} groups={groups} />
    </>
  )
}
