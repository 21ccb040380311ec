import type { ComplexityEstimatorArgs } from 'graphql-query-complexity'
import { callerError } from '../errors.ts'
import { MAX_ITERATIONS } from '../measures/iterations.ts'
import { complexityOf, type Operation, viewSize } from './cost.ts'

/**
 * An operation may ask for calculations over at most this many nodes: each of them counts all nodes
 * that its view may have. All that there is of a view of 10 000 nodes passes, and of five of 2 000.
 */
export const MAX_CALCULATED = 60_000

/** Calculations of a view run in few threads: one operation must leave these to others, too. */
export function checkCalculations(operation: Operation) {
  const nodes = Math.ceil(complexityOf(operation, estimate))
  if (nodes > MAX_CALCULATED) {
    const allowed = `calculations over at most ${String(MAX_CALCULATED)} nodes`
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The operation asks for metrics, communities and layouts of views of ${String(nodes)} nodes, each counted anew: ${allowed} are allowed. Ask for smaller views (maxNodes), for fewer measures, or for some of them in another operation.`,
      { input: 'query', allowed, http: { status: 400 } },
    )
  }
}

/** The measures that are calculated; degrees are counted on the way. */
const MEASURES = new Set(['betweenness', 'closeness', 'eigenvector', 'pageRank'])

/** So many rounds of a layout count as one calculation. */
const ROUNDS = 300

/** Views that do not say how many nodes they have: of paths, and of stance networks. */
const OTHER_VIEW_SIZE = 500

/** How many calculations there are below a field, times the nodes of their view. */
function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name === 'NodeMetrics' && MEASURES.has(field.name)) return 1
  if (type.name === 'Network') return ofView(field.name, args, childComplexity)
  if (field.args.some(({ name }) => name === 'maxNodes')) return viewSize(args) * childComplexity
  return field.name === 'network' ? OTHER_VIEW_SIZE * childComplexity : childComplexity
}

function ofView(name: string, args: ComplexityEstimatorArgs['args'], childComplexity: number) {
  if (name === 'communities') return 1
  if (name === 'metrics') {
    return Math.max(childComplexity, String(args.orderBy).endsWith('DEGREE') ? 0 : 1)
  }
  if (name !== 'layout') return childComplexity
  if (args.algorithm === 'CIRCLE') return 0
  const iterations = Number(args.iterations ?? 0)
  // What is out of range is refused by name before anything is calculated.
  return iterations > MAX_ITERATIONS ? 1 : Math.max(1, iterations / ROUNDS)
}
