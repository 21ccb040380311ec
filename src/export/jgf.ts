import { oneLine } from '../values/text.ts'
import { attributesOf } from './column.ts'
import { listed, members } from './json.ts'
import type { ExportView } from './model.ts'
import { aboutView } from './omissions.ts'

/** JSON Graph Format 2. Its schema wants `edges` even where there are none. */
export async function* writeJgf(view: ExportView) {
  const { title, ...about } = aboutView(view)
  yield `{"graph":{"id":"acta","type":"actors-and-claims","label":${JSON.stringify(title)},"directed":${String(view.isDirected)},"metadata":${JSON.stringify(about)},"nodes":{`
  yield* members(view.nodes(), (node) => [
    node.id,
    { label: oneLine(node.label), metadata: attributesOf(view.nodeColumns, node) },
  ])
  yield '},"edges":['
  yield* listed(view.edges(), (edge) => {
    const { id, source, target, relation, label, weight, start, end } = edge
    const { relation: _, ...attributes } = attributesOf(view.edgeColumns, edge)
    return {
      id,
      source,
      target,
      relation,
      directed: view.isDirected,
      label: oneLine(label),
      metadata: {
        weight,
        ...attributes,
        ...(start !== null && { start }),
        ...(end !== null && { end }),
      },
    }
  })
  yield ']}}\n'
}
