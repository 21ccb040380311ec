import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { checkSquare } from './square.ts'

export interface Scaling {
  /** Two coordinates for each item, in their order; centred at 0. */
  points: { x: number; y: number }[]
  /** The share of each axis of what all axes explain, 0 to 1; null where nothing differs. */
  shares: [number, number] | null
  /**
   * Kruskal's stress-1: the root of the squared differences between the distances in the picture and
   * those given, by the squared distances given. 0 where the picture is exact, and where nothing
   * differs.
   */
  stress: number
}

/**
 * Classical multidimensional scaling (Torgerson 1952, Gower 1966): points in two dimensions whose
 * distances are near to those given. The squared distances are doubly centred,
 * `B = -1/2 J D^2 J`; the coordinates are the eigenvectors of the two largest eigenvalues by their
 * roots. A share is an eigenvalue by the sum of all without their signs, as in R's cmdscale: what is
 * not Euclidean has negative ones.
 *
 * The item farthest out on an axis is on its positive side (the first of equals), so that a picture
 * does not flip. An axis of an eigenvalue not above 0 is 0. O(size cubed).
 */
export function scale(distances: Float64Array): Scaling {
  const size = checkSquare('the distances', distances)
  if (size === 0) return { points: [], shares: null, stress: 0 }
  const { values, vectors } = largest(doublyCentred(distances, size))
  const sum = values.reduce((all, value) => all + Math.abs(value), 0)
  const [x, y] = [0, 1].map((axis) => {
    const value = values[axis] ?? 0
    return sum > 0 && value > ROUNDING * sum
      ? steady(vectors[axis]!.map((part) => part * Math.sqrt(value)))
      : new Array<number>(size).fill(0)
  }) as [number[], number[]]
  const points = x.map((at, item) => ({ x: at, y: y[item]! }))
  const share = (axis: number) => Math.max(0, values[axis] ?? 0) / sum
  return {
    points,
    shares: sum > ROUNDING ? [share(0), share(1)] : null,
    stress: stressOf(points, distances),
  }
}

/** Eigenvalues that are this much smaller than all together are rounding. */
const ROUNDING = 1e-12

function doublyCentred(distances: Float64Array, size: number) {
  const squares = Matrix.from1DArray(
    size,
    size,
    distances.map((distance) => distance ** 2),
  )
  const rows = squares.mean('row')
  const mean = rows.reduce((sum, row) => sum + row, 0) / size
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const value = squares.get(row, column) - rows[row]! - rows[column]! + mean
      squares.set(row, column, -value / 2)
    }
  }
  return squares
}

/** Eigenvalues in falling order, with their vectors. */
function largest(matrix: Matrix) {
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true })
  const order = [...found.realEigenvalues.keys()].sort(
    (a, b) => found.realEigenvalues[b]! - found.realEigenvalues[a]!,
  )
  return {
    values: order.map((place) => found.realEigenvalues[place]!),
    vectors: order.slice(0, 2).map((place) => found.eigenvectorMatrix.getColumn(place)),
  }
}

/** The same axis, its outermost item on the positive side. */
export function steady(axis: readonly number[]): number[] {
  const farthest = axis.reduce((most, at) => Math.max(most, Math.abs(at)), 0)
  // Equal but for rounding counts as equal, or two machines would choose differently.
  const first = axis.find((at) => Math.abs(at) >= farthest * (1 - 1e-9)) ?? 0
  return axis.map((at) => (first < 0 ? -at : at) + 0)
}

function stressOf(points: Scaling['points'], distances: Float64Array) {
  let [missed, all] = [0, 0]
  points.forEach((one, row) => {
    points.slice(0, row).forEach((other, column) => {
      const distance = distances[row * points.length + column]!
      missed += (Math.hypot(one.x - other.x, one.y - other.y) - distance) ** 2
      all += distance ** 2
    })
  })
  return all === 0 ? 0 : Math.sqrt(missed / all)
}
