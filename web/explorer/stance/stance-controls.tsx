import { HiddenFacts } from '../parts/hidden-facts.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { useApp } from '../state/app.ts'
import {
  AGGREGATIONS,
  LINKED,
  MAX_CAMPS,
  NORMALIZATIONS,
  STANCE_SHOWS,
  type View,
} from '../state/view.ts'
import { useNumbers, useTexts } from '../texts/use-texts.ts'
import { GranularityField } from '../timeline/granularity-field.tsx'
import { PeriodSliders } from './period-sliders.tsx'
import type { Stances } from './use-stances.ts'

/** How many steps the slider of the threshold has. */
const STEPS = 40

/** What is shown, of whom, how it is weighed, from which weight on and of which time. */
export function StanceControls({ stances }: { stances: Stances }) {
  const t = useTexts()
  const { view, change } = useApp()
  // A heat map has actors and topics, whichever lines the network has.
  const isMatrix = view.stance === 'matrix'
  return (
    <div className="stance-controls">
      <div className="row">
        <Segmented
          label={t('stanceShow')}
          value={view.stance}
          values={STANCE_SHOWS}
          text={(stance) => t(`stanceShow_${stance}`)}
          onChange={(stance) => {
            change({ stance })
          }}
        />
        {!isMatrix && (
          <>
            <Choice name="linked" values={LINKED} />
            <Choice name="aggregation" values={AGGREGATIONS} />
            <Choice name="normalization" values={NORMALIZATIONS} />
            <Division />
          </>
        )}
      </div>
      <div className="row sliders">
        <PeriodSliders />
        <GranularityField label={t('stretches')} />
        {!isMatrix && <Threshold stances={stances} />}
      </div>
      <div className="row">
        <Counts stances={stances} />
        <HiddenFacts hidden={stances.hiddenByModality} />
      </div>
    </div>
  )
}

interface ChoiceProps<Name extends 'linked' | 'aggregation' | 'normalization'> {
  name: Name
  values: readonly View[Name][]
}

function Choice<Name extends 'linked' | 'aggregation' | 'normalization'>({
  name,
  values,
}: ChoiceProps<Name>) {
  const t = useTexts()
  const { view, change } = useApp()
  return (
    <SelectField
      label={t(name)}
      value={view[name]}
      values={values}
      text={(value) => t(`${name}_${value}` as Parameters<typeof t>[0])}
      onChange={(value) => {
        // Lines of another network have other names.
        change({ [name]: value, selected: null })
      }}
    />
  )
}

/** So many camps; 0 stands for communities. */
const COLORINGS = [...Array.from({ length: MAX_CAMPS - 1 }, (_, index) => index + 2), 0]

/** What colors show: so many camps, or communities. */
function Division() {
  const t = useTexts()
  const { view, change } = useApp()
  return (
    <SelectField
      label={t('colorBy')}
      value={view.division === 'CAMPS' ? view.camps : 0}
      values={COLORINGS}
      text={(count) => (count === 0 ? t('division_COMMUNITIES') : t('campCount', { count }))}
      onChange={(count) => {
        change(count === 0 ? { division: 'COMMUNITIES' } : { division: 'CAMPS', camps: count })
      }}
    />
  )
}

/** Leaves out what weighs little; the picture follows at once. */
function Threshold({ stances: { network } }: { stances: Stances }) {
  const t = useTexts()
  const number = useNumbers()
  const { view, change } = useApp()
  const most = Math.max(0, ...network.edges.map(({ weight }) => Math.abs(weight)))
  // Whole weights in whole steps.
  const step = view.normalization === 'NONE' ? 0.5 : most / STEPS || 1
  const shown = number(view.minWeight, { maximumFractionDigits: 2 })
  return (
    <label className="field slider">
      <span className="field-label">
        {t('minWeight')}: {shown}
      </span>
      <input
        type="range"
        min={0}
        max={Math.max(most, view.minWeight)}
        step={step}
        value={view.minWeight}
        aria-valuetext={shown}
        disabled={most === 0}
        onChange={({ target }) => {
          change({ minWeight: Number(target.value) })
        }}
      />
    </label>
  )
}

function Counts({ stances }: { stances: Stances }) {
  const t = useTexts()
  const { stance, minWeight } = useApp().view
  const { statementCount: statements, positionCount: positions, network } = stances
  const shown = network.edges.filter(({ weight }) => Math.abs(weight) >= minWeight).length
  return (
    <p role="status" className="hint">
      {t('statementCount', { statements, positions })}
      {stance === 'network' && <> · {t('lineCount', { shown, edges: network.edges.length })}</>}
      {stance === 'network' && network.truncated && (
        <span className="warn"> {t('drawnSpeakers', { nodes: network.nodes.length })}</span>
      )}
    </p>
  )
}
