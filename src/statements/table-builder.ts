import { compareText } from '../values/compare-text.ts'
import { ColumnBuilder } from './column-builder.ts'
import { InputError, quote } from './input-error.ts'
import type { StatementTable } from './statement-table.ts'

/** Takes statements one by one, each value kept once, and puts them in order at the end. */
export class StatementTableBuilder {
  readonly #names: readonly string[]
  readonly #ids: string[] = []
  readonly #rowOfId = new Map<string, number>()
  readonly #times: number[] = []
  readonly #lines: number[] = []
  readonly #columns: readonly ColumnBuilder[]

  constructor(columnNames: readonly string[]) {
    this.#names = columnNames
    this.#columns = columnNames.map(() => new ColumnBuilder())
  }

  get size() {
    return this.#ids.length
  }

  /** One statement: its values in the order of the column names. `time` is NaN for no date. */
  add(id: string, time: number, values: readonly string[], line?: number) {
    const earlier = this.#rowOfId.get(id)
    if (earlier !== undefined) {
      const where = this.#lines[earlier]
      const first = where === undefined ? '' : ` (first on line ${String(where)})`
      throw new InputError('statement id', `${quote(id)} twice${first}`, 'unique', line)
    }
    this.#rowOfId.set(id, this.#ids.length)
    this.#ids.push(id)
    this.#times.push(time)
    if (line !== undefined) this.#lines.push(line)
    this.#columns.forEach((column, index) => {
      column.add(values[index] ?? '')
    })
  }

  /** The table, ordered by time, then by `orderBy`, whole numbers by their size, then by id. */
  finish(orderBy: readonly string[] = []): StatementTable {
    this.#rowOfId.clear()
    const columns = this.#columns.map((column) => column.finish())
    const ranks = orderBy
      .map((name) => columns[this.#names.indexOf(name)])
      .filter((column) => column !== undefined)
      .map(({ values, codes }) => ({ codes, rank: naturalRanks(values) }))
    const times = this.#times
    const ids = this.#ids

    const compare = (a: number, b: number) => {
      const byTime = compareTimes(times[a] ?? NaN, times[b] ?? NaN)
      if (byTime !== 0) return byTime
      for (const { codes, rank } of ranks) {
        const difference = (rank[codes[a] ?? 0] ?? 0) - (rank[codes[b] ?? 0] ?? 0)
        if (difference !== 0) return difference
      }
      return compareNaturally(ids[a] ?? '', ids[b] ?? '')
    }
    const order = Int32Array.from(ids.keys())
    if (order.some((row) => row > 0 && compare(row - 1, row) > 0)) order.sort(compare)

    const ordered = (codes: Int32Array) => order.map((row) => codes[row] ?? 0)
    return {
      size: ids.length,
      ids: Array.from(order, (row) => ids[row] ?? ''),
      times: Float64Array.from(order, (row) => times[row] ?? NaN),
      columns: new Map(
        columns.map(({ values, codes }, index) => [
          this.#names[index] ?? '',
          { values, codes: ordered(codes) },
        ]),
      ),
      lines: this.#lines.length === ids.length ? ordered(Int32Array.from(this.#lines)) : null,
    }
  }
}

function naturalRanks(values: readonly string[]) {
  const ranks = new Int32Array(values.length)
  const order = [...values.keys()].sort((a, b) =>
    compareNaturally(values[a] ?? '', values[b] ?? ''),
  )
  order.forEach((code, rank) => (ranks[code] = rank))
  return ranks
}

/** Undated statements come last. */
function compareTimes(a: number, b: number) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a - b
}

const WHOLE_NUMBER = /^-?\d{1,15}$/

/** Whole numbers by their size and before all other texts; those by UTF-16 code unit. */
export function compareNaturally(a: string, b: string) {
  const isNumberA = WHOLE_NUMBER.test(a)
  const isNumberB = WHOLE_NUMBER.test(b)
  if (isNumberA && isNumberB) return Number(a) - Number(b) || compareText(a, b)
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return compareText(a, b)
}
