import {
  AroundDocument,
  type GraphFilter,
  type TypedDocumentString,
  type ViewNetworkFragment,
  WholeGraphDocument,
} from '../api/operations.ts'
import { type QueryState, useQuery } from '../api/use-query.ts'
import { MAX_NODES, type Part, type View } from './view.ts'

export interface WholeVariables {
  filter: GraphFilter | null
  maxNodes: number
}

export interface AroundVariables extends WholeVariables {
  of: readonly string[]
  depth: number
}

/** Two operations that ask the same: one of the whole graph, one of what is around some things. */
interface Pair<Result, More> {
  whole: TypedDocumentString<Result, WholeVariables & More>
  around: TypedDocumentString<Result, AroundVariables & More>
}

export const GRAPH = { whole: WholeGraphDocument, around: AroundDocument }

export function variablesOf({ of, depth, filter }: Part): WholeVariables | AroundVariables {
  const whole = { filter: Object.keys(filter).length > 0 ? filter : null, maxNodes: MAX_NODES }
  return of.length === 0 ? whole : { of, depth, ...whole }
}

/** Asks something of the part of the graph that a view chooses; nothing where `more` is null. */
export function useOfView<Result, More>(
  { whole, around }: Pair<Result, More>,
  view: View,
  more: More | null,
): QueryState<Result> {
  const variables = variablesOf(view)
  const isAround = 'of' in variables
  const ofWhole = useQuery(whole, isAround || !more ? null : { ...variables, ...more }, view.lang)
  const ofAround = useQuery(around, isAround && more ? { ...variables, ...more } : null, view.lang)
  return isAround ? ofAround : ofWhole
}

/** The part of the graph that a view chooses. */
export function useGraph(view: View): QueryState<{ view: ViewNetworkFragment }> {
  return useOfView(GRAPH, view, {})
}
