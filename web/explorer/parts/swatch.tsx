import type { CSSProperties } from 'react'
import type { Shape, Tone } from '../graph/palette.ts'

/** A color and shape as the picture has it. */
export function Swatch({ tone, shape }: { tone: Tone; shape: Shape | 'line' | 'dashed' }) {
  const style = { '--tone-light': tone.light, '--tone-dark': tone.dark } as CSSProperties
  return <span className={`swatch shape-${shape}`} style={style} aria-hidden="true" />
}
