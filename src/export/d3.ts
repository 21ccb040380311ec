import { oneLine } from '../values/text.ts'
import { attributesOf } from './column.ts'
import { listed } from './json.ts'
import type { ExportView } from './model.ts'
import { aboutView } from './omissions.ts'

/** Nodes and links as d3-force takes them; `directed` and `multigraph` are for networkx. */
export async function* writeD3(view: ExportView) {
  yield `{"directed":${String(view.isDirected)},"multigraph":true,"graph":${JSON.stringify(aboutView(view))},"nodes":[`
  yield* listed(view.nodes(), (node) => ({
    id: node.id,
    label: oneLine(node.label),
    ...attributesOf(view.nodeColumns, node),
  }))
  yield '],"links":['
  yield* listed(view.edges(), (edge) => {
    const { id, source, target, label, weight, start, end } = edge
    return {
      id,
      source,
      target,
      label: oneLine(label),
      weight,
      ...attributesOf(view.edgeColumns, edge),
      ...(start !== null && { start }),
      ...(end !== null && { end }),
    }
  })
  yield ']}\n'
}
