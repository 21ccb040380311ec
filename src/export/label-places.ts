import { shortened } from './text.ts'

/** A box on the picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export interface Disc {
  x: number
  y: number
  radius: number
}

export interface PlacedLabel {
  lines: string[]
  /** Where the first line stands, and on which side of it the text is. */
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

const GAP = 3

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

/** Breaks a name into at most two lines. */
export function wrapped(name: string, length = 26): string[] {
  if (name.length <= length) return [name]
  const words = name.split(' ')
  let first = words.shift() ?? ''
  while (words[0] !== undefined && first.length + 1 + words[0].length <= length) {
    first += ` ${words.shift() ?? ''}`
  }
  const second = words.join(' ')
  const lines = [shortened(first, length), ...(second === '' ? [] : [shortened(second, length)])]
  return lines
}

/** Finds places for names where they cover neither each other nor a node. */
export class LabelPlaces {
  readonly #discs: readonly Disc[]
  readonly #area: Box
  readonly #taken: Box[] = []

  constructor(discs: readonly Disc[], area: Box) {
    this.#discs = discs
    this.#area = area
  }

  /** Beside, below or above a node; undefined where there is no room. */
  place(name: string, disc: Disc, size: number): PlacedLabel | undefined {
    const lines = wrapped(name)
    const width = Math.max(...lines.map((line) => textWidth(line, size)))
    const height = lines.length * size * 1.15
    const { x, y, radius } = disc
    const away = radius + GAP
    const middle = y - height / 2
    const options: [PlacedLabel['anchor'], number, number, number][] = [
      ['start', x + away, x + away, middle],
      ['end', x - away, x - away - width, middle],
      ['middle', x, x - width / 2, y + away],
      ['middle', x, x - width / 2, y - away - height],
      ['start', x + away * 0.7, x + away * 0.7, y + away * 0.7],
      ['start', x + away * 0.7, x + away * 0.7, y - away * 0.7 - height],
      ['end', x - away * 0.7, x - away * 0.7 - width, y + away * 0.7],
      ['end', x - away * 0.7, x - away * 0.7 - width, y - away * 0.7 - height],
    ]
    for (const [anchor, at, left, top] of options) {
      const box = { left, top, width, height }
      if (!this.#isFree(box, disc)) continue
      this.#taken.push(box)
      return { lines, x: at, y: top + size * 0.9, anchor }
    }
    return undefined
  }

  #isFree(box: Box, own: Disc) {
    const { left, top, width, height } = this.#area
    if (box.left < left || box.left + box.width > left + width) return false
    if (box.top < top || box.top + box.height > top + height) return false
    return (
      !this.#taken.some((other) => overlap(box, other)) &&
      !this.#discs.some((disc) => disc !== own && covers(box, disc))
    )
  }
}

function overlap(a: Box, b: Box) {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

function covers({ left, top, width, height }: Box, { x, y, radius }: Disc) {
  const dx = x - Math.max(left, Math.min(x, left + width))
  const dy = y - Math.max(top, Math.min(y, top + height))
  return dx * dx + dy * dy < radius * radius
}
