import type { KeyboardEvent } from 'react'
import { DocumentPanel } from '../document/document-panel.tsx'
import { useApp } from '../state/app.ts'
import { PANELS } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Compare } from './compare.tsx'
import { Details } from './details.tsx'
import { Doubts } from './doubts.tsx'
import { Paths, type ShowPath } from './paths.tsx'
import { Topics } from './topics.tsx'

/** The panel beside the picture, one tab for each thing that an analyst does. */
export function SidePanel({ onShowPath }: { onShowPath: ShowPath }) {
  const t = useTexts()
  const { view, change } = useApp()
  const { panel } = view

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = PANELS[(PANELS.indexOf(panel) + step + PANELS.length) % PANELS.length]
    if (!next) return
    change({ panel: next })
    document.getElementById(`tab-${next}`)?.focus()
  }

  return (
    <div className={`side-panel panel-${panel}`}>
      <div className="tabs" role="tablist" aria-label={t('panels')} onKeyDown={onKeyDown}>
        {PANELS.map((one) => (
          <button
            key={one}
            id={`tab-${one}`}
            type="button"
            role="tab"
            aria-selected={panel === one}
            aria-controls="tab-panel"
            tabIndex={panel === one ? 0 : -1}
            onClick={() => {
              change({ panel: one })
            }}
          >
            {t(one)}
          </button>
        ))}
      </div>
      <div
        id="tab-panel"
        className="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${panel}`}
        tabIndex={0}
      >
        {panel === 'details' && <Details />}
        {panel === 'paths' && <Paths onShow={onShowPath} />}
        {panel === 'compare' && <Compare />}
        {panel === 'topics' && <Topics />}
        {panel === 'doubts' && <Doubts />}
        {panel === 'document' && <DocumentPanel />}
      </div>
    </div>
  )
}
