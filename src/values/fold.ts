/**
 * Text as names and texts are compared: marks stripped, lower case, one form for each character.
 * `Perú`, `PERÚ` and `peru` fold alike; so do both engines, since they only ever see folded text.
 */
export function fold(text: string) {
  // Nothing to strip: four times as quick, and most texts are so.
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
}

// eslint-disable-next-line no-control-regex -- the whole range, control characters too
const ASCII = /^[\u0000-\u007f]*$/u
