import { oneLine } from '../values/text.ts'
import { attributesOf } from './column.ts'
import { listed } from './json.ts'
import type { ExportView } from './model.ts'
import { aboutView } from './omissions.ts'
import { edgeColor, edgeSize, nodeColor, nodeSize } from './palette.ts'

/** What graphology imports, sigma draws and Gephi Lite opens. sigma needs a place for every node. */
export async function* writeGraphology(view: ExportView) {
  const { title: name, ...about } = aboutView(view)
  const type = view.isDirected ? 'directed' : 'undirected'
  const options = { type, multi: true, allowSelfLoops: true }
  yield `{"attributes":${JSON.stringify({ name, ...about })},"options":${JSON.stringify(options)},"nodes":[`
  const positions = await view.positions()
  yield* listed(view.nodes(), (node) => ({
    key: node.id,
    attributes: {
      label: oneLine(node.label),
      ...(positions.get(node.id) ?? { x: 0, y: 0 }),
      size: nodeSize(node),
      color: nodeColor(node),
      ...attributesOf(view.nodeColumns, node),
    },
  }))
  yield '],"edges":['
  yield* listed(view.edges(), (edge) => {
    const { id, source, target, label, weight, start, end } = edge
    return {
      key: id,
      source,
      target,
      ...(!view.isDirected && { undirected: true }),
      attributes: {
        label: oneLine(label),
        weight,
        size: edgeSize(edge),
        color: edgeColor(edge),
        ...attributesOf(view.edgeColumns, edge),
        ...(start !== null && { start }),
        ...(end !== null && { end }),
      },
    }
  })
  yield ']}\n'
}
