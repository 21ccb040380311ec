import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { EdgeAttributes, NodeAttributes } from './picture.ts'
import type { Theme } from './palette.ts'

const INK = { light: '#1c2227', dark: '#e8ebee' }
const GROUND = { light: '#ffffff', dark: '#15181c' }
const FRAME = { light: '#c3cad1', dark: '#4a545e' }
const MAX_LENGTH = 44
/** Between a thing and its name, in pixels. */
const GAP = 4

type Draw = NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>
type DrawHover = NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>

interface Label {
  text: string
  left: number
  base: number
  width: number
  size: number
}

/**
 * Names beside things. Sigma draws each as it comes, one over the other; here they wait for all, and
 * of those that would overlap the largest thing has its name.
 */
export class Labels {
  theme: Theme = 'light'
  #waiting: Label[] = []
  #context: CanvasRenderingContext2D | null = null
  #height = 12

  readonly collect: Draw = (context, { label, x, y, size }, { labelSize, labelFont }) => {
    if (!label) return
    context.font = `${String(labelSize)}px ${labelFont}`
    const text = shorten(label)
    const { width } = context.measureText(text)
    const left = leftOf(context, { x, size }, width)
    this.#waiting.push({ text, left, base: y + labelSize / 3, width, size })
    this.#context = context
    this.#height = labelSize + 2
  }

  /** Draws what was collected, with a rim of the ground's color so that edges do not cross letters. */
  draw() {
    const context = this.#context
    if (!context) return
    context.lineWidth = 3
    context.lineJoin = 'round'
    context.strokeStyle = GROUND[this.theme]
    context.fillStyle = INK[this.theme]
    const drawn: Label[] = []
    for (const label of this.#waiting.sort((a, b) => b.size - a.size)) {
      if (drawn.some((other) => this.#overlap(label, other))) continue
      drawn.push(label)
      context.strokeText(label.text, label.left, label.base)
      context.fillText(label.text, label.left, label.base)
    }
    this.#waiting = []
  }

  /** The whole name on a plate, for what the pointer or a choice is on. */
  readonly drawHover: DrawHover = (context, { label, x, y, size }, { labelSize, labelFont }) => {
    context.beginPath()
    context.arc(x, y, size + 3, 0, 2 * Math.PI)
    context.lineWidth = 2.5
    context.strokeStyle = INK[this.theme]
    context.stroke()
    if (!label) return
    context.font = `600 ${String(labelSize)}px ${labelFont}`
    const width = context.measureText(label).width + 14
    const height = labelSize + 10
    const beside = { left: leftOf(context, { x, size: size + 3 }, width), middle: y }
    // Where there is no room on either side it goes above.
    const isOver = beside.left < x + size && beside.left + width > x - size
    const { left, middle } = isOver ? { ...beside, middle: y - size - height / 2 - 6 } : beside
    context.beginPath()
    context.roundRect(left, middle - height / 2, width, height, 5)
    context.fillStyle = GROUND[this.theme]
    context.fill()
    context.lineWidth = 1
    context.strokeStyle = FRAME[this.theme]
    context.stroke()
    context.fillStyle = INK[this.theme]
    context.fillText(label, left + 7, middle + labelSize / 3)
  }

  #overlap(a: Label, b: Label) {
    return (
      Math.abs(a.base - b.base) < this.#height &&
      a.left < b.left + b.width + GAP &&
      b.left < a.left + a.width + GAP
    )
  }
}

/** To the right of a thing; to its left where the picture ends. */
function leftOf(
  { canvas }: CanvasRenderingContext2D,
  { x, size }: { x: number; size: number },
  width: number,
) {
  const isOut = x + size + GAP + width > canvas.clientWidth
  return isOut ? Math.max(0, x - size - GAP - width) : x + size + GAP
}

function shorten(label: string) {
  return label.length > MAX_LENGTH ? `${label.slice(0, MAX_LENGTH - 1).trimEnd()}…` : label
}
