import { textElement } from './xml.ts'

// How words look in a picture.

/** The first is bundled and drawn into PNG; browsers that lack it take what they have. */
export const FONT = 'Source Sans 3'
export const FONTS = `'${FONT}', 'Source Sans Pro', 'Noto Sans', Helvetica, Arial, sans-serif`
export const NAME_SIZE = 13
export const INK = '#22262b'
export const FADED = '#5c6570'

export function text(attributes: Record<string, string | number>, content: string) {
  return `${textElement('text', attributes, content)}\n`
}
