import { shortened } from '../values/text.ts'
import { type Box, type Disc, DiscIndex } from './disc-index.ts'

export interface PlacedLabel {
  lines: string[]
  /** Where the first line stands, and on which side of it the text is. */
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

const GAP = 3
/** Beyond the arrowheads at the rim of a node. */
const FAR_GAP = 13

/** How wide a text is drawn, near enough for where to put it: the font is not measured. */
export function textWidth(text: string, size: number) {
  let width = 0
  for (const character of text) {
    if (/[iljtfrI.,:;'|!()\s]/.test(character)) width += 0.3
    else if (/[mwMWQO@—]/.test(character)) width += 0.82
    else if (/\p{Lu}/u.test(character)) width += 0.62
    else if (/[ -\u024F]/.test(character)) width += 0.52
    else width += 1
  }
  return width * size
}

/** More lines of a name are no name beside a node any more. */
const MAX_LINES = 3

/** Breaks a text into a few lines; the last ends in dots where that is not all of it. */
export function wrapped(text: string, length = 26, most = MAX_LINES): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > length && lines.length < most - 1) {
    // A word that is too long has a line of its own.
    const space = rest.lastIndexOf(' ', length)
    const end = space > 0 ? space : rest.indexOf(' ')
    if (end < 0) break
    lines.push(shortened(rest.slice(0, end), length))
    rest = rest.slice(end + 1)
  }
  return [...lines, shortened(rest, length)]
}

/** Finds places for names where they cover neither each other nor a node, and few arrowheads. */
export class LabelPlaces {
  readonly #discs: DiscIndex
  readonly #arrowheads: DiscIndex
  readonly #area: Box
  readonly #taken: Box[] = []

  constructor(discs: readonly Disc[], area: Box, arrowheads: readonly Disc[] = []) {
    this.#discs = new DiscIndex(discs)
    this.#arrowheads = new DiscIndex(arrowheads)
    this.#area = area
  }

  /** Beside, below or above a node, in fewer lines if need be; undefined where there is no room. */
  place(name: string, disc: Disc, size: number): PlacedLabel | undefined {
    for (let most = MAX_LINES; most > 0; most -= 1) {
      const place = this.#placeLines(wrapped(name, undefined, most), disc, size)
      if (place) return place
    }
    return undefined
  }

  #placeLines(lines: string[], disc: Disc, size: number): PlacedLabel | undefined {
    const width = Math.max(...lines.map((line) => textWidth(line, size)))
    const height = lines.length * size * 1.15
    const places = [GAP, FAR_GAP]
      .flatMap((gap) => around(disc, gap, { width, height }))
      .map((place) => ({ ...place, box: { left: place.left, top: place.top, width, height } }))
      .filter(({ box }) => this.#isFree(box, disc))
      .map((place) => ({ ...place, covered: this.#arrowheads.under(place.box).length }))
    // The first of those that are as good.
    const best = places.sort((a, b) => a.covered - b.covered)[0]
    if (!best) return undefined
    this.#taken.push(best.box)
    return { lines, x: best.x, y: best.top + size * 0.9, anchor: best.anchor }
  }

  #isFree(box: Box, own: Disc) {
    const { left, top, width, height } = this.#area
    if (box.left < left || box.left + box.width > left + width) return false
    if (box.top < top || box.top + box.height > top + height) return false
    return (
      !this.#taken.some((other) => overlap(box, other)) &&
      !this.#discs.under(box).some((disc) => disc !== own)
    )
  }
}

/** Where a text may stand around a node, the best first. */
function around(
  { x, y, radius }: Disc,
  gap: number,
  { width, height }: Pick<Box, 'width' | 'height'>,
): { anchor: PlacedLabel['anchor']; x: number; left: number; top: number }[] {
  const away = radius + gap
  const slant = away * 0.7
  const middle = y - height / 2
  return [
    { anchor: 'start', x: x + away, left: x + away, top: middle },
    { anchor: 'end', x: x - away, left: x - away - width, top: middle },
    { anchor: 'middle', x, left: x - width / 2, top: y + away },
    { anchor: 'middle', x, left: x - width / 2, top: y - away - height },
    { anchor: 'start', x: x + slant, left: x + slant, top: y + slant },
    { anchor: 'start', x: x + slant, left: x + slant, top: y - slant - height },
    { anchor: 'end', x: x - slant, left: x - slant - width, top: y + slant },
    { anchor: 'end', x: x - slant, left: x - slant - width, top: y - slant - height },
  ]
}

function overlap(a: Box, b: Box) {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}
