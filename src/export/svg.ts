import { shortened } from '../values/text.ts'
import { wrapped } from './label-places.ts'
import type { ExportView } from './model.ts'
import { lineKey } from '../view/palette.ts'
import { interfaceLanguage } from '../view/reasons.ts'
import { edgeColor, nodeShade } from './palette.ts'
import { EdgePen, markers } from './svg-edges.ts'
import { type LegendEntry, legendOf } from './svg-legend.ts'
import { namesOf } from './svg-names.ts'
import { discsOf, nodeDisc } from './svg-nodes.ts'
import { FADED, FONTS, INK, NAME_SIZE, text } from './svg-text.ts'
import { whole } from './whole.ts'
import { element, opening, textElement } from './xml.ts'

const HEADER = 64
const LINE = 18

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
  const lang = interfaceLanguage(view.lang)
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

  const pen = new EdgePen(discs)
  for await (const edge of view.edges()) {
    entriesByKey.set(lineKey(edge), { kind: 'edge', color: edgeColor(edge), label: edge.legend })
    pen.draw(edge)
  }

  const { names, unnamed } = namesOf(nodes, discs, drawing, pen.arrowheads)
  const entries = [...entriesByKey.values()].sort((a, b) =>
    a.kind === b.kind ? 0 : a.kind < b.kind ? 1 : -1,
  )
  if (pen.hasDashes) entries.push({ kind: 'dashed', color: FADED, label: words.dashed })
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
  yield* pen.markup
  yield '</g>\n'
  for (const node of nodes) yield nodeDisc(node, discs.get(node.id))
  yield* names
  yield legend.markup
  yield '</svg>\n'
}
