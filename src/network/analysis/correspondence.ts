import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { InputError } from '../../statements/input-error.ts'
import { steady } from './scaling.ts'

/** A point of the map; null for a row or column without any weight: it has no place. */
export type Place = { x: number; y: number } | null

export interface Correspondence {
  rows: Place[]
  columns: Place[]
  /** The share of all inertia that each axis shows, 0 to 1; null where there is none. */
  shares: [number, number] | null
  /** The sum of all inertia: chi squared by the sum of the table. 0 where all rows are alike. */
  inertia: number
}

/** Inertia below this is rounding. */
const ROUNDING = 1e-12

/**
 * Correspondence analysis (Benzécri 1973; Greenacre 1984): rows and columns of a table of counts, such
 * as actors and what they say, in one map. With P the table by its sum, r and c the sums of its rows
 * and columns, `S = Dr^-1/2 (P - r c') Dc^-1/2 = U Σ V'`; the coordinates are the principal ones,
 * `Dr^-1/2 U Σ` and `Dc^-1/2 V Σ`, so that distances of rows are those of their profiles (chi squared),
 * and so for columns. Inertia of an axis: its squared singular value.
 *
 * The row farthest out on an axis is on its positive side, so that a picture does not flip.
 *
 * `values` has `width` weights for each row, none below 0.
 */
export function correspond(values: Float64Array, width: number): Correspondence {
  const negative = values.find((value) => value < 0)
  if (negative !== undefined) throw new InputError('the table', String(negative), 'counts from 0')
  const height = width === 0 ? 0 : values.length / width
  const rowSums = new Float64Array(height)
  const columnSums = new Float64Array(width)
  values.forEach((value, cell) => {
    rowSums[Math.floor(cell / width)]! += value
    columnSums[cell % width]! += value
  })
  const rows = indices(rowSums)
  const columns = indices(columnSums)
  const sum = rowSums.reduce((all, value) => all + value, 0)
  const none: Correspondence = {
    rows: Array.from(rowSums, (value) => (value > 0 ? { x: 0, y: 0 } : null)),
    columns: Array.from(columnSums, (value) => (value > 0 ? { x: 0, y: 0 } : null)),
    shares: null,
    inertia: 0,
  }
  if (sum === 0) return none

  const residuals = new Matrix(rows.length, columns.length)
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const expected = (rowSums[row]! / sum) * (columnSums[column]! / sum)
      const share = values[row * width + column]! / sum
      residuals.set(i, j, (share - expected) / Math.sqrt(expected))
    })
  })
  const found = new SingularValueDecomposition(residuals, { autoTranspose: true })
  const inertias = found.diagonal.map((value) => value ** 2)
  const inertia = inertias.reduce((all, value) => all + value, 0)
  if (inertia < ROUNDING) return none

  const axes = [0, 1].map((axis) => {
    const singular = found.diagonal[axis] ?? 0
    const isReal = singular ** 2 > ROUNDING * inertia
    const coordinates = (vectors: Matrix, sums: Float64Array, at: readonly number[]) =>
      at.map((line, i) =>
        isReal ? (vectors.get(i, axis) * singular) / Math.sqrt(sums[line]! / sum) : 0,
      )
    const ofRows = coordinates(found.leftSingularVectors, rowSums, rows)
    const turned = steady(ofRows)
    // Columns turn with the rows.
    const sign = turned.some((at, i) => at !== ofRows[i]!) ? -1 : 1
    const ofColumns = coordinates(found.rightSingularVectors, columnSums, columns)
    return { rows: turned, columns: ofColumns.map((at) => sign * at + 0) }
  })
  const placed = (places: Place[], lines: readonly number[], side: 'rows' | 'columns') => {
    lines.forEach((line, i) => {
      places[line] = { x: axes[0]![side][i]!, y: axes[1]![side][i]! }
    })
    return places
  }
  return {
    rows: placed(none.rows, rows, 'rows'),
    columns: placed(none.columns, columns, 'columns'),
    shares: [(inertias[0] ?? 0) / inertia, (inertias[1] ?? 0) / inertia],
    inertia,
  }
}

function indices(sums: Float64Array) {
  return [...sums.keys()].filter((line) => sums[line]! > 0)
}
