import { oneLine } from '../values/text.ts'
import { attributesOf, cellText, type Column } from './column.ts'
import type { ExportEdge, ExportNode, ExportView } from './model.ts'
import { aboutView } from './omissions.ts'
import { nodeColor, nodeSize } from './palette.ts'
import { element, opening, textElement, XML_DECLARATION } from './xml.ts'

const TYPES = {
  text: 'string',
  list: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
}

const GRAPH_KEYS: readonly Column<Partial<ReturnType<typeof aboutView>>>[] = (
  ['title', 'description', 'address', 'truncated_because', 'hidden_by_modality'] as const
).map((name) => ({ name, type: 'text', of: (about) => about[name] ?? null }))
// `name` and `interaction` are what Cytoscape shows, `label` and `weight` what Gephi does. igraph
// gives back the ids of nodes for those of edges: `eid` keeps them.
const nodeKeys = ({ nodeColumns }: ExportView): Column<ExportNode>[] => [
  { name: 'label', type: 'text', of: ({ label }) => oneLine(label) },
  { name: 'name', type: 'text', of: ({ label }) => oneLine(label) },
  ...nodeColumns,
]
const edgeKeys = ({ edgeColumns }: ExportView): Column<ExportEdge>[] => [
  { name: 'label', type: 'text', of: ({ label }) => oneLine(label) },
  { name: 'interaction', type: 'text', of: ({ relation }) => relation },
  { name: 'weight', type: 'number', of: ({ weight }) => weight },
  { name: 'eid', type: 'text', of: ({ id }) => id },
  ...edgeColumns,
  { name: 'start', type: 'text', of: ({ start }) => start },
  { name: 'end', type: 'text', of: ({ end }) => end },
]

/** What yEd draws besides the data; empty for plain GraphML. */
interface Drawing {
  keys: string
  namespaces: Record<string, string>
  ofNode: (node: ExportNode) => string
  ofEdge: (edge: ExportEdge, isDirected: boolean) => string
}

const NOTHING: Drawing = { keys: '', namespaces: {}, ofNode: () => '', ofEdge: () => '' }

const YED: Drawing = {
  keys:
    element('key', { id: 'ng', for: 'node', 'yfiles.type': 'nodegraphics' }) +
    element('key', { id: 'eg', for: 'edge', 'yfiles.type': 'edgegraphics' }),
  namespaces: { 'xmlns:y': 'http://www.yworks.com/xml/graphml' },
  ofNode(node) {
    const size = 20 + 2 * nodeSize(node)
    const shape =
      element('y:Geometry', { width: size, height: size }) +
      element('y:Fill', { color: nodeColor(node) }) +
      textElement('y:NodeLabel', { modelName: 'sides', modelPosition: 's' }, oneLine(node.label)) +
      element('y:Shape', { type: 'ellipse' })
    return element('data', { key: 'ng' }, element('y:ShapeNode', {}, shape))
  },
  ofEdge({ label, symmetric }, isDirected) {
    const arrow = (isThere: boolean) => (isThere ? 'standard' : 'none')
    const line =
      element('y:Arrows', {
        source: arrow(isDirected && symmetric),
        target: arrow(isDirected),
      }) + textElement('y:EdgeLabel', {}, oneLine(label))
    return element('data', { key: 'eg' }, element('y:PolyLineEdge', {}, line))
  },
}

/** GraphML with declared, typed keys. One direction a file: symmetric relations say so in `symmetric`. */
export function writeGraphml(view: ExportView) {
  return write(view, NOTHING)
}

/** GraphML with labels and shapes as yEd draws them. */
export function writeGraphmlYed(view: ExportView) {
  return write(view, YED)
}

async function* write(view: ExportView, drawing: Drawing) {
  const [ofNodes, ofEdges] = [nodeKeys(view), edgeKeys(view)]
  const xmlns = 'http://graphml.graphdrawing.org/xmlns'
  yield [
    XML_DECLARATION + opening('graphml', { xmlns, ...drawing.namespaces }),
    keys('graph', 'g_', GRAPH_KEYS),
    keys('node', 'n_', ofNodes),
    keys('edge', 'e_', ofEdges),
    drawing.keys,
    opening('graph', { id: 'G', edgedefault: view.isDirected ? 'directed' : 'undirected' }),
    data('g_', GRAPH_KEYS, aboutView(view)),
    '',
  ].join('\n')
  for await (const node of view.nodes()) {
    const content = data('n_', ofNodes, node) + drawing.ofNode(node)
    yield `${element('node', { id: node.id }, content)}\n`
  }
  for await (const edge of view.edges()) {
    const { id, source, target } = edge
    const content = data('e_', ofEdges, edge) + drawing.ofEdge(edge, view.isDirected)
    yield `${element('edge', { id, source, target }, content)}\n`
  }
  yield '</graph>\n</graphml>\n'
}

function keys(of: 'graph' | 'node' | 'edge', prefix: string, columns: readonly Column<never>[]) {
  return columns
    .map(({ name, type }) =>
      element('key', {
        id: prefix + name,
        for: of,
        'attr.name': name,
        'attr.type': TYPES[type],
      }),
    )
    .join('\n')
}

function data<Item>(prefix: string, columns: readonly Column<Item>[], item: Item) {
  return Object.entries(attributesOf(columns, item))
    .map(([name, value]) => textElement('data', { key: prefix + name }, cellText(value)))
    .join('')
}
