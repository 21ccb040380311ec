import type { ExportView } from './model.ts'
import { oneLine } from './text.ts'

/**
 * Pajek's .net: numbered vertices with their names, arcs with weight and label (edges, where
 * they have no direction). Names are what
 * readers tell vertices by, so that equal ones are followed by their id.
 */
export async function* writePajek(view: ExportView) {
  const numbers = new Map(view.nodes.map(({ id }, index) => [id, index + 1]))
  const names = uniqueNames(view)
  yield `*Vertices ${String(view.nodes.length)}\n`
  for (const { id } of view.nodes) {
    yield `${String(numbers.get(id))} ${quoted(names.get(id) ?? id)}\n`
  }
  yield view.isDirected ? '*Arcs\n' : '*Edges\n'
  for await (const { source, target, weight, label } of view.edges()) {
    const ends = `${String(numbers.get(source))} ${String(numbers.get(target))}`
    yield `${ends} ${String(weight)} l ${quoted(label)}\n`
  }
}

function uniqueNames({ nodes }: ExportView) {
  const counts = new Map<string, number>()
  const nameOf = (label: string) => quoted(label)
  for (const { label } of nodes) {
    counts.set(nameOf(label), (counts.get(nameOf(label)) ?? 0) + 1)
  }
  return new Map(
    nodes.map(({ id, label }) => [
      id,
      (counts.get(nameOf(label)) ?? 0) > 1 ? `${label} (${id})` : label,
    ]),
  )
}

/** The format has no escapes: `"` is written as `'`, and a backslash as a slash. */
function quoted(text: string) {
  return `"${oneLine(text).replaceAll('"', "'").replaceAll('\\', '/')}"`
}
