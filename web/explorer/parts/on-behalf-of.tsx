import { withConditions } from '../filters/conditions.ts'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Whether a position counts for those, too, on whose behalf it is held: a condition of the filter. */
export function OnBehalfOf() {
  const t = useTexts()
  const { view, change } = useApp()
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={view.filter.onBehalfOf !== 'EXCLUDE'}
        onChange={({ target }) => {
          const onBehalfOf = target.checked ? undefined : 'EXCLUDE'
          change({ filter: withConditions(view.filter, { onBehalfOf }) })
        }}
      />
      {t('countOnBehalf')}
    </label>
  )
}
