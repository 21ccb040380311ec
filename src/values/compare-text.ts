/** The order of UTF-16 code units: the same on every machine, in every language. */
export function compareText(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0
}
