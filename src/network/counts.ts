/**
 * How often each row says something of each column: n(i, j, k) for row i, column j and level k, with
 * an entry only where there is a statement. Entries stand column by column, within a column by row;
 * entry e belongs to `rowOf[e]` and `columnOf[e]`.
 *
 * - `sides` true (no qualifier, or a boolean): one entry for each (i, j), with `first` the count of
 *   level 0 and `second` that of level 1.
 * - `sides` false: one entry for each (i, j, k), with `level` and its count in `first`.
 */
export interface Counts {
  sides: boolean
  rowCount: number
  columnCount: number
  size: number
  rowOf: Int32Array
  columnOf: Int32Array
  first: Float64Array
  second: Float64Array
  level: Int32Array
  /** Column j has the entries from `columnStart[j]` up to `columnStart[j + 1]`. */
  columnStart: Int32Array
  /** Row i has the entries `entries[rowStart[i]]` up to `entries[rowStart[i + 1] - 1]`. */
  rowStart: Int32Array
  entries: Int32Array
  /** The sum of each row: how many statements it has. */
  rowSums: Float64Array
}
