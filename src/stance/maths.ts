import type { CodedStatements } from '../network/coded-statements.ts'
import { type EdgeList, oneModeEdges } from '../network/edge-list.ts'
import { oneModeRows } from '../network/one-mode.ts'
import type { StanceRequest } from '../network/options.ts'
import { oneModeOptions, weightsOf } from '../network/stance-network.ts'
import { type Outcome, refusing } from './outcome.ts'

// What is computed beside the event loop. Arguments and results are plain: they go to a thread and
// come back.

export interface MatrixTask {
  coded: CodedStatements
  request: StanceRequest
}

export interface EdgeCut {
  /** Edges of less weight than this, whatever its sign, are left out. */
  minWeight: number
  /** At most this many, the strongest. */
  maxEdges: number
  /** 1 for each row and column whose edges count; all without. */
  among?: { rows: Uint8Array; columns: Uint8Array }
}

export type EdgesTask = MatrixTask & EdgeCut

/** Edges from rows to rows, or to columns in a two-mode network, in the order of both. */
export interface CutEdges extends EdgeList {
  /** How many of those that count there are with enough weight, whether they are left out or not. */
  total: number
}

/** All weights, row by row. */
export function weigh({ coded, request }: MatrixTask): Outcome<Float64Array> {
  return refusing(() => weightsOf(coded, request))
}

/** The edges that have a weight. */
export function link({ coded, request, ...cut }: EdgesTask): Outcome<CutEdges> {
  return refusing(() => {
    const edges =
      request.mode === 'ONE_MODE'
        ? oneModeEdges(oneModeRows(coded, oneModeOptions(request)))
        : cellsOf(weightsOf(coded, request), coded.columnLabels.length)
    return strongest(edges, cut)
  })
}

/** The cells of a matrix that are not 0. */
export function cellsOf(values: Float64Array, width: number): EdgeList {
  const cells: number[] = []
  values.forEach((value, cell) => {
    if (value !== 0) cells.push(cell)
  })
  return {
    source: Int32Array.from(cells, (cell) => Math.floor(cell / width)),
    target: Int32Array.from(cells, (cell) => cell % width),
    weight: Float64Array.from(cells, (cell) => values[cell] ?? 0),
  }
}

/** Of equally strong edges those that come first. */
export function strongest(
  { source, target, weight }: EdgeList,
  { minWeight, maxEdges, among }: EdgeCut,
): CutEdges {
  const strength = weight.map(Math.abs)
  const enough: number[] = []
  strength.forEach((value, edge) => {
    if (value < minWeight) return
    if (!among || (among.rows[source[edge] ?? -1] && among.columns[target[edge] ?? -1])) {
      enough.push(edge)
    }
  })
  const total = enough.length
  const kept =
    total > maxEdges
      ? enough
          .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
          .slice(0, maxEdges)
          .sort((a, b) => a - b)
      : enough
  return {
    source: Int32Array.from(kept, (edge) => source[edge] ?? 0),
    target: Int32Array.from(kept, (edge) => target[edge] ?? 0),
    weight: Float64Array.from(kept, (edge) => weight[edge] ?? 0),
    total,
  }
}
