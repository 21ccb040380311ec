import { InputError } from '../../statements/input-error.ts'
import type { StatementTable } from '../../statements/statement-table.ts'
import type { StanceRequest } from '../options.ts'
import type { LeftOut } from '../select-statements.ts'
import { matrixOf, type StanceMatrix } from '../stance-network.ts'
import type { Span } from './calendar-windows.ts'
import { changeBetween, type SliceChange } from './change.ts'
import { planSeries, type SeriesPlan } from './plan-series.ts'
import { sliceNetwork } from './slice.ts'
import type { TimeOptions } from './time-options.ts'

/** The network of one window. Its times are those of a filter for the same statements. */
export interface Slice extends Span {
  /** The rows of the table that its statements are, ascending. */
  statements: Int32Array
  /** 0 by 0 where the window has no statement. `rowStatements` counts each statement as 1. */
  matrix: StanceMatrix
  /** What all its weights were multiplied by at the end: 1 but for `sumToOne`. */
  scale: number
  /** What is different from the slice before; null for the first. */
  change: SliceChange | null
}

/** A series as a whole. */
export interface StanceSeries {
  slices: Slice[]
  leftOut: LeftOut
}

/** More cells than this, of all slices together, are refused: 160 MB. */
const MOST_CELLS = 20_000_000

/** The stance network over time: one slice a window, in the order of time. */
export function stanceSeries(
  table: StatementTable,
  request: StanceRequest,
  time: TimeOptions,
): StanceSeries {
  const plan = planSeries(table, request, time)
  const slices: Slice[] = []
  let cells = 0
  for (const slice of slicesOf(plan)) {
    cells += slice.matrix.values.length
    if (cells > MOST_CELLS) {
      const allowed = `for at most ${MOST_CELLS.toLocaleString('en')} cells in all its networks`
      throw new InputError('time', `${String(plan.windows.length)} windows`, allowed)
    }
    slices.push(slice)
  }
  return { slices, leftOut: plan.selection.leftOut }
}

/** The slices one after another, so that not all need be kept. */
export function* slicesOf(plan: SeriesPlan): Generator<Slice> {
  let before: StanceMatrix | undefined
  for (const window of plan.windows) {
    const { coded, request, scale, values } = sliceNetwork(plan, window)
    const matrix = matrixOf(coded, request, plan.selection, values)
    const { start, middle, stop } = window
    yield {
      start,
      middle,
      stop,
      statements: coded.statements,
      matrix,
      scale,
      change: before ? changeBetween(before, matrix) : null,
    }
    before = matrix
  }
}
