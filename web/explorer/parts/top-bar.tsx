import type { Theme } from '../graph/palette.ts'
import { useApp } from '../state/app.ts'
import { LANGUAGES } from '../state/view.ts'
import { useTexts } from '../texts/use-texts.ts'
import { CopyButton } from './copy-button.tsx'
import { DownloadMenu } from './download-menu.tsx'
import { Icon } from './icon.tsx'
import { SearchBox } from './search-box.tsx'

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
        <button
          type="button"
          className="tool"
          title={t('undo')}
          disabled={!canUndo}
          onClick={onUndo}
        >
          <Icon name="undo" label={t('undo')} />
        </button>
        <button
          type="button"
          className="tool"
          title={t('redo')}
          disabled={!canRedo}
          onClick={onRedo}
        >
          <Icon name="redo" label={t('redo')} />
        </button>
        <DownloadMenu />
        <CopyButton className="tool wide" title={t('copyLinkTitle')} text={() => location.href}>
          <Icon name="link" /> <span className="tool-text">{t('copyLink')}</span>
        </CopyButton>
        <div className="language" role="group" aria-label={t('language')}>
          {LANGUAGES.map((lang) => (
            <button
              key={lang}
              type="button"
              className="tool"
              lang={lang}
              aria-pressed={view.lang === lang}
              onClick={() => {
                change({ lang })
              }}
            >
              {lang.toUpperCase()}
            </button>
          ))}
        </div>
        <button type="button" className="tool" title={themeTitle} onClick={onTheme}>
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} label={themeTitle} />
        </button>
      </div>
    </header>
  )
}
