import { barPlot } from '../network/analysis/bar-plot.ts'
import { checkConsistency } from '../network/analysis/consistency.ts'
import type { SaidRequest } from '../network/analysis/said-request.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { refusing } from './outcome.ts'

// What is computed from what is said, without any network of it: from plain arguments to plain results.

export interface SaidTask {
  table: StatementTable
  request: SaidRequest
}

export function compareSides({ table, request }: SaidTask) {
  return refusing(() => checkConsistency(table, request))
}

export function countBars({ table, request }: SaidTask) {
  return refusing(() => barPlot(table, request))
}
