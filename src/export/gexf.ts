import { oneLine } from '../values/text.ts'
import { attributesOf, cellText, type Column } from './column.ts'
import { dates } from './columns.ts'
import { daysOf, stretchesOf } from './days.ts'
import type { ExportEdge, ExportNode, ExportView, Point } from './model.ts'
import { nodeColor, nodeSize } from './palette.ts'
import { element, opening, textElement, XML_DECLARATION } from './xml.ts'

const TYPES = {
  text: 'string',
  list: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
}

/**
 * GEXF 1.3, as its RelaxNG schema has it. Attribute ids equal their titles, with one block a class:
 * readers take the one or the other for the name. Static attributes; the dates of a fact are the
 * spells of its edge. `kind` keeps parallel relations apart in Gephi.
 */
export async function* writeGexf(view: ExportView) {
  yield head(view)
  const positions = await view.positions()
  for await (const node of view.nodes())
    yield `${nodeElement(view, node, positions.get(node.id))}\n`
  yield '</nodes>\n<edges>\n'
  for await (const edge of view.edges()) yield `${edgeElement(view, edge)}\n`
  yield '</edges>\n</graph>\n</gexf>\n'
}

function head(view: ExportView) {
  const { title, description, address, isDated, isDirected } = view
  const namespaces = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz' }
  const meta =
    textElement('creator', {}, 'Acta') +
    textElement('description', {}, `${title}. ${description} ${address}`)
  const graph = opening('graph', {
    mode: isDated ? 'dynamic' : 'static',
    defaultedgetype: isDirected ? 'directed' : 'undirected',
    idtype: 'string',
    ...(isDated && { timeformat: 'date', timerepresentation: 'interval' }),
  })
  return [
    XML_DECLARATION + opening('gexf', { ...namespaces, version: '1.3' }),
    element('meta', {}, meta),
    graph,
    declarations('node', view.nodeColumns),
    declarations('edge', view.edgeColumns),
    '<nodes>\n',
  ].join('\n')
}

function declarations(of: 'node' | 'edge', columns: readonly Column<never>[]) {
  const list = columns.map(({ name, type }) =>
    element('attribute', { id: name, title: name, type: TYPES[type] }),
  )
  return element('attributes', { class: of, mode: 'static' }, list.join(''))
}

function values<Item>(columns: readonly Column<Item>[], item: Item) {
  const list = Object.entries(attributesOf(columns, item)).map(([name, value]) =>
    element('attvalue', { for: name, value: cellText(value) }),
  )
  return element('attvalues', {}, list.join(''))
}

function nodeElement({ nodeColumns }: ExportView, node: ExportNode, position: Point | undefined) {
  const [r, g, b] = channels(nodeColor(node))
  return element(
    'node',
    { id: node.id, label: oneLine(node.label), ...daysOf(node.date) },
    [
      values(nodeColumns, node),
      // Some readers want the value as the first attribute, and colours as numbers.
      element('viz:size', { value: nodeSize(node) }),
      position && element('viz:position', { x: scaled(position.x), y: scaled(position.y) }),
      element('viz:color', { r, g, b }),
    ].join(''),
  )
}

function edgeElement({ isDirected, edgeColumns }: ExportView, edge: ExportEdge) {
  const { id, source, target, relation, label, weight } = edge
  const spells = stretchesOf(dates(edge))
    // What holds at all times is told by having no spell.
    .filter(({ start, end }) => start !== null || end !== null)
    .map(({ start, end }) => element('spell', { start, end }))
  return element(
    'edge',
    {
      id,
      source,
      target,
      type: isDirected ? 'directed' : 'undirected',
      kind: relation,
      label: oneLine(label),
      weight,
    },
    values(edgeColumns, edge) + (spells.length > 0 ? element('spells', {}, spells.join('')) : ''),
  )
}

/** As wide as layouts of Gephi are. */
function scaled(coordinate: number) {
  return Math.round(coordinate * 1000)
}

function channels(color: string) {
  return [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16))
}
