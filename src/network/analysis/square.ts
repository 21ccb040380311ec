import { InputError } from '../../statements/input-error.ts'

/** The number of rows of a square matrix that stands row by row in one list. */
export function checkSquare(input: string, values: Float64Array): number {
  const size = Math.round(Math.sqrt(values.length))
  if (size * size === values.length) return size
  throw new InputError(input, `${String(values.length)} weights`, 'a square matrix')
}

/** Refuses what is not a whole number of at least so much. */
export function checkWhole(input: string, value: number, least: number) {
  if (Number.isSafeInteger(value) && value >= least) return
  throw new InputError(input, String(value), `a whole number from ${String(least)}`)
}

export function everyRow(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, row) => row)
}

/** The rows that have a weight other than 0 in any of the matrices, besides the diagonal. */
export function linkedRows(size: number, matrices: readonly Float64Array[]): Int32Array {
  const isLinked = (row: number) =>
    matrices.some((values) => {
      for (let column = 0; column < size; column += 1) {
        if (column !== row && values[row * size + column] !== 0) return true
      }
      return false
    })
  return everyRow(size).filter(isLinked)
}

/** The rows and columns of a square matrix that are chosen, in their order. */
export function submatrix(values: Float64Array, size: number, chosen: Int32Array): Float64Array {
  const part = new Float64Array(chosen.length ** 2)
  chosen.forEach((row, i) => {
    chosen.forEach((column, j) => {
      part[i * chosen.length + j] = values[row * size + column]!
    })
  })
  return part
}

/** The same with 0 for every negative weight and on the diagonal: the links that bind. */
export function positivePart(values: Float64Array, size: number): Float64Array {
  return values.map((value, cell) => (cell % (size + 1) === 0 ? 0 : Math.max(0, value)))
}
