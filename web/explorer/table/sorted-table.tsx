import { useApp } from '../state/app.ts'
import { Pager } from '../parts/pager.tsx'
import { ScrollRegion } from '../parts/scroll-region.tsx'
import { ViewLink } from '../parts/view-link.tsx'
import { useLanguage, useNumbers, useTexts } from '../texts/use-texts.ts'
import { type Column, sortRows, usualSort } from './rows.ts'

interface SortedTableProps<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}

const PAGE = 100

/** A table whose headings sort it. Long ones have pages: a browser draws no 20 000 rows at once. */
export function SortedTable<Row extends { id: string }>({ rows, columns }: SortedTableProps<Row>) {
  const t = useTexts()
  const lang = useLanguage()
  const number = useNumbers()
  const { view, change } = useApp()
  const sort = view.sort ?? usualSort(view.rows)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const here = Math.min(view.tablePage, pages) - 1
  const shown = sortRows(rows, columns, sort, lang).slice(here * PAGE, (here + 1) * PAGE)
  const shownOf = (value: string | number) => (typeof value === 'number' ? number(value) : value)

  if (rows.length === 0) return <p className="none">{t('empty')}</p>
  return (
    <>
      <ScrollRegion label={t('table')}>
        <table>
          <thead>
            <tr>
              {columns.map(({ key, isNumber = false }) => (
                <th
                  key={key}
                  scope="col"
                  className={isNumber ? 'number' : undefined}
                  aria-sort={
                    key !== sort.by ? undefined : sort.descending ? 'descending' : 'ascending'
                  }
                >
                  <button
                    type="button"
                    className="sort"
                    onClick={() => {
                      const descending = key === sort.by ? !sort.descending : isNumber
                      change({ sort: { by: key, descending } })
                    }}
                  >
                    {t(`column_${key}` as Parameters<typeof t>[0])}
                    <span aria-hidden="true" className="sort-sign">
                      {key !== sort.by ? '' : sort.descending ? '▼' : '▲'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className={row.id === view.selected ? 'selected' : undefined}>
                {columns.map(({ key, isNumber, room, value }, index) => (
                  <td key={key} className={isNumber ? 'number' : room}>
                    {index === 0 ? (
                      <ViewLink change={{ selected: row.id, panel: 'details' }}>
                        {shownOf(value(row))}
                      </ViewLink>
                    ) : (
                      shownOf(value(row))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {pages > 1 && (
        <Pager
          page={here + 1}
          pages={pages}
          onPrevious={() => {
            change({ tablePage: here })
          }}
          onNext={() => {
            change({ tablePage: here + 2 })
          }}
        />
      )}
    </>
  )
}
