import type { ViewNetworkFragment } from '../api/operations.ts'
import { useApp } from '../state/app.ts'
import { DISPLAYS } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { HiddenFacts } from './hidden-facts.tsx'

/** What is drawn, what is not and why; and whether as a picture or as tables. */
export function SummaryBar({ network }: { network: ViewNetworkFragment | null }) {
  const t = useTexts()
  const { view, change, picture } = useApp()
  return (
    <div className="summary-bar">
      <div className="segmented" role="group" aria-label={t('display')}>
        {DISPLAYS.map((display) => (
          <button
            key={display}
            type="button"
            aria-pressed={view.display === display}
            onClick={() => {
              change({ display })
            }}
          >
            {t(display)}
          </button>
        ))}
      </div>
      <p role="status">
        {network && t('drawn', { nodes: picture.nodes.length, edges: picture.edges.length })}
      </p>
      {network && <HiddenFacts hidden={network.hiddenByModality} />}
      {view.hidden.length > 0 && (
        <p>
          {t('takenOut', { count: view.hidden.length })}{' '}
          <button
            type="button"
            className="entity-link"
            onClick={() => {
              change({ hidden: [] })
            }}
          >
            {t('bringBack')}
          </button>
        </p>
      )}
      {network?.truncatedBecause && <p className="warn">{network.truncatedBecause}</p>}
    </div>
  )
}
