/** Which words one word becomes by typos; each of them is worked out once. */
export class NearWords {
  readonly #word: string
  readonly #edits: number
  readonly #known = new Map<string, boolean>()

  constructor(word: string, edits: number) {
    this.#word = word
    this.#edits = edits
  }

  has(candidate: string): boolean {
    if (this.#edits === 0) return candidate === this.#word
    const known = this.#known.get(candidate)
    if (known !== undefined) return known
    const isNear = isWithinEdits(this.#word, candidate, this.#edits)
    this.#known.set(candidate, isNear)
    return isNear
  }
}

/** True where one word becomes the other by at most `max` typos. */
export function isWithinEdits(a: string, b: string, max: number): boolean {
  return countEdits(a, b, max) <= max
}

/**
 * How many typos make one word of the other: insertions, deletions, replacements and swaps of two
 * neighbours (optimal string alignment, as Lucene counts). Infinity where they are more than `max`.
 */
export function countEdits(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const from = Array.from(a)
  const to = Array.from(b)
  if (Math.abs(from.length - to.length) > max) return Number.POSITIVE_INFINITY

  let twoAbove: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      let edits = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
      )
      const isSwap =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      if (isSwap) edits = Math.min(edits, at(twoAbove, column - 2) + 1)
      current.push(edits)
    }
    // Every way to the end leads through this row, or past it by a swap from the row above.
    if (Math.min(...current) > max && Math.min(...above) >= max) return Number.POSITIVE_INFINITY
    twoAbove = above
    above = current
  }
  return at(above, to.length)
}

function at(row: readonly number[], column: number) {
  return row[column] ?? Number.POSITIVE_INFINITY
}
