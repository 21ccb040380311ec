import { oneLine } from '../values/text.ts'
import type { Box, Disc } from './disc-index.ts'
import type { ExportNode, ExportView } from './model.ts'
import { nodeColor, nodeSize } from './palette.ts'
import { spreadOver } from './spread.ts'
import { element, textElement } from './xml.ts'

const MARGIN = 40

/** Where the nodes of a view stand in a picture. */
export async function discsOf(view: ExportView, nodes: readonly ExportNode[], area: Box) {
  // Names stand beside the nodes, so that there is more room left at the sides.
  const [side, top] = [3 * MARGIN, MARGIN]
  const sizes = new Map(nodes.map((node) => [node.id, nodeSize(node)]))
  const places = spreadOver(await view.positions(), (id) => sizes.get(id) ?? 0, {
    width: area.width - 2 * side,
    height: area.height - 2 * top,
  })
  return new Map<string, Disc>(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: area.left + side + x, y: area.top + top + y, radius: sizes.get(id) ?? 0 },
    ]),
  )
}

export function nodeDisc(node: ExportNode, disc: Disc | undefined) {
  if (!disc) return ''
  const look = { fill: nodeColor(node), stroke: '#ffffff', 'stroke-width': 1.5 }
  const words = [oneLine(node.label), node.kindLabel].filter((word) => word !== null).join(' · ')
  const title = textElement('title', {}, words)
  return `${element('circle', { cx: disc.x, cy: disc.y, r: disc.radius, ...look }, title)}\n`
}
