import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import { isNodeId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import { checkFilter, checkRange, notFound } from './checked-filter.ts'
import type { GraphFilter } from './graph-filter.ts'
import { readNeighborhood } from './read-neighborhood.ts'
import { readNetwork } from './read-network.ts'
import { ViewReader } from './reader.ts'
import { MAX_NODES } from './size.ts'
import type { View } from './view.ts'

export const MAX_OF = 100
export const MAX_DEPTH = 4
const ENTITY = 'an actor, topic, event, instrument or document'

/** What a view shows, as it was asked for: it can be asked for again, by its address too. */
export type ViewRequest = { filter: GraphFilter | null; maxNodes: number } & (
  { kind: 'network' } | { kind: 'neighborhood'; of: readonly string[]; depth: number }
)

/** How many nodes a view has at most where nothing is said. */
export const DEFAULT_NODES = { network: 2000, neighborhood: 500 } as const

/** Throws BAD_INPUT or NOT_FOUND, naming the input; then reads nothing. */
export async function openView(context: Context, request: ViewRequest) {
  const { filter, maxNodes } = request
  const of = request.kind === 'neighborhood' ? [...new Set(request.of)] : []
  if (request.kind === 'neighborhood') {
    if (of.length < 1 || of.length > MAX_OF) {
      throw badInput('of', `${String(of.length)} ids`, `1 to ${String(MAX_OF)} ids`)
    }
    checkRange('depth', request.depth, 1, MAX_DEPTH)
  }
  checkRange('maxNodes', maxNodes, 1, MAX_NODES)
  if (maxNodes < of.length) {
    throw badInput('maxNodes', maxNodes, `at least the number of things in of`)
  }
  const [checked] = await Promise.all([
    checkFilter(context, filter),
    ...of.map((id) => requireEntity(context, 'of', id)),
  ])
  const reader = new ViewReader(context, checked)
  return (): Promise<View> =>
    request.kind === 'network'
      ? readNetwork(reader, maxNodes)
      : readNeighborhood(reader, of, { depth: request.depth, maxNodes })
}

export async function readView(context: Context, request: ViewRequest): Promise<View> {
  const read = await openView(context, request)
  return read()
}

/** What views connect: throws NOT_FOUND for what is not there, BAD_INPUT for what is no entity. */
export async function requireEntity(context: Context, input: string, id: string) {
  const node = isNodeId(id) ? await loadNode(context, id) : null
  if (!node) throw notFound(input, id, ENTITY)
  if (!('names' in node)) throw badInput(input, id, `the id of ${ENTITY}`)
}
