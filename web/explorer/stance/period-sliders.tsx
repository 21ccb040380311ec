import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'
import { brushOf, dateOf } from '../timeline/brush.ts'
import { useStretches } from './use-stretches.ts'

/** The time window: two sliders over the stretches in which positions were taken. */
export function PeriodSliders() {
  const t = useTexts()
  const { view, change } = useApp()
  const stretches = useStretches(view)
  const last = stretches.length - 1
  const brush = brushOf(stretches, view.period) ?? { first: 0, last }
  if (last < 1) return null
  const choose = (from: number, to: number) => {
    const isAll = from === 0 && to === last
    const period = isAll ? null : (dateOf(stretches, from, to) ?? null)
    change({ period, selected: null })
  }
  return (
    <fieldset className="period">
      <legend className="field-label">
        {t('period')}: {view.period ?? t('wholeTime')}
      </legend>
      {(['first', 'last'] as const).map((end) => (
        <input
          key={end}
          type="range"
          aria-label={t(end === 'first' ? 'periodFrom' : 'periodTo')}
          aria-valuetext={stretches[brush[end]]?.period}
          min={0}
          max={last}
          value={brush[end]}
          onChange={({ target }) => {
            const place = Number(target.value)
            if (end === 'first') choose(place, Math.max(place, brush.last))
            else choose(Math.min(place, brush.first), place)
          }}
        />
      ))}
    </fieldset>
  )
}
