// Where names are written beside things, in pixels of the picture.

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A thing as drawn. */
export interface Disc {
  x: number
  y: number
  size: number
}

/** A name in one of the places that it may have. */
export interface Place extends Box {
  text: string
  /** What speaks against it: the rims of things that it would cover, in pixels, and more. */
  cost: number
}

interface Wish {
  text: string
  of: Disc
  height: number
  /** How wide a text is. */
  measure: (text: string) => number
  /** What may be written on: from 0 to here. */
  room: { width: number; height: number }
}

/** Less of a name says nothing. */
const LEAST_LENGTH = 8
/** How much of a name is tried where it is needed, besides all of it. */
const LENGTHS = [32, 24, 16, 12]
/** Between a thing and its name, and between names. */
export const GAP = 4
/** To the right is usual. Above and below are for where much would be covered, or cut off. */
const COSTS = { right: 0, left: 1, above: 6, below: 7, slanting: 9, cut: 12, far: 40 }
/** A name that is not needed is left out rather than written further off, cut shorter, or on more. */
const MOST = 30
/** It may lie on what is this much smaller than its own thing: the largest have their names anywhere. */
const SMALLER = 0.7
/** Where every name is needed, the few things there are count for more than where it is written. */
const NEEDED = 10

/** The places that a name may have where nothing else is. */
export function placesFor({ text, of: { x, y, size }, height, measure, room }: Wish): Place[] {
  const width = measure(text)
  const beside = y - height / 2
  const right = x + size + GAP
  const left = x - size - GAP
  const middle = Math.max(GAP, Math.min(x - width / 2, room.width - width))
  const whole = { text, width, height }
  const places: Place[] = [
    { ...whole, left: right, top: beside, cost: COSTS.right },
    { ...whole, left: left - width, top: beside, cost: COSTS.left },
    { ...whole, left: middle, top: y - size - GAP / 2 - height, cost: COSTS.above },
    { ...whole, left: middle, top: y + size + GAP / 2, cost: COSTS.below },
  ]
  for (const top of [beside - height, beside + height]) {
    places.push({ ...whole, left: right, top, cost: COSTS.slanting })
    places.push({ ...whole, left: left - width, top, cost: COSTS.slanting })
  }
  // As much of it as there is room for, on the side with more.
  const isRight = room.width - right >= left - GAP
  const most = isRight ? room.width - right : left - GAP
  const length = Math.floor((text.length * most) / width) - 1
  if (width > most && length >= LEAST_LENGTH) {
    const cut = shorten(text, length)
    const cutWidth = Math.min(most, measure(cut))
    places.push({
      ...{ text: cut, width: cutWidth, height, top: beside, cost: COSTS.cut },
      left: isRight ? right : left - cutWidth,
    })
  }
  return places.filter(
    ({ left, top, width }) => left >= GAP && left + width <= room.width && top + height > 0,
  )
}

/**
 * The same for less of the name, too, and where it is needed for less and less of it, and a line further
 * off: rather a part of it than a thing covered, or no name.
 */
export function morePlacesFor(wish: Wish, isNeeded: boolean): Place[] {
  const lengths = LENGTHS.filter((length) => length < wish.text.length)
  const shorter = isNeeded ? lengths : lengths.slice(0, MOST / COSTS.cut)
  const texts = [wish.text, ...shorter.map((length) => shorten(wish.text, length))]
  return texts.flatMap((text, index) => {
    const near = placesFor({ ...wish, text })
    if (!isNeeded) return near.map((place) => ({ ...place, cost: place.cost + COSTS.cut * index }))
    const far = placesFor({ ...wish, text, of: { ...wish.of, size: wish.of.size + wish.height } })
    return [
      ...near.map((place) => ({ ...place, cost: place.cost + COSTS.cut * index })),
      ...far.map((place) => ({ ...place, cost: place.cost + COSTS.cut * index + COSTS.far })),
    ]
  })
}

interface Surroundings {
  /** Of the thing itself. */
  size: number
  names: readonly Box[]
  discs: readonly Disc[]
  isNeeded: boolean
}

/**
 * The one that least speaks against. None covers another name; nor, unless it is needed, a thing that
 * is not much smaller than its own.
 */
export function bestPlace(
  places: readonly Place[],
  { size, names, discs, isNeeded }: Surroundings,
): Place | null {
  let best: Place | null = null
  let least = isNeeded ? Infinity : MOST
  const costOf = (disc: Disc) =>
    isNeeded ? NEEDED * disc.size : disc.size <= SMALLER * size ? disc.size : Infinity
  for (const place of places) {
    if (place.cost >= least || names.some((name) => overlap(place, name))) continue
    const covered = discs.filter((disc) => covers(place, disc))
    const cost = covered.reduce((sum, disc) => sum + costOf(disc), place.cost)
    if (cost >= least) continue
    best = place
    least = cost
  }
  return best
}

const CHARACTERS = new Intl.Segmenter()

/** At most so many UTF-16 code units, the last an ellipsis: no character, as one reads it, is cut. */
export function shorten(label: string, length: number) {
  if (label.length <= length) return label
  const end = CHARACTERS.segment(label).containing(length - 1)?.index ?? 0
  return `${label.slice(0, end).trimEnd()}…`
}

function overlap(a: Box, b: Box) {
  return (
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  )
}

function covers({ left, top, width, height }: Box, { x, y, size }: Disc) {
  const aside = x - Math.max(left, Math.min(x, left + width))
  const away = y - Math.max(top, Math.min(y, top + height))
  return aside * aside + away * away < size * size
}
