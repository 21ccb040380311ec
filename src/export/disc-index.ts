import Flatbush from 'flatbush'

export interface Disc {
  x: number
  y: number
  radius: number
}

/** A box on the picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Discs by where they are: of thousands those in a part of the picture are found at once. */
export class DiscIndex {
  readonly #discs: readonly Disc[]
  readonly #index: Flatbush | undefined

  constructor(discs: readonly Disc[]) {
    this.#discs = discs
    // The library takes no empty list.
    if (discs.length === 0) return
    const index = new Flatbush(discs.length)
    for (const { x, y, radius } of discs) index.add(x - radius, y - radius, x + radius, y + radius)
    index.finish()
    this.#index = index
  }

  /** Those of which a box covers a part, in no order. */
  under(box: Box): Disc[] {
    const { left, top, width, height } = box
    const found = this.#index?.search(left, top, left + width, top + height) ?? []
    return found.flatMap((place) => this.#discs[place] ?? []).filter((disc) => covers(box, disc))
  }
}

function covers({ left, top, width, height }: Box, { x, y, radius }: Disc) {
  const dx = x - Math.max(left, Math.min(x, left + width))
  const dy = y - Math.max(top, Math.min(y, top + height))
  return dx * dx + dy * dy < radius * radius
}
