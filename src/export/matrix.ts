/** A network as a table of weights: what the matrix formats are written from. */
export interface LabelledMatrix {
  rowLabels: readonly string[]
  columnLabels: readonly string[]
  /** Row by row, `rowLabels.length * columnLabels.length` weights. */
  values: Float64Array
  /** True where rows and columns are the same things. */
  isOneMode: boolean
}

/** One row after another. */
export function* rowsOfMatrix({ rowLabels, columnLabels, values }: LabelledMatrix) {
  const width = columnLabels.length
  for (const [row, label] of rowLabels.entries()) {
    yield { label, weights: Array.from(values.subarray(row * width, (row + 1) * width)) }
  }
}
