import { useMemo } from 'react'
import type { PictureNode } from '../graph/picture.ts'
import { Segmented } from '../parts/segmented.tsx'
import { useApp } from '../state/app.ts'
import { ROWS } from '../state/view.ts'
import { TYPE_TEXTS } from '../texts/enum-texts.ts'
import { useLabels, useLanguage, useNumbers, useTexts } from '../texts/use-texts.ts'
import { edgeColumns, nodeColumns, type Words } from './rows.ts'
import { SortedTable } from './sorted-table.tsx'

/** All that is drawn, as tables: to sort, to read, and for those who do not see the picture. */
export function TableView() {
  const t = useTexts()
  const number = useNumbers()
  const { view, change, picture } = useApp()
  const words = useWords()
  return (
    <section className="table-view" aria-label={t('table')}>
      <Segmented
        label={t('rows')}
        className="row"
        buttonClass="button"
        value={view.rows}
        values={ROWS}
        text={(rows) => (
          <>
            {t(rows === 'nodes' ? 'things' : 'edges')}{' '}
            <span className="count">{number(picture[rows].length)}</span>
          </>
        )}
        onChange={(rows) => {
          change({ rows, sort: null })
        }}
      />
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
