import { attributesOf } from './columns.ts'
import { listed, members } from './json.ts'
import type { ExportView } from './model.ts'
import { oneLine } from './text.ts'

/** JSON Graph Format 2. Its schema wants `edges` even where there are none. */
export async function* writeJgf(view: ExportView) {
  const { title, description, address, isDirected } = view
  yield `{"graph":{"id":"acta","type":"actors-and-claims","label":${JSON.stringify(title)},"directed":${String(isDirected)},"metadata":${JSON.stringify({ description, address })},"nodes":{`
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
      directed: isDirected,
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
