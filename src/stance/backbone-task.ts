import { evaluateBackbone, nestedBackbone } from '../network/analysis/backbone.ts'
import { searchBackbone } from '../network/analysis/backbone-search.ts'
import type { StanceRequest } from '../network/options.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { refusing } from './outcome.ts'

// Which columns make a network what it is: from plain arguments to plain results.

export interface BackboneTask {
  table: StatementTable
  request: StanceRequest
}

export function nestColumns(task: BackboneTask) {
  return refusing(() => nestedBackbone(task))
}

export interface BackboneSearchTask extends BackboneTask {
  options: { size?: number; penalty?: number; iterations: number; seed: number }
}

export function searchColumns({ table, request, options }: BackboneSearchTask) {
  return refusing(() => searchBackbone({ table, request, ...options }))
}

export interface BackboneChoiceTask extends BackboneTask {
  columns: readonly string[]
  penalty: number
}

export function weighColumns({ table, request, columns, penalty }: BackboneChoiceTask) {
  return refusing(() => evaluateBackbone({ table, request, backbone: columns, penalty }))
}
