import { oneLine } from '../values/text.ts'
import { modalities } from './columns.ts'
import type { Disc } from './disc-index.ts'
import type { ExportEdge } from './model.ts'
import { edgeColor, edgeSize } from './palette.ts'
import type { LegendEntry } from './svg-legend.ts'
import { element, textElement } from './xml.ts'

/** How far around the end of an edge its arrowhead reaches. */
const ARROWHEAD = 5

/** Draws the edges of a picture one by one, parallel ones beside each other. */
export class EdgePen {
  readonly #discs: ReadonlyMap<string, Disc>
  /** How many edges connect the same two nodes so far. */
  readonly #pairs = new Map<string, number>()
  readonly markup: string[] = []
  readonly arrowheads: Disc[] = []
  hasDashes = false

  constructor(discs: ReadonlyMap<string, Disc>) {
    this.#discs = discs
  }

  draw(edge: ExportEdge) {
    const isDashed = isWish(edge)
    this.hasDashes ||= isDashed
    const from = this.#discs.get(edge.source)
    const to = this.#discs.get(edge.target)
    if (!from || !to) return
    const line = outline(from, to, this.#nth(edge), edge.source < edge.target)
    this.markup.push(edgePath(edge, line.path, isDashed))
    if (!edge.symmetric) this.arrowheads.push({ ...line.end, radius: ARROWHEAD })
  }

  /** How many edges before this one connect the same two nodes. */
  #nth({ source, target }: ExportEdge) {
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`
    const before = this.#pairs.get(pair) ?? 0
    this.#pairs.set(pair, before + 1)
    return before
  }
}

/** True where no fact behind an edge is known to hold. */
function isWish(edge: ExportEdge) {
  const kinds = modalities(edge)
  return kinds.length > 0 && !kinds.includes('STATED') && !kinds.includes('IMPLIED')
}

function edgePath(edge: ExportEdge, path: string, isDashed: boolean) {
  const color = edgeColor(edge)
  const look = {
    stroke: color,
    'stroke-width': Math.round(10 * (0.6 + 0.5 * edgeSize(edge))) / 10,
    ...(isDashed && { 'stroke-dasharray': '5 4' }),
    ...(!edge.symmetric && { 'marker-end': `url(#${markerId(color)})` }),
  }
  const title = textElement('title', {}, oneLine(edge.label))
  return `${element('path', { d: path, ...look }, title)}\n`
}

/** From rim to rim, and where it ends; parallel edges bend away from each other, one to itself is a loop. */
function outline(from: Disc, to: Disc, before: number, isForwards: boolean) {
  if (from === to) {
    const [side, up] = [from.radius * 0.7, from.radius + 26 + 10 * before]
    const end = { x: from.x + side + 2, y: from.y - side - 3 }
    const path = `M${at(from.x - side, from.y - side)}C${at(from.x - up, from.y - up)} ${at(from.x + up, from.y - up)} ${at(end.x, end.y)}`
    return { path, end }
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = Math.ceil(before / 2) * 22 * (before % 2 === 0 ? 1 : -1) * (isForwards ? 1 : -1)
  const [nx, ny] = [-dy / length, dx / length]
  const middle = { x: (from.x + to.x) / 2 + nx * bend, y: (from.y + to.y) / 2 + ny * bend }
  const start = towards(from, middle, from.radius)
  const end = towards(to, middle, to.radius + 3)
  const line = bend === 0 ? 'L' : `Q${at(middle.x, middle.y)} `
  return { path: `M${at(start.x, start.y)}${line}${at(end.x, end.y)}`, end }
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }, distance: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  }
}

function at(x: number, y: number) {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

function markerId(color: string) {
  return `arrow-${color.slice(1)}`
}

/** The arrowheads, one for each colour of edges. */
export function markers(entries: Iterable<LegendEntry>) {
  const lines = [...entries].filter(({ kind }) => kind === 'edge')
  const colors = new Set(lines.map(({ color }) => color))
  const arrow = { viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7 }
  const list = [...colors].map((color) =>
    element(
      'marker',
      { id: markerId(color), ...arrow, markerUnits: 'userSpaceOnUse', orient: 'auto' },
      element('path', { d: 'M0,1L8,4L0,7z', fill: color }),
    ),
  )
  return `${element('defs', {}, list.join(''))}\n`
}
