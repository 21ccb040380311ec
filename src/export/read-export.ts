import type { Context } from '../context.ts'
import { StanceMode } from '../stance/stance-options.ts'
import { compareText } from '../values/compare-text.ts'
import { degreesOf } from '../view/degrees.ts'
import type { View } from '../view/view.ts'
import type { AnyViewRequest } from './any-view.ts'
import { CAMP_COLUMN } from './camps.ts'
import { EDGE_COLUMNS, NODE_COLUMNS } from './columns.ts'
import { describeView } from './describe-view.ts'
import type { ExportView } from './model.ts'
import { omissionsOf } from './omissions.ts'
import { placesOf } from './places.ts'
import { EdgeReader } from './read-edges.ts'
import { NodeReader } from './read-nodes.ts'
import { ABSOLUTE_WEIGHT } from './stance-graph-view.ts'

/** Makes a view ready to be written, with labels in the languages that were asked for. */
export async function readExport(
  context: Context,
  request: AnyViewRequest,
  view: View,
  { address }: { address: string },
): Promise<ExportView> {
  const nodeReader = new NodeReader(context)
  const edgeReader = new EdgeReader(context)
  const nodes = view.nodes.toSorted(byId)
  const edges = view.edges.toSorted(byId)
  const degrees = degreesOf(edges)
  const omissions = await omissionsOf(view)
  const isOneMode = request.kind === 'stance' && request.input.mode === StanceMode.ONE_MODE
  const hasCamps = request.kind === 'stance' && request.camps !== null
  let positions: ReturnType<ExportView['positions']> | undefined
  return {
    ...omissions,
    ...(await describeView(context, request, view, omissions)),
    lang: context.languages[0] ?? 'en',
    address,
    publicUrl: context.publicUrl,
    isDated:
      edges.some(({ min, max }) => min !== null || max !== null) ||
      (await nodeReader.areDated(nodes)),
    isDirected: !isOneMode,
    nodeColumns: hasCamps ? [...NODE_COLUMNS, CAMP_COLUMN] : NODE_COLUMNS,
    edgeColumns: request.kind === 'stance' ? [...EDGE_COLUMNS, ABSOLUTE_WEIGHT] : EDGE_COLUMNS,
    nodeCount: nodes.length,
    nodes: () => nodeReader.read(nodes, degrees),
    edgeCount: edges.length,
    edges: () => edgeReader.read(edges),
    positions() {
      positions ??= placesOf(context, view)
      return positions
    },
  }
}

function byId(a: { id: string }, b: { id: string }) {
  return compareText(a.id, b.id)
}
