/** The byte order marks of UTF-16. */
const MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const

/**
 * Which UTF-16 the first line of a file is in, as `iconv` calls it; null where it is in none. It has
 * a mark, or a zero beside each byte of ASCII, which no header in UTF-8 holds.
 */
export function utf16Of(bytes: Uint8Array, isStart: boolean) {
  const [first, second] = bytes
  if (isStart && MARKS.some(([a, b]) => first === a && (second ?? b) === b)) return 'UTF-16'
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  const line = end === -1 ? bytes : bytes.subarray(0, end)
  if (!line.includes(0)) return null
  return isStart && first === 0 ? 'UTF-16BE' : 'UTF-16LE'
}
