import type { RowWeights } from './one-mode.ts'
import type { Counts } from './counts.ts'

/** The links that have a weight, each once: `source[e] < target[e]`, by source, then by target. */
export interface EdgeList {
  source: Int32Array
  target: Int32Array
  weight: Float64Array
}

/**
 * The network as a list of its edges: for large networks with few links, in O(statements + pairs of
 * entries + edges) and without a matrix.
 */
export function oneModeEdges({
  counts,
  weigh,
  linksAll,
}: {
  counts: Counts
  weigh: RowWeights
  linksAll: boolean
}): EdgeList {
  const { rowCount } = counts
  const found = new GrowingEdges()
  const weights = new Float64Array(rowCount)
  const seen = new Int32Array(rowCount).fill(-1)
  for (let row = 0; row < rowCount; row += 1) {
    const others = linksAll ? rowsAfter(row, rowCount) : linkedRows(counts, row, seen)
    weigh(row, weights)
    for (const other of others) {
      if (weights[other] !== 0) found.add(row, other, weights[other]!)
      weights[other] = 0
    }
  }
  return found.finish()
}

/** The rows after a row that share a column with it, ascending. */
function linkedRows(counts: Counts, row: number, seen: Int32Array): Int32Array {
  const { rowOf, columnOf, columnStart, rowStart, entries } = counts
  const linked: number[] = []
  for (let index = rowStart[row]!; index < rowStart[row + 1]!; index += 1) {
    const entry = entries[index]!
    const end = columnStart[columnOf[entry]! + 1]!
    for (let place = entry + 1; place < end; place += 1) {
      const other = rowOf[place]!
      if (other === row || seen[other] === row) continue
      seen[other] = row
      linked.push(other)
    }
  }
  return Int32Array.from(linked).sort()
}

function rowsAfter(row: number, rowCount: number) {
  return Int32Array.from({ length: rowCount - row - 1 }, (_, index) => row + 1 + index)
}

/** Typed arrays that double when they are full. */
class GrowingEdges {
  #size = 0
  #source = new Int32Array(1024)
  #target = new Int32Array(1024)
  #weight = new Float64Array(1024)

  add(source: number, target: number, weight: number) {
    if (this.#size === this.#source.length) this.#grow()
    this.#source[this.#size] = source
    this.#target[this.#size] = target
    this.#weight[this.#size] = weight
    this.#size += 1
  }

  finish(): EdgeList {
    return {
      source: this.#source.slice(0, this.#size),
      target: this.#target.slice(0, this.#size),
      weight: this.#weight.slice(0, this.#size),
    }
  }

  #grow() {
    const [source, target, weight] = [this.#source, this.#target, this.#weight]
    this.#source = new Int32Array(2 * this.#size)
    this.#target = new Int32Array(2 * this.#size)
    this.#weight = new Float64Array(2 * this.#size)
    this.#source.set(source)
    this.#target.set(target)
    this.#weight.set(weight)
  }
}
