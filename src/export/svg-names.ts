import { oneLine } from '../values/text.ts'
import type { Box, Disc } from './disc-index.ts'
import { LabelPlaces } from './label-places.ts'
import type { ExportNode } from './model.ts'
import { INK, NAME_SIZE, text } from './svg-text.ts'

/** More names than this are not read any more. */
const MAX_NAMES = 400

/** The names that there is room for, those of the best connected first. */
export function namesOf(
  nodes: readonly ExportNode[],
  discs: ReadonlyMap<string, Disc>,
  area: Box,
  arrowheads: readonly Disc[],
) {
  const places = new LabelPlaces([...discs.values()], area, arrowheads)
  const ranked = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
  const names: string[] = []
  let unnamed = Math.max(0, ranked.length - MAX_NAMES)
  for (const node of ranked.slice(0, MAX_NAMES)) {
    const disc = discs.get(node.id)
    const place = disc && places.place(oneLine(node.label), disc, NAME_SIZE)
    if (!place) {
      unnamed += 1
      continue
    }
    const { lines, x, y, anchor } = place
    // A white rim keeps names readable over edges.
    const look = {
      'text-anchor': anchor,
      stroke: '#ffffff',
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      fill: INK,
    }
    lines.forEach((line, index) => {
      const top = y + index * NAME_SIZE * 1.15
      names.push(text({ x: x.toFixed(1), y: top.toFixed(1), ...look }, line))
    })
  }
  return { names, unnamed }
}
