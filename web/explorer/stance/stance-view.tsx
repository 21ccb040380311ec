import { useMemo } from 'react'
import { Canvas } from '../graph/canvas.tsx'
import type { Theme } from '../graph/palette.ts'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CampLegend } from './camp-legend.tsx'
import { HeatMap } from './heat-map.tsx'
import { StanceControls } from './stance-controls.tsx'
import { StanceSeries } from './stance-series.tsx'
import { campAppearance, campsOf, type Stances, strongEnough, useStances } from './use-stances.ts'

interface StanceViewProps {
  theme: Theme
  onChoose: (id: string | null) => void
  onReset: () => void
}

/** Who agrees with whom: as a network with its camps, as a heat map, and over time. */
export function StanceView(props: StanceViewProps) {
  const t = useTexts()
  const { view } = useApp()
  // Stretches of time are all of the time, whichever is chosen.
  const query = useStances(view.stance === 'series' ? { ...view, period: null } : view)
  return (
    <section className="stance-view" aria-label={t('stanceNetwork')}>
      <Answer query={query} onReset={props.onReset}>
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
  const camps = useMemo(() => campsOf(stances, view), [stances, view.aggregation])
  const appearance = useMemo(() => campAppearance(camps, theme), [camps, theme])
  return (
    <>
      <Canvas
        picture={picture}
        appearance={appearance}
        selected={view.selected}
        emphasis={null}
        onChoose={onChoose}
      />
      <CampLegend stances={stances} camps={camps} />
    </>
  )
}
