import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { Compatibility } from '../options.ts'
import { checkSquare, linkedRows, positivePart, submatrix } from './square.ts'

/**
 * The spectrum of a network: the eigenvalues of its Laplacian L = D − A, divided by their sum, in
 * falling order; A has the weights above 0, D their sums by row on its diagonal. As many values as
 * actors; all 0 where nothing is linked. O(linked actors cubed).
 *
 * DNA means the same and computes another thing, as what it subtracts is lost: the row sums D, divided
 * by their sum. `compatibility: 'DNA'` gives these.
 */
export function spectrum(values: Float64Array, compatibility: Compatibility = 'NONE') {
  const size = checkSquare('the network', values)
  const all = new Float64Array(size)
  const linked = linkedRows(size, [positivePart(values, size)])
  if (linked.length === 0) return all
  // Actors without links only add zeros.
  const weights = positivePart(submatrix(values, size, linked), linked.length)
  const found = compatibility === 'DNA' ? rowSums(weights, linked.length) : laplacian(weights)
  // The trace of the Laplacian is the sum of its eigenvalues.
  const sum = rowSums(weights, linked.length).reduce((a, b) => a + b, 0)
  all.set(found.map((value) => value / sum).sort((a, b) => b - a))
  return all
}

/**
 * How far two spectra of one size are apart: their Euclidean distance, as rDNA documents it. DNA
 * computes the sum of their absolute differences.
 */
export function spectralDistance(
  one: Float64Array,
  other: Float64Array,
  compatibility: Compatibility = 'NONE',
): number {
  let sum = 0
  for (let place = 0; place < one.length; place += 1) {
    const difference = Math.abs(one[place]! - other[place]!)
    sum += compatibility === 'DNA' ? difference : difference ** 2
  }
  return compatibility === 'DNA' ? sum : Math.sqrt(sum)
}

function laplacian(weights: Float64Array) {
  const sums = rowSums(weights, Math.sqrt(weights.length))
  const size = sums.length
  const matrix = new Matrix(size, size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      matrix.set(row, column, row === column ? sums[row]! : -weights[row * size + column]!)
    }
  }
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  // None is below 0 but by rounding.
  return Float64Array.from(realEigenvalues, (value) => Math.max(0, value))
}

function rowSums(weights: Float64Array, size: number) {
  const sums = new Float64Array(size)
  weights.forEach((weight, cell) => {
    sums[Math.floor(cell / size)]! += weight
  })
  return sums
}
