import { MultiDirectedGraph } from 'graphology'
import type { ViewEdgeFragment, ViewNetworkFragment } from '../api/operations.ts'
import type { EdgeStyle } from './edge-program.ts'
import type { NodeStyle } from './node-program.ts'
import { groupOf, GROUPS, lineKey, lineTone, type Theme } from './palette.ts'

export type PictureNode = ViewNetworkFragment['nodes'][number]
export type PictureEdge = ViewEdgeFragment

/** What is drawn: what the service answers, and the path that is shown. */
export interface Picture {
  nodes: readonly PictureNode[]
  edges: readonly PictureEdge[]
}

export interface NodeAttributes extends NodeStyle {
  type: 'thing'
  label: string
  x: number
  y: number
  size: number
  color: string
}

export interface EdgeAttributes extends EdgeStyle {
  /** Thin ones are a pixel wide, solid and straight: without a graphics card many are drawn in time. */
  type: 'line' | 'thin'
  size: number
  color: string
  weight: number
  /** True where it holds its ends apart. */
  divides: boolean
}

export type PictureGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** How much to the side of each other edges of the same two things run, in pixels. */
const GAP = 5

/**
 * With more edges than this arrow heads are too small to be seen, and pointing at edges, or drawing
 * them while the picture moves, is too slow.
 */
export const MANY_EDGES = 6000

/** What holds the ends of an edge of a stance network apart. */
const DIVIDING: ReadonlySet<string> = new Set(['DISAGREES_WITH', 'GOES_AGAINST'])

/** The picture as a graph, without places, sizes and colors: these follow. */
export function toGraph({ nodes, edges }: Picture): PictureGraph {
  const graph: PictureGraph = new MultiDirectedGraph()
  for (const { id, node } of nodes) {
    graph.addNode(id, {
      type: 'thing',
      label: node.name,
      x: 0,
      y: 0,
      size: 1,
      color: '#888',
      rim: '#888',
      shape: GROUPS[groupOf(node)].shape,
      isHollow: isNotThere(node),
    })
  }
  const offsets = offsetsOf(edges)
  for (const edge of edges) {
    const { id, source, target, weight, directed, modalities, relation } = edge
    const divides = DIVIDING.has(relation)
    const isDashed = divides || isOnlyWished(modalities)
    graph.addEdgeWithKey(id, source, target, {
      type: edges.length > MANY_EDGES && !isDashed ? 'thin' : 'line',
      size: 1 + Math.min(3, Math.log2(Math.max(1, Math.abs(weight)))),
      color: '#888',
      weight,
      offset: offsets.get(id) ?? 0,
      isDashed,
      divides,
      hasArrow: directed && edges.length <= MANY_EDGES,
    })
  }
  return graph
}

/** True for bodies that a document would like to see, and suppositions. */
export function isNotThere(node: PictureNode['node']) {
  return 'status' in node && (node.status === 'PROPOSED' || node.status === 'HYPOTHETICAL')
}

/** True where no fact of an edge holds: all are wished for or supposed. */
export function isOnlyWished(modalities: PictureEdge['modalities']) {
  return modalities.every((one) => one === 'RECOMMENDED' || one === 'HYPOTHETICAL')
}

export function edgeColor(edge: PictureEdge, theme: Theme) {
  return lineTone(lineKey(edge))[theme]
}

/** Edges between the same two things run side by side, whichever way they lead. */
function offsetsOf(edges: readonly PictureEdge[]) {
  const sides = new Map<string, PictureEdge[]>()
  for (const edge of edges) {
    const { source, target } = edge
    const key = source < target ? `${source} ${target}` : `${target} ${source}`
    const side = sides.get(key)
    if (side) side.push(edge)
    else sides.set(key, [edge])
  }
  const offsets = new Map<string, number>()
  for (const side of sides.values()) {
    side.forEach(({ id, source, target }, index) => {
      const offset = (index - (side.length - 1) / 2) * GAP
      offsets.set(id, source < target ? offset : -offset)
    })
  }
  return offsets
}
