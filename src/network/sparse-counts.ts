import type { CodedStatements } from './coded-statements.ts'
import type { Counts } from './counts.ts'
import { groupPlaces } from './group.ts'

/** Counts where most rows say nothing of most columns: memory for statements alone, not for cells. */
export function countSparsely(
  { rowLabels, columnLabels, levels, rows, columns, levelOf }: CodedStatements,
  bySide: boolean,
  weights?: Float64Array,
): Counts {
  const rowCount = rowLabels.length
  const columnCount = columnLabels.length
  const levelCount = bySide ? 1 : Math.max(1, levels.values.length)
  const { order } = groupPlaces(rows, rowCount)

  // Statement by statement of a row: `place` tells where this row already has an entry for a key.
  const place =
    levelCount * columnCount <= 2 ** 22
      ? new DensePlaces(levelCount * columnCount)
      : new Map<number, number>()
  const most = rows.length
  const entryRow = new Int32Array(most)
  const entryColumn = new Int32Array(most)
  const entryLevel = new Int32Array(most)
  const entryFirst = new Float64Array(most)
  const entrySecond = new Float64Array(bySide ? most : 0)
  const rowSums = new Float64Array(rowCount)
  const columnSizes = new Int32Array(columnCount + 1)
  let size = 0
  let rowBegin = 0
  let currentRow = -1
  for (let index = 0; index < order.length; index += 1) {
    const statement = order[index]!
    const row = rows[statement]!
    if (row !== currentRow) {
      currentRow = row
      rowBegin = size
    }
    const column = columns[statement]!
    const level = levelOf[statement]!
    const known = bySide || level < 0 ? 0 : level
    const key = column * levelCount + known
    let entry = place.get(key) ?? -1
    if (entry < rowBegin) {
      entry = size++
      place.set(key, entry)
      entryRow[entry] = row
      entryColumn[entry] = column
      entryLevel[entry] = known
      columnSizes[column + 1]! += 1
    }
    const weight = weights ? weights[statement]! : 1
    if (bySide && level === 1) entrySecond[entry]! += weight
    else entryFirst[entry]! += weight
    rowSums[row]! += weight
  }
  return byColumn(size)

  /** Entries, so far by row, put column by column; within each they stay by row. */
  function byColumn(entryCount: number): Counts {
    for (let column = 0; column < columnCount; column += 1) {
      columnSizes[column + 1]! += columnSizes[column]!
    }
    const next = columnSizes.slice()
    const counts: Counts = {
      sides: bySide,
      rowCount,
      columnCount,
      size: entryCount,
      rowOf: new Int32Array(entryCount),
      columnOf: new Int32Array(entryCount),
      first: new Float64Array(entryCount),
      second: new Float64Array(bySide ? entryCount : 0),
      level: new Int32Array(bySide ? 0 : entryCount),
      columnStart: columnSizes,
      rowStart: new Int32Array(rowCount + 1),
      entries: new Int32Array(entryCount),
      rowSums,
    }
    for (let entry = 0; entry < entryCount; entry += 1) {
      const to = next[entryColumn[entry]!]!++
      counts.rowOf[to] = entryRow[entry]!
      counts.columnOf[to] = entryColumn[entry]!
      counts.first[to] = entryFirst[entry]!
      if (bySide) counts.second[to] = entrySecond[entry]!
      else counts.level[to] = entryLevel[entry]!
      counts.entries[entry] = to
      counts.rowStart[entryRow[entry]! + 1]! += 1
    }
    for (let row = 0; row < rowCount; row += 1) counts.rowStart[row + 1]! += counts.rowStart[row]!
    return counts
  }
}

/** The same as a Map from small numbers to entries, without hashing. */
class DensePlaces {
  readonly #entries: Int32Array

  constructor(size: number) {
    this.#entries = new Int32Array(size).fill(-1)
  }

  get(key: number): number {
    return this.#entries[key]!
  }

  set(key: number, entry: number) {
    this.#entries[key] = entry
  }
}
