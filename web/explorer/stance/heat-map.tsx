import type { CSSProperties } from 'react'
import { StanceMatrixDocument, type StanceMatrixQuery } from '../api/operations.ts'
import { useQuery } from '../api/use-query.ts'
import { CardTable } from '../parts/card-table.tsx'
import { EntityLink } from '../parts/entity-link.tsx'
import { Answer } from '../parts/query-status.tsx'
import { useApp } from '../state/app.ts'
import { useNumbers, useTexts } from '../texts/use-texts.ts'
import { matrixInput } from './stance-input.ts'

type Matrix = StanceMatrixQuery['stanceNetwork']['matrix']

/** Actors by topics: support in one color, opposition in another, the more the stronger. */
export function HeatMap() {
  const { view } = useApp()
  const query = useQuery(StanceMatrixDocument, { input: matrixInput(view) }, view.lang)
  return <Answer query={query}>{({ stanceNetwork }) => <Table {...stanceNetwork.matrix} />}</Answer>
}

function Table({ values, ...matrix }: Matrix) {
  const t = useTexts()
  const most = Math.max(1, ...values.map(Math.abs))
  const actors = mostFirst(matrix.rows, matrix.rowLabels, matrix.rowStatements)
  const topics = mostFirst(matrix.columns, matrix.columnLabels, matrix.columnStatements)
  return (
    <>
      <p className="hint">{t('matrixHint')}</p>
      <CardTable
        label={t('stanceShow_matrix')}
        className="heat-map"
        columns={[
          { key: 'actors', heading: t('actors') },
          ...topics.map((topic) => ({
            key: topic.id,
            heading: <EntityLink {...topic} />,
            className: 'topic',
          })),
        ]}
      >
        {actors.map((actor) => (
          <tr key={actor.id} role="row">
            <th scope="row" role="rowheader">
              <EntityLink {...actor} />
            </th>
            {topics.map((topic) => (
              <Cell
                key={topic.id}
                row={actor}
                column={topic}
                value={values[actor.place * topics.length + topic.place] ?? 0}
                most={most}
              />
            ))}
          </tr>
        ))}
      </CardTable>
    </>
  )
}

interface Named {
  id: string
  name: string
  /** Of its row or column in the list of values. */
  place: number
}

/** Those with the most statements first: what there is stands together. */
function mostFirst(
  ids: readonly string[],
  names: readonly string[],
  statements: readonly number[],
): readonly Named[] {
  const count = ({ place }: Named) => statements[place] ?? 0
  return ids
    .map((id, place) => ({ id, name: names[place] ?? id, place }))
    .sort((a, b) => count(b) - count(a))
}

interface CellProps {
  row: Named
  column: Named
  value: number
  most: number
}

function Cell({ row, column, value, most }: CellProps) {
  const t = useTexts()
  const number = useNumbers()
  const { view, change } = useApp()
  if (value === 0) return <td role="cell" className="nothing" />
  const id = cellId(row.id, column.id, value)
  const strength = `${String(Math.round(12 + 33 * (Math.abs(value) / most)))}%`
  const shown = number(value, { signDisplay: 'exceptZero' })
  return (
    <td role="cell">
      <span className="card-label" aria-hidden="true">
        {column.name}
      </span>
      <button
        type="button"
        className={value > 0 ? 'cell for' : 'cell against'}
        style={{ '--strength': strength } as CSSProperties}
        aria-pressed={view.selected === id}
        aria-label={t('cell', { row: row.name, column: column.name, value: shown })}
        title={t('cell', { row: row.name, column: column.name, value: shown })}
        onClick={() => {
          change({ selected: id, panel: 'details' })
        }}
      >
        {shown}
      </button>
    </td>
  )
}

/** As the service names the edges of the network of actors and topics. */
function cellId(actor: string, topic: string, value: number) {
  return `edge:${actor}:${value > 0 ? 'STANCE_SUPPORTS' : 'STANCE_OPPOSES'}:${topic}`
}
