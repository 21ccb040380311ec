import type { StatementTable } from '../statements/statement-table.ts'
import type { StanceRequest } from './options.ts'
import type { LeftOut } from './select-statements.ts'
import { stanceEdges, stanceMatrix, type StanceMatrix } from './stance-network.ts'

/** A row or column of a stance network. */
export interface StanceNode {
  label: string
  /** The column of the statements that it comes from. */
  variable: string
  /** True for what `variable1` names. */
  isRow: boolean
  statements: number
}

/** A stance network as its nodes, and the edges that have a weight by the places of their nodes. */
export interface StanceGraph {
  /** Rows, then columns. */
  nodes: readonly StanceNode[]
  edgeCount: number
  /** Can be read again. */
  edges: () => Iterable<{ source: number; target: number; weight: number }>
  statementCount: number
  leftOut: LeftOut
}

/** The stance network of a table of statements, without any matrix where it has one mode. */
export function stanceGraph(table: StatementTable, request: StanceRequest): StanceGraph {
  return request.mode === 'ONE_MODE'
    ? oneModeGraph(table, request)
    : graphOfMatrix(stanceMatrix(table, request), request)
}

function oneModeGraph(table: StatementTable, request: StanceRequest): StanceGraph {
  const { labels, rowStatements, edges, statementCount, leftOut } = stanceEdges(table, request)
  const { source, target, weight } = edges
  return {
    nodes: nodesOf(labels, rowStatements, request.variable1, true),
    edgeCount: weight.length,
    *edges() {
      for (let edge = 0; edge < weight.length; edge += 1) {
        yield { source: source[edge]!, target: target[edge]!, weight: weight[edge]! }
      }
    },
    statementCount,
    leftOut,
  }
}

/** The edges of a matrix: each cell that is not 0, of a symmetric one those above the diagonal. */
export function graphOfMatrix(matrix: StanceMatrix, request: StanceRequest): StanceGraph {
  const { mode, variable1, variable2 } = request
  const { rowLabels, columnLabels, rowStatements, columnStatements, values } = matrix
  const isOneMode = mode === 'ONE_MODE'
  const rows = nodesOf(rowLabels, rowStatements, variable1, true)
  const columns = isOneMode ? [] : nodesOf(columnLabels, columnStatements, variable2, false)
  const width = columnLabels.length
  function* edges() {
    for (let row = 0; row < rows.length; row += 1) {
      for (let column = isOneMode ? row + 1 : 0; column < width; column += 1) {
        const weight = values[row * width + column]!
        if (weight === 0) continue
        yield { source: row, target: isOneMode ? column : rows.length + column, weight }
      }
    }
  }
  let edgeCount = 0
  for (const { weight } of edges()) edgeCount += Number(weight !== 0)
  const { statementCount, leftOut } = matrix
  return { nodes: [...rows, ...columns], edgeCount, edges, statementCount, leftOut }
}

function nodesOf(
  labels: readonly string[],
  statements: Int32Array,
  variable: string,
  isRow: boolean,
): StanceNode[] {
  return labels.map((label, index) => ({ label, variable, isRow, statements: statements[index]! }))
}
