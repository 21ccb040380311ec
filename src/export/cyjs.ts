import { oneLine } from '../values/text.ts'
import { attributesOf } from './column.ts'
import { listed } from './json.ts'
import type { ExportEdge, ExportNode, ExportView } from './model.ts'
import { aboutView } from './omissions.ts'

/** Cytoscape.js and Cytoscape desktop. */
export async function* writeCyjs(view: ExportView) {
  const { title: name, ...about } = aboutView(view)
  yield `{"data":${JSON.stringify({ name, ...about })},"elements":{"nodes":[`
  const positions = await view.positions()
  yield* listed(view.nodes(), (node) => {
    const place = positions.get(node.id)
    return {
      data: nodeData(view, node),
      // Downwards on the screen.
      ...(place && { position: { x: Math.round(place.x * 500), y: Math.round(-place.y * 500) } }),
      classes: node.kind ?? node.entityType,
    }
  })
  yield '],"edges":['
  yield* listed(view.edges(), (edge) => ({ data: edgeData(view, edge), classes: edge.kind }))
  yield ']}}\n'
}

function nodeData({ nodeColumns }: ExportView, node: ExportNode) {
  const label = oneLine(node.label)
  return { id: node.id, name: label, label, ...attributesOf(nodeColumns, node) }
}

function edgeData({ edgeColumns }: ExportView, edge: ExportEdge) {
  const { id, source, target, relation, label, weight, start, end } = edge
  return {
    id,
    source,
    target,
    interaction: relation,
    label: oneLine(label),
    weight,
    ...attributesOf(edgeColumns, edge),
    ...(start !== null && { start }),
    ...(end !== null && { end }),
  }
}
