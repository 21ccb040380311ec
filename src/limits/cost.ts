import { createRequire } from 'node:module'
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isLeafType,
  isListType,
} from 'graphql'
import type {
  ComplexityEstimatorArgs,
  getComplexity as GetComplexity,
} from 'graphql-query-complexity'
import { callerError } from '../errors.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../list/page-size.ts'
import { MAX_NODES } from '../view/size.ts'

// By require: an import would load a second copy of graphql-js, which refuses this one's schema.
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as {
  getComplexity: typeof GetComplexity
}

/** An operation may reach at most this many objects, by the page sizes it asks for. */
export const MAX_COST = 300_000

/** What is to be executed. */
export interface Operation {
  schema: GraphQLSchema
  query: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown>
}

/** What an estimator makes of a whole operation. A walk gives one number: two limits take two walks. */
export function complexityOf(
  { schema, query, operationName, variables }: Operation,
  estimator: (args: ComplexityEstimatorArgs) => number,
) {
  return getComplexity({
    schema,
    query,
    variables,
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [estimator],
  })
}

/** Refuses operations that could reach too many objects, before anything is read. */
export function checkCost(operation: Operation) {
  const cost = complexityOf(operation, estimate)
  if (cost > MAX_COST) {
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The operation could reach ${String(cost)} objects: at most ${String(MAX_COST)} are allowed. Ask for smaller pages, or for fewer lists within lists.`,
      { input: 'query', allowed: `at most ${String(MAX_COST)}`, http: { status: 400 } },
    )
  }
}

/** Types whose lists were counted where they were asked for, by the size of a page or view. */
const COUNTED_ABOVE = /(?:Connection|^Network)$/

/** Lists that come whole are short: evidence, names, who something is asserted by. */
const WHOLE_LIST_SIZE = 3

/**
 * An object counts 1, a list its size times what each item reaches, a view its nodes times, a value
 * nothing.
 */
function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (isLeafType(getNamedType(field.type)) || type.name.startsWith('__')) return 0
  return 1 + sizeOf(type, field, args) * childComplexity
}

/** How many of a field's children there may be. */
function sizeOf(
  type: ComplexityEstimatorArgs['type'],
  field: ComplexityEstimatorArgs['field'],
  args: ComplexityEstimatorArgs['args'],
) {
  const takes = (argument: string) => field.args.some(({ name }) => name === argument)
  if (takes('first')) return pageSize(args)
  if (takes('maxEdges')) return Math.max(viewSize(args), Number(args.maxEdges))
  if (takes('maxNodes')) return viewSize(args)
  if (Array.isArray(args.ids)) return args.ids.length
  const isWholeList = isListType(getNullableType(field.type)) && !COUNTED_ABOVE.test(type.name)
  return isWholeList ? WHOLE_LIST_SIZE : 1
}

function pageSize({ first, last }: { first?: unknown; last?: unknown }) {
  const size = Number(first ?? last ?? DEFAULT_PAGE)
  // What is out of range is refused by name when the list is opened.
  return Math.min(Math.max(size, 0), MAX_PAGE)
}

/** A view counts as many times as it may have nodes: where nothing is said of edges, these are about as many. */
export function viewSize({ maxNodes }: { maxNodes?: unknown }) {
  return Math.min(Math.max(Number(maxNodes), 1), MAX_NODES)
}
