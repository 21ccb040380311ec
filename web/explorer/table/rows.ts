import type { PictureEdge, PictureNode } from '../graph/picture.ts'
import type { Rows, Sort } from '../state/view.ts'

/** A column: its key in the address and what it shows of a row. */
export interface Column<Row> {
  key: string
  isNumber?: boolean
  /** What its cells need room for. */
  room?: 'named' | 'dated'
  value: (row: Row) => string | number
}

export interface Words {
  kind: (node: PictureNode) => string
  name: (id: string) => string
  modality: (edge: PictureEdge) => string
}

export function nodeColumns({ kind }: Words): Column<PictureNode>[] {
  return [
    { key: 'name', room: 'named', value: ({ node }) => node.name },
    { key: 'kind', value: kind },
    { key: 'degree', isNumber: true, value: ({ degree }) => degree },
    { key: 'weightedDegree', isNumber: true, value: ({ weightedDegree }) => weightedDegree },
    { key: 'facts', isNumber: true, value: ({ node }) => node.degree },
  ]
}

export function edgeColumns({ name, modality }: Words): Column<PictureEdge>[] {
  return [
    { key: 'from', room: 'named', value: ({ source }) => name(source) },
    { key: 'relation', value: ({ label }) => label },
    { key: 'to', room: 'named', value: ({ target }) => name(target) },
    { key: 'weight', isNumber: true, value: ({ weight }) => weight },
    { key: 'evidence', isNumber: true, value: ({ evidenceCount }) => evidenceCount },
    { key: 'modality', value: modality },
    { key: 'start', room: 'dated', value: ({ start }) => start ?? '' },
    { key: 'end', room: 'dated', value: ({ end }) => end ?? '' },
  ]
}

export function usualSort(rows: Rows): Sort {
  return rows === 'nodes' ? { by: 'degree', descending: true } : { by: 'from', descending: false }
}

/** Rows by one column; those that are alike keep their order. What is empty comes last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { by, descending }: Sort,
  lang: string,
): readonly Row[] {
  const column = columns.find(({ key }) => key === by)
  if (!column) return rows
  const { compare } = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' })
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
      return descending ? -order : order
    })
    .map(({ row }) => row)
}
