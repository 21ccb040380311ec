import type { Stance } from '../api/operations.ts'
import type { Color, Size } from '../state/view.ts'
import { category, GROUND, groupOf, GROUPS, stanceTone, type Theme } from './palette.ts'
import { edgeColor, type Picture, type PictureGraph, type PictureNode } from './picture.ts'

/** What sizes and colors mean at present. */
export interface Appearance {
  theme: Theme
  size: Size
  color: Color
  /** The metric that sizes show, by id; null while it is worked out. */
  metric: ReadonlyMap<string, number> | null
  /** The number of its community by id. */
  communities: ReadonlyMap<string, number> | null
  /** Where each stands on the chosen topic, by id. */
  stances: ReadonlyMap<string, Stance> | null
}

/** The width of the picture, in pixels, in which the largest thing has its full size. */
const FULL_WIDTH = 700

const SMALLEST = 3.5
const LARGEST = 17
/** Of things that are all alike: this part of what the largest could have. */
const MIDDLING = 0.15
/** As many things have room for their full size. */
const ROOMY = 300

/** Sizes and colors all that is drawn. */
export function paint(
  graph: PictureGraph,
  picture: Picture,
  appearance: Appearance,
  width: number,
) {
  const { theme } = appearance
  const sizeOf = sizes(picture.nodes, appearance, Math.min(1, width / FULL_WIDTH))
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]))
  const edges = new Map(picture.edges.map((edge) => [edge.id, edge]))
  // All at once: the renderer listens to each change. Saying that types change has it index all anew,
  // as sizes need it; else it would fail where it is about to do so in the next frame.
  const hints: { attributes: ['type'] } = { attributes: ['type'] }
  graph.updateEachNodeAttributes((id, attributes) => {
    const node = nodes.get(id)
    return node
      ? Object.assign(attributes, {
          size: sizeOf(node),
          color: colorOf(node, appearance),
          rim: GROUND[theme],
        })
      : attributes
  }, hints)
  graph.updateEachEdgeAttributes((id, attributes) => {
    const edge = edges.get(id)
    return edge ? Object.assign(attributes, { color: `${edgeColor(edge, theme)}b8` }) : attributes
  }, hints)
}

/** By area, not by width: twice the number is twice the ink. Where there are many there is less room. */
function sizes(nodes: readonly PictureNode[], { size, metric }: Appearance, scale: number) {
  const room = scale * Math.min(1, Math.sqrt(ROOMY / nodes.length))
  const largest = room * LARGEST
  const smallest = Math.sqrt(room) * SMALLEST
  const value = (node: PictureNode) => {
    if (size === 'none') return 0
    if (size === 'degree' || size === 'weightedDegree') return node[size]
    return metric?.get(node.id) ?? 0
  }
  const values = nodes.map(value)
  const most = Math.max(...values)
  // But for how they were rounded.
  const areAlike = Math.min(...values) >= most * (1 - 1e-6)
  return (node: PictureNode) =>
    smallest + (largest - smallest) * Math.sqrt(areAlike ? MIDDLING : value(node) / most)
}

function colorOf({ id, node }: PictureNode, appearance: Appearance) {
  const { color, communities, stances, theme } = appearance
  if (color === 'community') return category(communities?.get(id) ?? -1)[theme]
  if (color === 'stance') return stanceTone(stances?.get(id))[theme]
  return GROUPS[groupOf(node)].tone[theme]
}
