import type { Column } from './statement-table.ts'

/** Takes the values of one column one by one, each distinct one kept once. */
export class ColumnBuilder {
  readonly #codeOf = new Map<string, number>()
  readonly #codes: number[] = []

  add(value: string) {
    let code = this.#codeOf.get(value)
    if (code === undefined) this.#codeOf.set(value, (code = this.#codeOf.size))
    this.#codes.push(code)
  }

  /** The values sorted, and the codes as they came. */
  finish(): Column {
    const values = [...this.#codeOf.keys()].sort()
    const rank = new Int32Array(values.length)
    values.forEach((value, place) => (rank[this.#codeOf.get(value) ?? 0] = place))
    const codes = new Int32Array(this.#codes.length)
    for (let index = 0; index < codes.length; index += 1) {
      codes[index] = rank[this.#codes[index]!]!
    }
    return { values, codes }
  }
}
