import { SelectField } from '../parts/select-field.tsx'
import { useApp } from '../state/app.ts'
import { GRANULARITIES } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'

/** How long each stretch of time is. */
export function GranularityField(label: { label: string; isLabelHidden?: boolean }) {
  const t = useTexts()
  const { view, change } = useApp()
  return (
    <SelectField
      {...label}
      value={view.bars}
      values={GRANULARITIES}
      text={(bars) => t(`granularity_${bars}`)}
      onChange={(bars) => {
        change({ bars })
      }}
    />
  )
}
