import type { Theme } from '../graph/palette.ts'
import { useApp } from '../state/app.ts'
import { LANGUAGES } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CopyButton } from './copy-button.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { Icon } from './icon.tsx'
import { SearchBox } from './search-box.tsx'
import { Segmented } from './segmented.tsx'
import { ToolButton } from './tool-button.tsx'

interface TopBarProps {
  theme: Theme
  onTheme: () => void
  canUndo: boolean
  canRedo: boolean
  onUndo: () => void
  onRedo: () => void
}

export function TopBar({ theme, onTheme, canUndo, canRedo, onUndo, onRedo }: TopBarProps) {
  const t = useTexts()
  const { view, change } = useApp()
  const themeTitle = theme === 'dark' ? t('toLight') : t('toDark')
  return (
    <header className="top-bar">
      <h1>Acta</h1>
      <SearchBox
        label={t('search')}
        placeholder={t('searchHint')}
        types={null}
        onChoose={(id) => {
          change({ selected: id, panel: 'details' })
        }}
      />
      <div className="tools">
        <ToolButton icon="undo" title={t('undo')} disabled={!canUndo} onClick={onUndo} />
        <ToolButton icon="redo" title={t('redo')} disabled={!canRedo} onClick={onRedo} />
        <DownloadMenu />
        <CopyButton className="tool wide" title={t('copyLinkTitle')} text={() => location.href}>
          <Icon name="link" /> <span className="tool-text">{t('copyLink')}</span>
        </CopyButton>
        <Segmented
          label={t('language')}
          className="language"
          buttonClass="tool"
          value={view.lang}
          values={LANGUAGES}
          text={(lang) => <span lang={lang}>{lang.toUpperCase()}</span>}
          onChange={(lang) => {
            change({ lang })
          }}
        />
        <ToolButton icon={theme === 'dark' ? 'sun' : 'moon'} title={themeTitle} onClick={onTheme} />
      </div>
    </header>
  )
}
