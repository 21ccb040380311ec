import fc from 'fast-check'

/** A symmetric matrix of so many rows, from the weights above its diagonal, row by row. */
export function symmetric(size: number, upper: readonly number[]) {
  const values = new Float64Array(size * size)
  let next = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      values[row * size + column] = values[column * size + row] = upper[next] ?? 0
      next += 1
    }
  }
  return values
}

/** The same network with its rows in another order. */
export function permuted(values: Float64Array, order: readonly number[]) {
  const size = order.length
  return values.map(
    (_, cell) =>
      values[(order[Math.floor(cell / size)] ?? 0) * size + (order[cell % size] ?? 0)] ?? NaN,
  )
}

/** Weights above the diagonal, in whole tenths, so that sums of them are no matter of rounding. */
export function weights(size: number, least = 0) {
  const count = (size * (size - 1)) / 2
  return fc.array(
    fc.integer({ min: least, max: 30 }).map((tenths) => tenths / 10),
    { minLength: count, maxLength: count },
  )
}

/** A size, and an order of so many rows. */
export const orders = fc.integer({ min: 3, max: 6 }).chain((size) =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, row) => row),
    { minLength: size },
  ),
)
