import type { Context } from '../context.ts'
import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'
import { chunks } from '../values/chunks.ts'
import { decodeNode, type NodeRow, typeOfId } from './decode.ts'
import type { Node } from './node.type.ts'

interface KeyedNodeRow extends KeyedRow, NodeRow {}

const nodeById = batch<KeyedNodeRow>('node/by-id')

/** A row is decoded once a request, however many fields lead to it. */
const decoded = new WeakMap<NodeRow, Node>()

function decodeOnce(row: NodeRow) {
  let node = decoded.get(row)
  if (!node) {
    node = decodeNode(row)
    decoded.set(row, node)
  }
  return node
}

/**
 * What has an id, of whatever type; null where nothing has. Loads of all types of one tick share a
 * statement.
 */
export async function loadNode({ load }: Pick<Context, 'load'>, id: string): Promise<Node | null> {
  const [row] = await load(nodeById, id)
  return row ? decodeOnce(row) : null
}

/** As {@link loadNode}, for what must be of one type; null where it is not. */
export function loadNodeOfType(
  context: Pick<Context, 'load'>,
  type: string,
  id: string,
): Promise<Node | null> {
  // An id of another type is known to have no answer; ask nothing.
  if (typeOfId(id) !== type) return Promise.resolve(null)
  return loadNode(context, id)
}

/**
 * What has some ids, for what is read in portions, written and let go: nothing remembers them, and each
 * is decoded only when it is asked for.
 */
export async function readNodes(
  { store }: Pick<Context, 'store'>,
  ids: readonly string[],
): Promise<(id: string) => Node | null> {
  const parts = [...chunks([...new Set(ids)])]
  const rows = await Promise.all(parts.map((keys) => store.read(nodeById.query, { keys })))
  const byId = new Map(rows.flat().map((row) => [row.key, row]))
  return (id) => {
    const row = byId.get(id)
    return row ? decodeNode(row) : null
  }
}

/** The things of several ids, in that order; those that are not there are left out. */
export async function loadNodes(
  context: Pick<Context, 'load'>,
  ids: readonly string[] | null | undefined,
): Promise<Node[]> {
  if (!ids) return []
  const nodes = await Promise.all(ids.map((id) => loadNode(context, id)))
  return nodes.filter((node) => node !== null)
}
