import type { StanceMatrix } from '../stance-network.ts'

/** How much a network differs from the one before it. A cell that one of them lacks is 0 there. */
export interface SliceChange {
  /** `sum |w - w'|` over all cells: what DNA measures between slices. */
  absolute: number
  /**
   * The same divided by `sum (|w| + |w'|)` (Bray & Curtis 1957, doi:10.2307/1942268): 0 for equal
   * networks, 1 for two without a common cell, 0 for two without any weight.
   */
  relative: number
  /** Rows that the one before had not, and those that only it had. */
  entered: readonly string[]
  left: readonly string[]
}

/** The change from one network to another. O(cells of both). */
export function changeBetween(before: StanceMatrix, after: StanceMatrix): SliceChange {
  const rows = places(before.rowLabels, after.rowLabels)
  const columns = places(before.columnLabels, after.columnLabels)
  const width = before.columnLabels.length
  let absolute = 0
  let cell = 0
  for (const row of rows) {
    for (const column of columns) {
      const then = row < 0 || column < 0 ? 0 : before.values[row * width + column]!
      absolute += Math.abs(after.values[cell++]! - then)
    }
  }
  const remainingRows = places(after.rowLabels, before.rowLabels)
  const remainingColumns = places(after.columnLabels, before.columnLabels)
  cell = 0
  for (const row of remainingRows) {
    for (const column of remainingColumns) {
      const then = before.values[cell++]!
      if (row < 0 || column < 0) absolute += Math.abs(then)
    }
  }
  const total = sumOfAbsolutes(before.values) + sumOfAbsolutes(after.values)
  return {
    absolute,
    relative: total > 0 ? Math.min(1, absolute / total) : 0,
    entered: after.rowLabels.filter((_, row) => rows[row]! < 0),
    left: before.rowLabels.filter((_, row) => remainingRows[row]! < 0),
  }
}

/** Where the labels of one list stand in another; -1 where they do not. Both are sorted. */
function places(labels: readonly string[], wanted: readonly string[]) {
  let at = 0
  return Int32Array.from(wanted, (label) => {
    while (at < labels.length && labels[at]! < label) at += 1
    return labels[at] === label ? at : -1
  })
}

export function sumOfAbsolutes(values: Float64Array) {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += Math.abs(values[index]!)
  return sum
}
