import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import { bestPlace, type Box, type Disc, GAP, morePlacesFor, shorten } from './label-places.ts'
import { GROUND, type Theme } from './palette.ts'
import type { EdgeAttributes, NodeAttributes } from './picture.ts'

const INK = { light: '#1c2227', dark: '#e8ebee' }
const FRAME = { light: '#c3cad1', dark: '#4a545e' }
const MAX_LENGTH = 44
/** So many of the largest are named wherever there is room for a name at all. */
const MOST_IMPORTANT = 3
/** As much room at the right edge is left to the buttons that are there. */
const TOOLS = 52

type Draw = NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>
type DrawHover = NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>

/**
 * Names beside things. Sigma draws each as it comes, one over the other; here they wait for all, and
 * of those that would overlap the largest thing has its name.
 */
export class Labels {
  theme: Theme = 'light'
  #waiting: (Disc & { text: string })[] = []
  #plates: Box[] = []
  #context: CanvasRenderingContext2D | null = null
  #height = 12

  /** Before anything of a picture is drawn. */
  begin(theme: Theme) {
    this.theme = theme
    this.#waiting = []
    this.#plates = []
  }

  readonly collect: Draw = (context, data, { labelSize, labelFont }) => {
    const { label, x, y, size, highlighted } = data
    // What is highlighted has its name on a plate.
    if (!label || highlighted) return
    context.font = `${String(labelSize)}px ${labelFont}`
    this.#waiting.push({ text: shorten(label, MAX_LENGTH), x, y, size })
    this.#context = context
    this.#height = labelSize + 2
  }

  /**
   * Draws what was collected, off the things that are drawn where there is room, with a rim of the
   * ground's color so that edges do not cross letters. Where all are needed more is covered.
   */
  draw(discs: readonly Disc[], isNeeded: boolean) {
    const context = this.#context
    if (!context || this.#waiting.length === 0) return
    context.lineWidth = 4
    context.lineJoin = 'round'
    context.strokeStyle = GROUND[this.theme]
    context.fillStyle = INK[this.theme]
    const { clientWidth, clientHeight } = context.canvas
    const room = { width: clientWidth - TOOLS, height: clientHeight }
    const height = this.#height
    const measure = (text: string) => context.measureText(text).width
    const names = [...this.#plates]
    const largestFirst = this.#waiting.sort((a, b) => b.size - a.size)
    for (const [index, { text, ...of }] of largestFirst.entries()) {
      const isWanted = isNeeded || index < MOST_IMPORTANT
      const places = morePlacesFor({ text, of, height, measure, room }, isWanted)
      const place = bestPlace(places, {
        ...{ size: of.size, names, discs },
        isNeeded: isWanted,
      })
      if (!place) continue
      names.push(place)
      const base = place.top + height / 2 + (height - 2) / 3
      context.strokeText(place.text, place.left, base)
      context.fillText(place.text, place.left, base)
    }
  }

  /** The whole name, if the picture is as wide, on a plate, for what the pointer or a choice is on. */
  readonly drawHover: DrawHover = (context, { label: name, x, y, size }, look) => {
    const { labelSize, labelFont } = look
    context.beginPath()
    context.arc(x, y, size + 3, 0, 2 * Math.PI)
    context.lineWidth = 2.5
    context.strokeStyle = INK[this.theme]
    context.stroke()
    if (!name) return
    context.font = `600 ${String(labelSize)}px ${labelFont}`
    const label = fitting(context, name, context.canvas.clientWidth - 14)
    const width = context.measureText(label).width + 14
    const height = labelSize + 10
    const beside = { left: leftOf(context, { x, size: size + 3 }, width), middle: y }
    // Where there is no room on either side it goes above.
    const isOver = beside.left < x + size && beside.left + width > x - size
    const { left, middle } = isOver ? { ...beside, middle: y - size - height / 2 - 6 } : beside
    const top = middle - height / 2
    this.#plates.push({ left, top, width, height })
    context.beginPath()
    context.roundRect(left, top, width, height, 5)
    context.fillStyle = GROUND[this.theme]
    context.fill()
    context.lineWidth = 1
    context.strokeStyle = FRAME[this.theme]
    context.stroke()
    context.fillStyle = INK[this.theme]
    context.fillText(label, left + 7, middle + labelSize / 3)
  }
}

/** As much of a text as goes into a width. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number) {
  let length = text.length
  while (length > 1 && context.measureText(shorten(text, length)).width > width) length -= 1
  return shorten(text, length)
}

/** To the right of a thing; to its left where the picture ends. */
function leftOf(
  { canvas }: CanvasRenderingContext2D,
  { x, size }: { x: number; size: number },
  width: number,
) {
  const isOut = x + size + GAP + width > canvas.clientWidth - TOOLS
  return isOut ? Math.max(0, x - size - GAP - width) : x + size + GAP
}
