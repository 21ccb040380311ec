import type { Context } from '../context.ts'
import type { Direction } from '../entity/direction.ts'
import { badInput } from '../errors.ts'
import { checkFilter, checkRange, requireEntity } from './checked-filter.ts'
import type { GraphFilter } from './graph-filter.ts'
import { openPaths, type PathsRequest } from './open-paths.ts'
import { pathsAsView } from './paths-as-view.ts'
import { readNeighborhood } from './read-neighborhood.ts'
import { readNetwork } from './read-network.ts'
import { readSharedNeighbors } from './read-shared-neighbors.ts'
import { ViewReader } from './reader.ts'
import { MAX_NODES } from './size.ts'
import type { Way } from './view.queries.ts'
import type { View } from './view.ts'

export const MAX_OF = 100
export const MAX_DEPTH = 4

/** What a view shows, as it was asked for: it can be asked for again, by its address too. */
export type ViewRequest = SizedRequest | PathsRequest

type SizedRequest = { filter: GraphFilter | null; maxNodes: number } & (
  | { kind: 'network' }
  | { kind: 'neighborhood'; of: readonly string[]; depth: number }
  | { kind: 'shared'; groups: readonly (readonly string[])[]; direction: Direction }
)

/** How many nodes a view has at most where nothing is said. */
export const DEFAULT_NODES = { network: 2000, neighborhood: 500, shared: 500 } as const

const WAYS: Record<Direction, Way> = { OUTGOING: 'ALONG', INCOMING: 'AGAINST', BOTH: 'BOTH' }

/**
 * Throws BAD_INPUT or NOT_FOUND, naming the input; then reads nothing. Without evidence the edges
 * that facts make have no passages. `sharedInput` is how the caller names the groups of things.
 */
export async function openView(
  context: Context,
  request: ViewRequest,
  { readsEvidence = true, countsHidden = false, sharedInput = 'of' } = {},
) {
  if (request.kind === 'paths') {
    const read = await openPaths(context, request, { readsEvidence })
    return async () => pathsAsView(await read(), request)
  }
  const { filter, maxNodes } = request
  const of = [...new Set(idsOf(request))]
  const input = request.kind === 'shared' ? sharedInput : 'of'
  if (request.kind !== 'network' && (of.length < 1 || of.length > MAX_OF)) {
    throw badInput(input, `${String(of.length)} ids`, `1 to ${String(MAX_OF)} ids`)
  }
  if (request.kind === 'neighborhood') checkRange('depth', request.depth, 1, MAX_DEPTH)
  if (request.kind === 'shared' && request.groups.some((group) => group.length === 0)) {
    throw badInput(input, request.groups, 'groups of at least one id each')
  }
  checkRange('maxNodes', maxNodes, 1, MAX_NODES)
  if (maxNodes < of.length) {
    throw badInput('maxNodes', maxNodes, `at least the number of things in ${input}`)
  }
  const [checked, things] = await Promise.all([
    checkFilter(context, filter),
    Promise.all(of.map((id) => requireEntity(context, input, id))),
  ])
  const reader = new ViewReader(context, checked, { readsEvidence, countsHidden })
  return (): Promise<View> => {
    switch (request.kind) {
      case 'network':
        return readNetwork(reader, maxNodes)
      case 'neighborhood':
        return readNeighborhood(reader, things, { depth: request.depth, maxNodes })
      case 'shared':
        return readSharedNeighbors(reader, things, {
          groups: request.groups,
          way: WAYS[request.direction],
          maxNodes,
        })
    }
  }
}

/** The things that a view is around, or leads from and to. */
export function idsOf(request: ViewRequest): readonly string[] {
  switch (request.kind) {
    case 'network':
      return []
    case 'neighborhood':
      return request.of
    case 'shared':
      return request.groups.flat()
    case 'paths':
      return [request.from, request.to]
  }
}

export async function readView(
  context: Context,
  request: ViewRequest,
  options: Parameters<typeof openView>[2] = {},
): Promise<View> {
  const read = await openView(context, request, options)
  return read()
}
