import type { StatementTable } from '../statements/statement-table.ts'
import { checkRequest } from './check-request.ts'
import { type CodedStatements, codeStatements } from './coded-statements.ts'
import { type EdgeList, oneModeEdges } from './edge-list.ts'
import { oneModeMatrix, type OneModeOptions, oneModeRows } from './one-mode.ts'
import type { OneModeAggregation, OneModeNormalization, StanceRequest } from './options.ts'
import { type LeftOut, type Selection, selectStatements } from './select-statements.ts'
import { twoModeMatrix, twoModeOptions } from './two-mode.ts'

/** A network as labels and one flat list of weights. */
export interface StanceMatrix {
  rowLabels: readonly string[]
  /** The same as the row labels in a one-mode network. */
  columnLabels: readonly string[]
  /** Row by row, `rowLabels.length * columnLabels.length` weights, all finite. */
  values: Float64Array
  /** How many statements each row has, and each column. */
  rowStatements: Int32Array
  columnStatements: Int32Array
  statementCount: number
  leftOut: LeftOut
}

/** The stance network of a table of statements. Without statements it has no rows. */
export function stanceMatrix(table: StatementTable, request: StanceRequest): StanceMatrix {
  checkRequest(request)
  const selection = selectStatements(table, request)
  return matrixOf(codeStatements(table, request, selection), request, selection)
}

/** The network of statements that are already chosen and coded. */
export function matrixOf(
  coded: CodedStatements,
  request: StanceRequest,
  { leftOut }: Selection,
  values = weightsOf(coded, request),
): StanceMatrix {
  const isOneMode = request.mode === 'ONE_MODE'
  const rowStatements = frequencies(coded.rows, coded.rowLabels.length)
  return {
    rowLabels: coded.rowLabels,
    columnLabels: isOneMode ? coded.rowLabels : coded.columnLabels,
    values,
    rowStatements,
    columnStatements: isOneMode
      ? rowStatements
      : frequencies(coded.columns, coded.columnLabels.length),
    statementCount: coded.statements.length,
    leftOut,
  }
}

/** How statements of a network are weighted, where not each counts 1. */
export type Weighting = Pick<OneModeOptions, 'weights' | 'activity' | 'divisor'>

/** The weights of a request, as a flat matrix. */
export function weightsOf(
  coded: CodedStatements,
  request: StanceRequest,
  weighting: Weighting = {},
): Float64Array {
  if (request.mode === 'ONE_MODE') {
    return oneModeMatrix(coded, { ...oneModeOptions(request), ...weighting })
  }
  return twoModeMatrix(coded, { ...twoModeOptions(request), weights: weighting.weights })
}

/** The one-mode network as a list of its edges, for networks too large for a matrix. */
export function stanceEdges(table: StatementTable, request: StanceRequest) {
  checkRequest({ ...request, mode: 'ONE_MODE' })
  const selection = selectStatements(table, request)
  const coded = codeStatements(table, request, selection)
  const edges: EdgeList = oneModeEdges(oneModeRows(coded, oneModeOptions(request)))
  return {
    labels: coded.rowLabels,
    rowStatements: frequencies(coded.rows, coded.rowLabels.length),
    edges,
    statementCount: coded.statements.length,
    leftOut: selection.leftOut,
  }
}

/** What `checkRequest` has found to go together. */
export function oneModeOptions({ aggregation, normalization, compatibility }: StanceRequest) {
  return {
    aggregation: aggregation as OneModeAggregation,
    normalization: normalization as OneModeNormalization,
    compatibility: compatibility ?? 'NONE',
  }
}

function frequencies(numbers: Int32Array, count: number) {
  const sums = new Int32Array(count)
  for (let index = 0; index < numbers.length; index += 1) sums[numbers[index]!]! += 1
  return sums
}
