import type { StanceMatrix } from '../stance-network.ts'

/** A part of a period and its network, such as a slice of a series. */
export interface NetworkSlice {
  start: number
  stop: number
  matrix: Pick<StanceMatrix, 'rowLabels' | 'columnLabels' | 'values'>
}

export interface AlignedSlices {
  /** The labels of all slices, sorted by UTF-16 code unit. */
  rowLabels: string[]
  columnLabels: string[]
  /** Each slice over all of them, 0 where it lacks one. */
  values: Float64Array[]
}

/** Networks over the rows and columns that any of them has, so that cells can be compared. */
export function alignSlices(slices: readonly NetworkSlice[]): AlignedSlices {
  const rowLabels = union(slices.map(({ matrix }) => matrix.rowLabels))
  const columnLabels = union(slices.map(({ matrix }) => matrix.columnLabels))
  const rowOf = new Map(rowLabels.map((label, row) => [label, row]))
  const columnOf = new Map(columnLabels.map((label, column) => [label, column]))
  const width = columnLabels.length
  const values = slices.map(({ matrix }) => {
    const rows = matrix.rowLabels.map((label) => rowOf.get(label)!)
    const columns = matrix.columnLabels.map((label) => columnOf.get(label)!)
    const aligned = new Float64Array(rowLabels.length * width)
    matrix.values.forEach((value, cell) => {
      const row = rows[Math.floor(cell / columns.length)]!
      aligned[row * width + columns[cell % columns.length]!] = value
    })
    return aligned
  })
  return { rowLabels, columnLabels, values }
}

function union(lists: readonly (readonly string[])[]) {
  return [...new Set(lists.flat())].sort()
}
