/**
 * The rows of the largest connected part of a table, ascending: two rows are connected where both have
 * weight in one column. The largest has the most rows, of equals the most weight; then it is the first.
 * `values` has `width` weights for each row, none below 0.
 */
export function largestPart(values: Float64Array, width: number): number[] {
  const height = width === 0 ? 0 : values.length / width
  const isReached = new Uint8Array(height)
  const isCrossed = new Uint8Array(width)
  let largest: { rows: number[]; weight: number } = { rows: [], weight: 0 }
  for (let first = 0; first < height; first += 1) {
    if (isReached[first]) continue
    const part = { rows: [first], weight: 0 }
    isReached[first] = 1
    for (const row of part.rows) {
      for (let column = 0; column < width; column += 1) {
        const value = values[row * width + column]!
        part.weight += value
        if (value === 0 || isCrossed[column]) continue
        isCrossed[column] = 1
        for (let other = 0; other < height; other += 1) {
          if (isReached[other] || values[other * width + column] === 0) continue
          isReached[other] = 1
          part.rows.push(other)
        }
      }
    }
    const isLarger =
      part.rows.length > largest.rows.length ||
      (part.rows.length === largest.rows.length && part.weight > largest.weight)
    if (isLarger && part.weight > 0) largest = part
  }
  return largest.rows.sort((a, b) => a - b)
}
