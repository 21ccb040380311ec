import { arrange } from '../measures/layout.js'
import type { StanceRequest } from '../network/options.ts'
import type { StanceGraph, StanceNode } from '../network/stance-graph.ts'
import { relationOf } from '../stance/stance-relation.ts'
import { EDGE_LABELS } from '../view/edge-kind.ts'
import { CAMP_COLUMN, campShade } from './camps.ts'
import type { Column } from './column.ts'
import { forced, MAX_FORCED, onCircle } from './layout.ts'
import type { ExportEdge, ExportNode, ExportView, Point, Shade } from './model.ts'
import { COLUMN_COLOR, ROW_COLOR } from './palette.ts'
import { WORDS } from './stance-words.ts'
import { toAsync } from './whole.ts'

/** More edges than this lay nothing out: what is that dense has no shape. */
const MAX_PULLING = 100_000

interface Description {
  lang: 'en' | 'es'
  /** How the network is made again. */
  address: string
  publicUrl: string
  /** The first and last instant of a window, in milliseconds since 1970. */
  span?: { start: number; stop: number }
  /** More that is known of its nodes. */
  attributes?: readonly Column<ExportNode>[]
  /** For each row its camp, from 1; null for who is in none. */
  camps?: readonly (number | null)[] | undefined
}

/** A stance network of a table of statements, ready to be written. Ids are `variable:label`. */
export function stanceGraphView(
  request: StanceRequest,
  graph: StanceGraph,
  { lang, address, publicUrl, span, attributes = [], camps }: Description,
): ExportView {
  const nodes = toNodes(graph, camps)
  const statements = new Map(nodes.map((node, index) => [node, graph.nodes[index]?.statements]))
  const words = WORDS[lang]
  const { aggregation, normalization, compatibility = 'NONE' } = request
  const how = [aggregation, normalization, ...(compatibility === 'NONE' ? [] : [compatibility])]
  let positions: Promise<ReadonlyMap<string, Point>> | undefined
  return {
    title: [words.title(request), ...(span ? [daysOfSpan(span)] : [])].join(', '),
    description: `${words.counts(graph.statementCount, nodes.length, graph.edgeCount)} ${words.weights}: ${how.join(', ')}.`,
    truncatedBecause: null,
    lang,
    address,
    publicUrl,
    isDated: false,
    isDirected: false,
    nodeColumns: [
      { name: 'variable', type: 'text', of: ({ entityType }) => entityType },
      { name: 'statements', type: 'integer', of: (node) => statements.get(node) ?? 0 },
      { name: 'degree', type: 'integer', of: ({ degree }) => degree },
      { name: 'weighted_degree', type: 'number', of: ({ weightedDegree }) => weightedDegree },
      ...(camps ? [CAMP_COLUMN] : []),
      ...attributes,
    ],
    edgeColumns: STANCE_COLUMNS,
    nodeCount: nodes.length,
    nodes: () => toAsync(nodes),
    edgeCount: graph.edgeCount,
    edges: () => toAsync(toEdges(request, graph, nodes, lang)),
    positions() {
      positions ??= Promise.resolve(placesOf(graph, nodes))
      return positions
    },
  }
}

/** Layouts and shortest paths take no weights below 0. */
export const ABSOLUTE_WEIGHT: Column<ExportEdge> = {
  name: 'absolute_weight',
  type: 'number',
  of: ({ weight }) => Math.abs(weight),
}

/** The attributes of an edge of stances. */
export const STANCE_COLUMNS: readonly Column<ExportEdge>[] = [
  { name: 'relation', type: 'text', of: ({ relation }) => relation },
  ABSOLUTE_WEIGHT,
]

/** `2005-01-01/2005-01-31` */
function daysOfSpan({ start, stop }: { start: number; stop: number }) {
  return [start, stop].map((time) => new Date(time).toISOString().slice(0, 10)).join('/')
}

function toNodes({ nodes, edges }: StanceGraph, camps: Description['camps']): ExportNode[] {
  const degrees = new Int32Array(nodes.length)
  const weights = new Float64Array(nodes.length)
  for (const { source, target, weight } of edges()) {
    for (const end of [source, target]) {
      degrees[end] = (degrees[end] ?? 0) + 1
      weights[end] = (weights[end] ?? 0) + weight
    }
  }
  const shades = shadesOf(nodes)
  return nodes.map(({ label, variable, isRow }, index) => ({
    id: `${variable}:${label}`,
    label,
    entityType: variable,
    kind: null,
    kindLabel: variable,
    status: null,
    description: null,
    date: null,
    identifiers: [],
    degree: degrees[index] ?? 0,
    weightedDegree: weights[index] ?? 0,
    distance: null,
    shade: shades.get(isRow),
    // Rows come first.
    ...(camps && { camp: camps[index] ?? null, shade: campShade(camps[index] ?? null) }),
  }))
}

/** One for each variable: the legend names each shade once. */
function shadesOf(nodes: readonly StanceNode[]) {
  const shades = new Map<boolean, Shade>()
  for (const { variable, isRow } of nodes) {
    if (shades.has(isRow)) continue
    const color = isRow ? ROW_COLOR : COLUMN_COLOR
    shades.set(isRow, { color, label: { en: variable, es: variable } })
  }
  return shades
}

function* toEdges(
  request: StanceRequest,
  graph: StanceGraph,
  nodes: readonly ExportNode[],
  lang: 'en' | 'es',
): Generator<ExportEdge> {
  for (const edge of graph.edges()) {
    const source = nodes[edge.source]?.id ?? ''
    const target = nodes[edge.target]?.id ?? ''
    const code = relationOf(request, edge.weight)
    const label = EDGE_LABELS[code]?.[lang] ?? code
    yield {
      id: `edge:${source}:${code}:${target}`,
      source,
      target,
      kind: 'STANCE',
      relation: code,
      family: null,
      label,
      legend: label,
      symmetric: true,
      weight: edge.weight,
      start: null,
      end: null,
      facts: [],
      evidence: [],
    }
  }
}

/** Where each node stands: what has a positive weight pulls together. */
function placesOf({ edges, edgeCount }: StanceGraph, nodes: readonly ExportNode[]) {
  const ids = nodes.map(({ id }) => id)
  const isLarge = nodes.length > MAX_FORCED || edgeCount > MAX_PULLING
  const places = arrange(
    isLarge ? onCircle(ids) : forced({ nodes: ids, edges: pulls(edges(), ids) }),
  )
  return new Map<string, Point>(places.map(({ id, x, y }) => [id, { x, y }]))
}

function pulls(edges: ReturnType<StanceGraph['edges']>, ids: readonly string[]) {
  const pulling = [...edges].filter(({ weight }) => weight > 0)
  // The layout takes weights from 1 on.
  const least = pulling.reduce((min, { weight }) => Math.min(min, weight), Infinity)
  return pulling.map(({ source, target, weight }) => ({
    source: ids[source] ?? '',
    target: ids[target] ?? '',
    weight: weight / least,
    directed: false,
  }))
}
