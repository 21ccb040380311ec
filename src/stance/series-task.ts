import { mostPairsOf, refuseTooMuchWork } from '../network/analysis/camp-work.ts'
import { polarizationOverTime } from '../network/analysis/polarization-over-time.ts'
import { polarization, type PolarizationRequest } from '../network/analysis/polarization.ts'
import type { CodedStatements } from '../network/coded-statements.ts'
import type { StanceRequest } from '../network/options.ts'
import { weightsOf } from '../network/stance-network.ts'
import { planSeries } from '../network/time/plan-series.ts'
import { type Slice, slicesOf, stanceSeries } from '../network/time/stance-series.ts'
import type { TimeOptions } from '../network/time/time-options.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { refusing } from './outcome.ts'
import { checkWindows } from './window-count.ts'

// More that is computed beside the event loop, from plain arguments to plain results.

export interface SeriesTask {
  table: StatementTable
  request: StanceRequest
  time: TimeOptions
  /** The place of the only window that is wanted; all where it is left out. */
  only?: number
}

export function slice(task: SeriesTask) {
  return refusing(() =>
    wanted(task).map(({ start, stop, matrix, scale, change }) => ({
      start,
      stop,
      rows: matrix.rowLabels,
      columns: matrix.columnLabels,
      values: matrix.values,
      scale,
      statementCount: matrix.statementCount,
      edgeCount: countEdges(matrix.values, matrix.columnLabels.length, task.request.mode),
      change,
    })),
  )
}

function wanted({ table, request, time, only }: SeriesTask): Slice[] {
  if (only === undefined) return stanceSeries(table, request, time).slices
  const plan = planSeries(table, request, time)
  return [...slicesOf({ ...plan, windows: plan.windows.slice(only, only + 1) })]
}

/** Each edge once. DNA links a row with itself under a kernel, which is none. */
function countEdges(values: Float64Array, width: number, mode: StanceRequest['mode']) {
  let count = 0
  values.forEach((value, cell) => {
    const isEdge = mode === 'TWO_MODE' || Math.floor(cell / width) < cell % width
    if (value !== 0 && isEdge) count += 1
  })
  return count
}

export interface PolarizeTask {
  coded: CodedStatements
  request: StanceRequest
  options: Omit<PolarizationRequest, 'congruence' | 'conflict'>
}

export function polarize(task: PolarizeTask) {
  return refusing(() => campsOf(task))
}

/** By congruence and conflict, whatever the network is made of. */
export function campsOf({ coded, request, options }: PolarizeTask) {
  const weights = {
    congruence: weightsOf(coded, { ...request, aggregation: 'CONGRUENCE' }),
    conflict: weightsOf(coded, { ...request, aggregation: 'CONFLICT' }),
  }
  refuseTooMuchWork([weights], options.camps ?? 2)
  return polarization({ ...options, ...weights })
}

export interface PolarizeSeriesTask extends SeriesTask {
  options: PolarizeTask['options']
  maxWindows: number
}

/**
 * The camps of each window. DNA takes the network of SUBTRACT for both congruence and conflict there.
 */
export function polarizeSeries({ table, request, time, options, maxWindows }: PolarizeSeriesTask) {
  return refusing(() => {
    const isDna = request.compatibility === 'DNA'
    const of = (aggregation: StanceRequest['aggregation']) =>
      stanceSeries(table, { ...request, aggregation }, time).slices
    const agreeing = of(isDna ? 'SUBTRACT' : 'CONGRUENCE')
    checkWindows(agreeing.length, time, maxWindows)
    const disagreeing = isDna ? agreeing : of('CONFLICT')
    const networks = agreeing.map(({ start, stop, matrix: { values } }, place) => ({
      ...{ start, stop, congruence: values },
      conflict: disagreeing[place]?.matrix.values ?? values,
    }))
    refuseTooMuchWork(networks, options.camps ?? 2)
    const mostPairs = mostPairsOf(networks.length)
    return polarizationOverTime(networks, { ...options, mostPairs }).map((camps, place) => ({
      ...camps,
      rows: agreeing[place]?.matrix.rowLabels ?? [],
      statementCount: agreeing[place]?.matrix.statementCount ?? 0,
    }))
  })
}
