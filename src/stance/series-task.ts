import { mostPairsOf, refuseTooMuchWork } from '../network/analysis/camp-work.ts'
import { polarization, type PolarizationRequest } from '../network/analysis/polarization.ts'
import type { CodedStatements } from '../network/coded-statements.ts'
import type { StanceRequest } from '../network/options.ts'
import { weightsOf } from '../network/stance-network.ts'
import { stanceSeries } from '../network/time/stance-series.ts'
import type { TimeOptions } from '../network/time/time-options.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { InputError } from '../statements/input-error.ts'
import { refusing } from './outcome.ts'

// More that is computed beside the event loop, from plain arguments to plain results.

export interface SeriesTask {
  table: StatementTable
  request: StanceRequest
  time: TimeOptions
}

export function slice({ table, request, time }: SeriesTask) {
  return refusing(() =>
    stanceSeries(table, request, time).slices.map(({ start, stop, matrix, change }) => ({
      start,
      stop,
      rows: matrix.rowLabels,
      columns: matrix.columnLabels,
      values: matrix.values,
      statementCount: matrix.statementCount,
      edgeCount: countEdges(matrix.values, request.mode === 'ONE_MODE'),
      change,
    })),
  )
}

function countEdges(values: Float64Array, isOneMode: boolean) {
  let count = 0
  for (const value of values) if (value !== 0) count += 1
  return isOneMode ? count / 2 : count
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
    if (agreeing.length > maxWindows) {
      const allowed = `large enough for at most ${String(maxWindows)} windows`
      throw new InputError('size', String(time.size), allowed)
    }
    const disagreeing = isDna ? agreeing : of('CONFLICT')
    const networks = agreeing.map(({ start, stop, matrix }, place) => ({
      ...{ start, stop, matrix },
      congruence: matrix.values,
      conflict: disagreeing[place]?.matrix.values ?? matrix.values,
    }))
    refuseTooMuchWork(networks, options.camps ?? 2)
    const mostPairs = mostPairsOf(networks.length)
    return networks.map(({ start, stop, matrix, congruence, conflict }) => ({
      start,
      stop,
      rows: matrix.rowLabels,
      statementCount: matrix.statementCount,
      found: polarization({ ...options, congruence, conflict, mostPairs }),
    }))
  })
}
