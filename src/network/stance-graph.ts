import type { StatementTable } from '../statements/statement-table.ts'
import type { StanceRequest } from './options.ts'
import type { LeftOut } from './select-statements.ts'
import { stanceEdges, stanceMatrix } from './stance-network.ts'

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
  return request.mode === 'ONE_MODE' ? oneModeGraph(table, request) : twoModeGraph(table, request)
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

function twoModeGraph(table: StatementTable, request: StanceRequest): StanceGraph {
  const matrix = stanceMatrix(table, request)
  const { rowLabels, columnLabels, rowStatements, columnStatements, values } = matrix
  const rows = nodesOf(rowLabels, rowStatements, request.variable1, true)
  const columns = nodesOf(columnLabels, columnStatements, request.variable2, false)
  return {
    nodes: [...rows, ...columns],
    edgeCount: values.reduce((count, weight) => count + Number(weight !== 0), 0),
    *edges() {
      for (let cell = 0; cell < values.length; cell += 1) {
        if (values[cell] === 0) continue
        const row = Math.floor(cell / columns.length)
        yield {
          source: row,
          target: rows.length + (cell % columns.length),
          weight: values[cell]!,
        }
      }
    },
    statementCount: matrix.statementCount,
    leftOut: matrix.leftOut,
  }
}

function nodesOf(
  labels: readonly string[],
  statements: Int32Array,
  variable: string,
  isRow: boolean,
): StanceNode[] {
  return labels.map((label, index) => ({ label, variable, isRow, statements: statements[index]! }))
}
