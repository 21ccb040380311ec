/**
 * Text as names and texts are compared: marks stripped, lower case, one form for each character.
 * `Perú`, `PERÚ` and `peru` fold alike; so do both engines, since they only ever see folded text.
 */
export function fold(text: string) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
}
