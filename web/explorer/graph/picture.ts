import { MultiDirectedGraph } from 'graphology'
import type { ViewEdgeFragment, ViewNetworkFragment } from '../api/operations.ts'
import type { EdgeStyle } from './edge-program.ts'
import type { NodeStyle } from './node-program.ts'
import { edgeKey, edgeTone, groupOf, GROUPS, type Theme } from './palette.ts'

export type PictureNode = ViewNetworkFragment['nodes'][number]
export type PictureEdge = ViewEdgeFragment

/** What is drawn: the answer of the service without what the reader took out. */
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
  type: 'line'
  size: number
  color: string
  weight: number
}

export type PictureGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** How much to the side of each other edges of the same two things run, in pixels. */
const GAP = 5

/**
 * With more edges than this arrow heads are too small to be seen, and pointing at edges, or drawing
 * them while the picture moves, is too slow.
 */
export const MANY_EDGES = 6000

export function without({ nodes, edges }: Picture, hidden: readonly string[]): Picture {
  if (hidden.length === 0) return { nodes, edges }
  const out = new Set(hidden)
  return {
    nodes: nodes.filter(({ id }) => !out.has(id)),
    edges: edges.filter(({ source, target }) => !out.has(source) && !out.has(target)),
  }
}

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
    const { id, source, target, weight, directed, modalities } = edge
    graph.addEdgeWithKey(id, source, target, {
      type: 'line',
      size: 1 + Math.min(3, Math.log2(weight)),
      color: '#888',
      weight,
      offset: offsets.get(id) ?? 0,
      isDashed: isOnlyWished(modalities),
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
  return edgeTone(edgeKey(edge))[theme]
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
