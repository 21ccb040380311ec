import { oneLine } from '../values/text.ts'
import type { ExportView } from './model.ts'
import { aboutView } from './omissions.ts'

/**
 * Pajek's .net: numbered vertices with their names, arcs with weight and label (edges, where they
 * have no direction). Names are what readers tell vertices by, so that equal ones are followed by
 * their id. Comments say what it is.
 */
export async function* writePajek(view: ExportView) {
  for (const [name, value] of Object.entries(aboutView(view)))
    yield `% ${name}: ${oneLine(value)}\n`
  yield `*Vertices ${String(view.nodeCount)}\n`
  const names = await uniqueNames(view)
  const numbers = new Map<string, number>()
  for (const [id, name] of names) {
    numbers.set(id, numbers.size + 1)
    yield `${String(numbers.size)} ${quoted(name)}\n`
  }
  yield view.isDirected ? '*Arcs\n' : '*Edges\n'
  for await (const { source, target, weight, label } of view.edges()) {
    const ends = `${String(numbers.get(source))} ${String(numbers.get(target))}`
    yield `${ends} ${String(weight)} l ${quoted(label)}\n`
  }
}

async function uniqueNames(view: ExportView) {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for await (const { id, label } of view.nodes()) {
    names.set(id, label)
    counts.set(quoted(label), (counts.get(quoted(label)) ?? 0) + 1)
  }
  for (const [id, label] of names) {
    if ((counts.get(quoted(label)) ?? 0) > 1) names.set(id, `${label} (${id})`)
  }
  return names
}

/** The format has no escapes: `"` is written as `'`, and a backslash as a slash. */
function quoted(text: string) {
  return `"${oneLine(text).replaceAll('"', "'").replaceAll('\\', '/')}"`
}
