import type { Column } from '../statements/statement-table.ts'

/**
 * Leaves out rows and columns with too few statements. Leaving out a topic may take an actor below
 * the minimum, and so on: it is repeated until every row and column left has enough of what is left.
 */
export function keepMinimum(
  statements: Int32Array,
  { codes: rows, values: rowValues }: Column,
  { codes: columns, values: columnValues }: Column,
  minimum: { variable1?: number; variable2?: number } = {},
): Int32Array {
  const { variable1 = 0, variable2 = 0 } = minimum
  if (variable1 <= 1 && variable2 <= 1) return statements
  for (let left = statements; ;) {
    const rowCounts = new Int32Array(rowValues.length)
    const columnCounts = new Int32Array(columnValues.length)
    for (const statement of left) {
      rowCounts[rows[statement] ?? 0] = (rowCounts[rows[statement] ?? 0] ?? 0) + 1
      columnCounts[columns[statement] ?? 0] = (columnCounts[columns[statement] ?? 0] ?? 0) + 1
    }
    const next = left.filter(
      (statement) =>
        (rowCounts[rows[statement] ?? 0] ?? 0) >= variable1 &&
        (columnCounts[columns[statement] ?? 0] ?? 0) >= variable2,
    )
    if (next.length === left.length) return left
    left = next
  }
}
