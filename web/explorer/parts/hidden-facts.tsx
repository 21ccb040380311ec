import type { Modality } from '../api/operations.ts'
import { useApp } from '../state/app.ts'
import { useTexts } from '../texts/use-texts.ts'

interface HiddenFactsProps {
  hidden: readonly { modality: string; count: number }[]
}

const HIDDEN_TEXTS: Record<string, 'hiddenRecommended' | 'hiddenHypothetical'> = {
  RECOMMENDED: 'hiddenRecommended',
  HYPOTHETICAL: 'hiddenHypothetical',
}

/** "48 recommended-only facts hidden: show". Nothing is left out in silence. */
export function HiddenFacts({ hidden }: HiddenFactsProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const shown = view.filter.modality ?? ['STATED', 'IMPLIED']
  if (view.filter.modality?.some((one) => one === 'RECOMMENDED' || one === 'HYPOTHETICAL')) {
    return (
      <p className="hidden-facts">
        {t('wishesShown')}{' '}
        <button
          type="button"
          className="entity-link"
          onClick={() => {
            const { modality: _, ...filter } = view.filter
            change({ filter })
          }}
        >
          {t('hideThem')}
        </button>
      </p>
    )
  }
  return hidden
    .filter(({ modality }) => modality in HIDDEN_TEXTS)
    .map(({ modality, count }) => (
      <p key={modality} className="hidden-facts">
        {t(HIDDEN_TEXTS[modality] ?? 'hiddenRecommended', { count })}{' '}
        <button
          type="button"
          className="entity-link"
          onClick={() => {
            change({ filter: { ...view.filter, modality: [...shown, modality as Modality] } })
          }}
        >
          {t('show')}
        </button>
      </p>
    ))
}
