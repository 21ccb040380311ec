import { textWidth } from './label-places.ts'
import { element, textElement } from './xml.ts'

export interface LegendEntry {
  kind: 'node' | 'edge' | 'dashed' | 'note'
  color: string
  label: string
}

const SIZE = 13
const ROW = 22
const SIDE = 24
const SWATCH = 26

/** The legend below a picture, in as many rows as it takes. */
export function legendOf(
  entries: readonly LegendEntry[],
  { width, top }: { width: number; top: number },
) {
  let x = SIDE
  let row = 0
  const markup = entries.map((entry) => {
    const needs = (entry.kind === 'note' ? 0 : SWATCH) + textWidth(entry.label, SIZE) + 22
    if (x > SIDE && x + needs > width - SIDE) {
      x = SIDE
      row += 1
    }
    const y = top + 24 + row * ROW
    const drawn = entryMarkup(entry, x, y)
    x += needs
    return drawn
  })
  return {
    markup: `${markup.join('')}\n`,
    height: entries.length === 0 ? 16 : 24 + (row + 1) * ROW,
  }
}

function entryMarkup({ kind, color, label }: LegendEntry, x: number, y: number) {
  const words = {
    x: kind === 'note' ? x : x + SWATCH,
    y: y + 4,
    fill: '#22262b',
    'font-size': SIZE,
  }
  return swatch(kind, color, x, y) + textElement('text', words, label)
}

function swatch(kind: LegendEntry['kind'], color: string, x: number, y: number) {
  if (kind === 'note') return ''
  if (kind === 'node') return element('circle', { cx: x + 12, cy: y, r: 6, fill: color })
  return element('path', {
    d: `M${String(x)},${String(y)}h20`,
    stroke: color,
    'stroke-width': 2.5,
    ...(kind === 'dashed' && { 'stroke-dasharray': '5 4' }),
  })
}
