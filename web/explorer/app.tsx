import { useCallback, useEffect, useMemo, useState } from 'react'
import { type PathsQuery, VocabularyDocument } from './api/operations.ts'
import { useQuery } from './api/use-query.ts'
import { FilterPanel } from './filters/filter-panel.tsx'
import { Canvas } from './graph/canvas.tsx'
import type { Picture } from './graph/picture.ts'
import type { Emphasis } from './graph/renderer.ts'
import { SidePanel } from './panels/side-panel.tsx'
import { Failure } from './parts/failure.tsx'
import { Icon } from './parts/icon.tsx'
import { Legend } from './parts/legend.tsx'
import { SummaryBar } from './parts/summary-bar.tsx'
import { TopBar } from './parts/top-bar.tsx'
import { type App as AppState, AppContext } from './state/app.ts'
import { choose } from './state/choose.ts'
import { useAppearance } from './state/use-appearance.ts'
import { useGraph } from './state/use-graph.ts'
import { keepTheme, useTheme } from './state/use-theme.ts'
import { useView } from './state/use-view.ts'
import { StanceView } from './stance/stance-view.tsx'
import { EMPTY_PART, type View } from './state/view.ts'
import { TableView } from './table/table-view.tsx'
import { LanguageContext, textsIn } from './texts/use-texts.ts'
import { Timeline } from './timeline/timeline.tsx'

type Path = PathsQuery['paths']['paths'][number]
const NOTHING: Picture = { nodes: [], edges: [] }

export function App() {
  const { view, past, future, dispatch } = useView()
  const t = textsIn(view.lang)
  const theme = useTheme(view.theme)
  const [isFiltering, setIsFiltering] = useState(false)
  const [path, setPath] = useState<Path | null>(null)
  const shownPath = view.panel === 'paths' ? path : null

  const graph = useGraph(view)
  const network = graph.data?.view ?? null
  const { data: vocabulary } = useQuery(VocabularyDocument, {}, view.lang)
  const picture = useMemo(() => withPath(network ?? NOTHING, shownPath), [network, shownPath])
  const appearance = useAppearance(view, theme)
  const emphasis = useMemo(() => shownPath && emphasisOf(shownPath), [shownPath])

  const change = useCallback(
    (part: Partial<View>) => {
      dispatch({ type: 'change', change: part })
    },
    [dispatch],
  )
  const app = useMemo<AppState>(
    () => ({ view, change, picture, vocabulary }),
    [view, change, picture, vocabulary],
  )

  useEffect(() => {
    document.documentElement.lang = view.lang
  }, [view.lang])
  useUndoKeys(dispatch)

  const onChoose = (id: string | null) => {
    change(choose(view, id))
  }

  const reset = () => {
    change({ ...EMPTY_PART, period: null, selected: null })
  }

  return (
    <LanguageContext value={view.lang}>
      <AppContext value={app}>
        <a className="skip" href="#tab-panel">
          {t('skip')}
        </a>
        <TopBar
          theme={theme}
          onTheme={() => {
            const other = theme === 'dark' ? 'light' : 'dark'
            keepTheme(other)
            change({ theme: other })
          }}
          canUndo={past.length > 0}
          canRedo={future.length > 0}
          onUndo={() => {
            dispatch({ type: 'undo' })
          }}
          onRedo={() => {
            dispatch({ type: 'redo' })
          }}
        />
        <div className={isFiltering ? 'work filtering' : 'work'}>
          <aside className="filter-side" aria-label={t('filters')}>
            <button
              type="button"
              className="button filter-toggle"
              aria-expanded={isFiltering}
              onClick={() => {
                setIsFiltering(!isFiltering)
              }}
            >
              <Icon name="filter" /> {t('filters')}
            </button>
            <div className="filter-body">
              <FilterPanel />
            </div>
          </aside>
          <main className="stage" aria-busy={graph.isLoading}>
            <SummaryBar network={graph.error ? null : network} />
            <div className="stage-body">
              {graph.error ? (
                <Failure error={graph.error} onRetry={graph.retry} onReset={reset} />
              ) : view.display === 'stance' ? (
                <StanceView theme={theme} onChoose={onChoose} onReset={reset} />
              ) : view.display === 'table' ? (
                network && <TableView />
              ) : (
                <>
                  <Canvas
                    picture={picture}
                    appearance={appearance}
                    selected={view.selected}
                    emphasis={emphasis}
                    onChoose={onChoose}
                  />
                  {picture.nodes.length > 0 && <Legend />}
                  {network && picture.nodes.length === 0 && (
                    <div className="stage-note" role="status">
                      <p>{t('empty')}</p>
                      <button type="button" className="button" onClick={reset}>
                        {t('reset')}
                      </button>
                    </div>
                  )}
                </>
              )}
              {graph.isLoading && view.display !== 'stance' && (
                <p className="stage-note" role="status">
                  <span className="spinner" aria-hidden="true" /> {t('loading')}
                </p>
              )}
            </div>
            {!graph.error && view.display !== 'stance' && <Timeline />}
          </main>
          <SidePanel onShowPath={setPath} />
        </div>
      </AppContext>
    </LanguageContext>
  )
}

/** A path may pass things that the view leaves out. */
function withPath({ nodes, edges }: Picture, path: Path | null): Picture {
  if (!path) return { nodes, edges }
  const shownNodes = new Set(nodes.map(({ id }) => id))
  const shownEdges = new Set(edges.map(({ id }) => id))
  const added = path.nodes.filter(({ id }) => !shownNodes.has(id))
  const steps = path.hops.map(({ edge }) => edge).filter(({ id }) => !shownEdges.has(id))
  if (added.length === 0 && steps.length === 0) return { nodes, edges }
  return {
    nodes: [
      ...nodes,
      ...added.map((node) => ({ id: node.id, distance: null, degree: 1, weightedDegree: 1, node })),
    ],
    edges: [...edges, ...steps],
  }
}

function emphasisOf({ nodes, hops }: Path): Emphasis {
  return {
    nodes: new Set(nodes.map(({ id }) => id)),
    edges: new Set(hops.map(({ edge }) => edge.id)),
  }
}

/** Ctrl or ⌘ with Z, and Shift+Z or Y, unless somebody writes. */
function useUndoKeys(dispatch: (action: { type: 'undo' | 'redo' }) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, select')
      const key = event.key.toLowerCase()
      if (isWriting || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
      event.preventDefault()
      dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [dispatch])
}
