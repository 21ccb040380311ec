import { useMemo } from 'react'
import { TYPE_TEXTS } from '../parts/search-box.tsx'
import type { PictureNode } from '../graph/picture.ts'
import { useApp } from '../state/app.ts'
import { ROWS } from '../state/view.ts'
import { useLabels, useLanguage, useTexts } from '../texts/use-texts.ts'
import { edgeColumns, nodeColumns, type Words } from './rows.ts'
import { SortedTable } from './sorted-table.tsx'

/** All that is drawn, as tables: to sort, to read, and for those who do not see the picture. */
export function TableView() {
  const t = useTexts()
  const { view, change, picture } = useApp()
  const words = useWords()
  return (
    <section className="table-view" aria-label={t('table')}>
      <div className="row" role="group" aria-label={t('rows')}>
        {ROWS.map((rows) => (
          <button
            key={rows}
            type="button"
            className="button"
            aria-pressed={view.rows === rows}
            onClick={() => {
              change({ rows, sort: null })
            }}
          >
            {t(rows === 'nodes' ? 'things' : 'edges')}{' '}
            <span className="count">{picture[rows].length}</span>
          </button>
        ))}
      </div>
      {view.rows === 'nodes' ? (
        <SortedTable key="nodes" rows={picture.nodes} columns={nodeColumns(words)} />
      ) : (
        <SortedTable key="edges" rows={picture.edges} columns={edgeColumns(words)} />
      )}
    </section>
  )
}

function useWords(): Words {
  const t = useTexts()
  const label = useLabels()
  const lang = useLanguage()
  const { picture } = useApp()
  return useMemo(() => {
    const names = new Map(picture.nodes.map(({ id, node }) => [id, node.name]))
    const kind = ({ node }: PictureNode) =>
      node.__typename === 'Actor'
        ? label('ActorKind', node.actorKind)
        : t(TYPE_TEXTS[node.__typename])
    return {
      kind,
      name: (id) => names.get(id) ?? id,
      modality: ({ modalities }) => modalities.map((one) => label('Modality', one)).join(', '),
    }
    // `t` and `label` follow the language.
  }, [picture, lang])
}
