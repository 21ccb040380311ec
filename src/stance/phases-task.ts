import { phaseTransitions, type PhaseRequest } from '../network/analysis/phase-transitions.ts'
import { stanceSeries } from '../network/time/stance-series.ts'
import { refusing } from './outcome.ts'
import type { SeriesTask } from './series-task.ts'
import { checkWindows } from './window-count.ts'

export interface PhasesTask extends Omit<SeriesTask, 'only'> {
  options: Omit<PhaseRequest, 'slices' | 'mode' | 'compatibility'>
  maxWindows: number
}

/** When the network changes from one state to another: from plain arguments to plain results. */
export function findPhases({ table, request, time, options, maxWindows }: PhasesTask) {
  return refusing(() => {
    const { slices } = stanceSeries(table, request, time)
    checkWindows(slices.length, time, maxWindows)
    const { mode, compatibility = 'NONE' } = request
    const phases = phaseTransitions({ ...options, slices, mode, compatibility })
    const windows = slices.map(({ start, stop, matrix }) => ({
      ...{ start, stop },
      statementCount: matrix.statementCount,
    }))
    return { ...phases, windows }
  })
}
