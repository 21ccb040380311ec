import type { ViewNetworkFragment } from '../api/operations.ts'
import { omit } from '../filters/conditions.ts'
import { useApp } from '../state/app.ts'
import { DISPLAYS } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { HiddenFacts } from './hidden-facts.tsx'
import { Segmented } from './segmented.tsx'

/** What is drawn, what is not and why; and whether as a picture or as tables. */
export function SummaryBar({ network }: { network: ViewNetworkFragment | null }) {
  const t = useTexts()
  const { view, change, picture } = useApp()
  const out = view.filter.without ?? []
  return (
    <div className="summary-bar">
      <Segmented
        label={t('display')}
        value={view.display}
        values={DISPLAYS}
        text={t}
        onChange={(display) => {
          change({ display })
        }}
      />
      {view.selected !== null && view.panel === 'details' && (
        <a className="button to-details" href="#tab-panel">
          {t('details')} ↓
        </a>
      )}
      {view.display !== 'stance' && (
        <p role="status">
          {network && t('drawn', { nodes: picture.nodes.length, edges: picture.edges.length })}
        </p>
      )}
      {network && view.display !== 'stance' && <HiddenFacts hidden={network.hiddenByModality} />}
      {out.length > 0 && (
        <p>
          {t('takenOut', { count: out.length })}{' '}
          <button
            type="button"
            className="entity-link"
            onClick={() => {
              change({ filter: omit(view.filter, 'without') })
            }}
          >
            {t('bringBack')}
          </button>
        </p>
      )}
      {network?.truncated && view.display !== 'stance' && <p className="warn">{t('drawnPart')}</p>}
    </div>
  )
}
