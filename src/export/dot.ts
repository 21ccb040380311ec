import { legal, oneLine, shortened } from '../values/text.ts'
import { attributesOf, cellText } from './column.ts'
import type { ExportView } from './model.ts'
import { aboutView } from './omissions.ts'
import { edgeColor, nodeColor } from './palette.ts'

/** Graphviz keeps no line longer than 16 384 characters that is not broken. */
const MAX_VALUE = 8000

/** DOT for Graphviz. Symmetric relations are drawn without an arrow. */
export async function* writeDot(view: ExportView) {
  const [kind, line] = view.isDirected ? ['digraph', '->'] : ['graph', '--']
  const { title, address, ...about } = aboutView(view)
  yield `${kind} ${quoted(title)} {\n`
  yield `graph [${list({ label: title, comment: address, ...about, outputorder: 'edgesfirst' })}]\n`
  yield 'node [shape="box", style="rounded,filled", fontname="Helvetica"]\n'
  for await (const node of view.nodes()) {
    const attributes = {
      label: oneLine(node.label),
      fillcolor: `${nodeColor(node)}55`,
      ...attributesOf(view.nodeColumns, node),
    }
    yield `${quoted(node.id)} [${list(attributes)}]\n`
  }
  for await (const edge of view.edges()) {
    const { id, source, target, label, weight, start, end, symmetric } = edge
    const attributes = {
      label: oneLine(label),
      weight,
      edge_id: id,
      color: edgeColor(edge),
      ...(symmetric && view.isDirected && { dir: 'none' }),
      ...attributesOf(view.edgeColumns, edge),
      ...(start !== null && { start }),
      ...(end !== null && { end }),
    }
    yield `${quoted(source)} ${line} ${quoted(target)} [${list(attributes)}]\n`
  }
  yield '}\n'
}

function list(attributes: Record<string, Parameters<typeof cellText>[0]>) {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${quoted(name === 'label' ? drawn(value) : cellText(value))}`)
    .join(', ')
}

/** In labels character references are read. */
function drawn(value: Parameters<typeof cellText>[0]) {
  return cellText(value).replaceAll('&', '&amp;')
}

/** A backslash is two: one alone would take the quote after it for a part of the text. */
function quoted(text: string) {
  const value = shortened(legal(text), MAX_VALUE).replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${value}"`
}
