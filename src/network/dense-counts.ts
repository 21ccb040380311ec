import type { CodedStatements } from './coded-statements.ts'
import type { Counts } from './counts.ts'
import { groupPlaces } from './group.ts'

/**
 * Counts where most rows say something of most columns: into a cell for each (j, i, k), which are
 * then read in order. O(statements + cells).
 */
export function countDensely(
  { rowLabels, columnLabels, rows, columns, levelOf }: CodedStatements,
  bySide: boolean,
  levelCount: number,
  weights?: Float64Array,
): Counts {
  const rowCount = rowLabels.length
  const columnCount = columnLabels.length
  const depth = bySide ? 2 : levelCount
  // The number of statements says whether there is an entry: weights may be 0.
  const numbers = new Int32Array(rowCount * columnCount * depth)
  const amounts = weights ? new Float64Array(numbers.length) : numbers
  const rowSums = new Float64Array(rowCount)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!
    const level = levelOf[index]!
    const cell = (columns[index]! * rowCount + row) * depth + (level < 0 ? 0 : level)
    numbers[cell]! += 1
    const weight = weights ? weights[index]! : 1
    if (weights) amounts[cell]! += weight
    rowSums[row]! += weight
  }

  const step = bySide ? 2 : 1
  const hasEntry = (cell: number) => numbers[cell]! > 0 || (bySide && numbers[cell + 1]! > 0)
  let size = 0
  for (let cell = 0; cell < numbers.length; cell += step) if (hasEntry(cell)) size += 1
  const counts = {
    sides: bySide,
    rowCount,
    columnCount,
    size,
    rowOf: new Int32Array(size),
    columnOf: new Int32Array(size),
    first: new Float64Array(size),
    second: new Float64Array(bySide ? size : 0),
    level: new Int32Array(bySide ? 0 : size),
    columnStart: new Int32Array(columnCount + 1),
    rowSums,
  }
  let entry = 0
  let cell = 0
  for (let column = 0; column < columnCount; column += 1) {
    for (let row = 0; row < rowCount; row += 1) {
      for (let level = 0; level < depth; level += step, cell += step) {
        if (!hasEntry(cell)) continue
        counts.rowOf[entry] = row
        counts.columnOf[entry] = column
        counts.first[entry] = amounts[cell]!
        if (bySide) counts.second[entry] = amounts[cell + 1]!
        else counts.level[entry] = level
        entry += 1
      }
    }
    counts.columnStart[column + 1] = entry
  }
  const byRow = groupPlaces(counts.rowOf, rowCount)
  return { ...counts, rowStart: byRow.start, entries: byRow.order }
}
