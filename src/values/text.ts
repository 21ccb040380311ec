/** Characters that no XML file may hold, and halves of characters that stand alone. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** The text without what no XML file may hold. */
export function legal(text: string) {
  return text.replace(ILLEGAL, '')
}

/** The text on one line, as labels must be: no breaks, no double or outer spaces. */
export function oneLine(text: string) {
  return legal(text).replace(/\s+/g, ' ').trim()
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Left as they are, breaks in an attribute would be read as spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The text as an XML or HTML attribute or element holds it. */
export function escaped(text: string) {
  return legal(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? '')
}

/** At most so many UTF-16 code units, the last an ellipsis where something is cut. */
export function shortened(text: string, length: number) {
  if (text.length <= length) return text
  // Half of a character at the end would be none.
  return `${legal(text.slice(0, length - 1)).trimEnd()}…`
}
