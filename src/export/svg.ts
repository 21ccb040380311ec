import { modalities } from './columns.ts'
import { type Disc, LabelPlaces, wrapped } from './label-places.ts'
import type { ExportEdge, ExportNode, ExportView } from './model.ts'
import { lineKey } from '../view/palette.ts'
import { edgeColor, edgeSize, nodeColor, nodeShade, nodeSize } from './palette.ts'
import { spreadOver } from './spread.ts'
import { type LegendEntry, legendOf } from './svg-legend.ts'
import { oneLine, shortened } from './text.ts'
import { whole } from './whole.ts'
import { element, opening, textElement } from './xml.ts'

/** The first is bundled and drawn into PNG; browsers that lack it take what they have. */
export const FONT = 'Source Sans 3'
const FONTS = `'${FONT}', 'Source Sans Pro', 'Noto Sans', Helvetica, Arial, sans-serif`

const MARGIN = 40
const HEADER = 64
const NAME_SIZE = 13
const LINE = 18
/** How far around the end of an edge its arrowhead reaches. */
const ARROWHEAD = 5
/** More names than this are not read any more. */
const MAX_NAMES = 400
const INK = '#22262b'
const FADED = '#5c6570'

const WORDS = {
  en: {
    nothing: 'Nothing matches.',
    dashed: 'only recommended or supposed',
    unnamed: 'names left out for want of room',
  },
  es: {
    nothing: 'No hay coincidencias.',
    dashed: 'solo recomendado o supuesto',
    unnamed: 'nombres omitidos por falta de espacio',
  },
}

/**
 * A picture with names where there is room for them and a legend. All looks are attributes of the
 * elements: the policy that pages are sent with allows no style sheets.
 */
export async function* writeSvg(view: ExportView) {
  const lang = view.lang.startsWith('es') ? 'es' : 'en'
  const words = WORDS[lang]
  const nodes = await whole(view.nodes())
  const width = Math.round(Math.min(2400, Math.max(960, 200 * Math.sqrt(nodes.length))))
  // Whatever is left out is told, if it takes two lines.
  const description = wrapped(view.description, Math.floor(width / 7))
  const header = HEADER + (description.length - 1) * LINE
  const drawing = { left: 0, top: header, width, height: Math.round(width * 0.62) }
  const discs = await discsOf(view, nodes, drawing)
  const entriesByKey = new Map<string, LegendEntry>()
  for (const node of nodes) {
    const { color, label } = nodeShade(node)
    entriesByKey.set(label.en, { kind: 'node', color, label: label[lang] })
  }

  const edges: string[] = []
  const arrowheads: Disc[] = []
  let hasDashes = false
  const pairs = new Map<string, number>()
  for await (const edge of view.edges()) {
    const color = edgeColor(edge)
    entriesByKey.set(lineKey(edge), { kind: 'edge', color, label: edge.legend })
    const isDashed = isWish(edge)
    hasDashes ||= isDashed
    const from = discs.get(edge.source)
    const to = discs.get(edge.target)
    if (!from || !to) continue
    const line = outline(from, to, nth(pairs, edge), edge.source < edge.target)
    edges.push(edgePath(edge, line.path, color, isDashed))
    if (!edge.symmetric) arrowheads.push({ ...line.end, radius: ARROWHEAD })
  }

  const { names, unnamed } = namesOf(nodes, discs, drawing, arrowheads)
  const entries = [...entriesByKey.values()].sort((a, b) =>
    a.kind === b.kind ? 0 : a.kind < b.kind ? 1 : -1,
  )
  if (hasDashes) entries.push({ kind: 'dashed', color: FADED, label: words.dashed })
  if (unnamed > 0)
    entries.push({ kind: 'note', color: FADED, label: `${String(unnamed)} ${words.unnamed}` })
  const legend = legendOf(entries, { width, top: header + drawing.height })
  const height = header + drawing.height + legend.height

  yield opening('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    'font-family': FONTS,
    'font-size': NAME_SIZE,
    role: 'img',
    lang,
  })
  yield textElement('title', {}, view.title)
  yield textElement('desc', {}, `${view.description} ${view.address}`)
  yield element('rect', { width, height, fill: '#ffffff' })
  yield text(
    { x: 24, y: 30, 'font-size': 20, 'font-weight': 600, fill: INK },
    shortened(view.title, 90),
  )
  for (const [index, line] of description.entries())
    yield text({ x: 24, y: 50 + index * LINE, fill: FADED }, line)
  yield markers(entriesByKey.values())
  if (nodes.length === 0) {
    yield text({ x: width / 2, y: height / 2, 'text-anchor': 'middle', fill: FADED }, words.nothing)
  }
  yield opening('g', { fill: 'none', 'stroke-opacity': 0.65 })
  yield* edges
  yield '</g>\n'
  for (const node of nodes) yield nodeDisc(node, discs.get(node.id))
  yield* names
  yield legend.markup
  yield '</svg>\n'
}

async function discsOf(
  view: ExportView,
  nodes: readonly ExportNode[],
  area: { left: number; top: number; width: number; height: number },
) {
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

/** True where no fact behind an edge is known to hold. */
function isWish(edge: ExportEdge) {
  const kinds = modalities(edge)
  return kinds.length > 0 && !kinds.includes('STATED') && !kinds.includes('IMPLIED')
}

/** How many edges before this one connect the same two nodes. */
function nth(pairs: Map<string, number>, { source, target }: ExportEdge) {
  const pair = source < target ? `${source} ${target}` : `${target} ${source}`
  const before = pairs.get(pair) ?? 0
  pairs.set(pair, before + 1)
  return before
}

function edgePath(edge: ExportEdge, path: string, color: string, isDashed: boolean) {
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

function markers(entries: Iterable<LegendEntry>) {
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

function nodeDisc(node: ExportNode, disc: Disc | undefined) {
  if (!disc) return ''
  const look = { fill: nodeColor(node), stroke: '#ffffff', 'stroke-width': 1.5 }
  const words = [oneLine(node.label), node.kindLabel].filter((word) => word !== null).join(' · ')
  const title = textElement('title', {}, words)
  return `${element('circle', { cx: disc.x, cy: disc.y, r: disc.radius, ...look }, title)}\n`
}

/** The names that there is room for, those of the best connected first. */
function namesOf(
  nodes: readonly ExportNode[],
  discs: ReadonlyMap<string, Disc>,
  area: { left: number; top: number; width: number; height: number },
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

function text(attributes: Record<string, string | number>, content: string) {
  return `${textElement('text', attributes, content)}\n`
}
