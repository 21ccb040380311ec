import { isUtf8 } from 'node:buffer'
import { InputError } from './input-error.ts'
import { LineCounter } from './line-counter.ts'
import { utf16Of } from './utf16.ts'

/** The text of some bytes, piece by piece, without a byte order mark. An error names the line. */
export async function* decodeUtf8(input: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const before = new LineCounter()
  let open: Uint8Array = new Uint8Array()
  let isFirst = true
  for await (const bytes of input) {
    if (before.line === 1) refuseUtf16(bytes, isFirst)
    const text = textOf(() => decoder.decode(bytes, { stream: true }))
    const seen = Buffer.concat([open, bytes])
    if (text === null) throw wrongEncoding(before.after(wholeLines(seen)))
    before.add(text)
    open = openEnd(seen)
    isFirst = isFirst && bytes.length === 0
    yield text
  }
  const rest = textOf(() => decoder.decode())
  if (rest === null) throw wrongEncoding(before.line)
  yield rest
}

function textOf(decode: () => string) {
  try {
    return decode()
  } catch {
    return null
  }
}

/** The text of the lines before the one that has what is no UTF-8. */
function wholeLines(bytes: Uint8Array) {
  let start = 0
  for (const [place, byte] of bytes.entries()) {
    // No other character holds the bytes of a break.
    if (byte !== 0x0a && byte !== 0x0d) continue
    if (!isUtf8(bytes.subarray(start, place))) break
    start = place + 1
  }
  return new TextDecoder().decode(bytes.subarray(0, start))
}

/** What a piece ends with that may be the beginning of a character: at most three bytes. */
function openEnd(bytes: Uint8Array) {
  const end = bytes.subarray(-3)
  const first = end.findLastIndex((byte) => byte >= 0xc0)
  return first === -1 || isUtf8(end.subarray(first)) ? new Uint8Array() : end.slice(first)
}

function refuseUtf16(bytes: Uint8Array, isFirst: boolean) {
  const encoding = utf16Of(bytes, isFirst)
  if (encoding !== null) {
    throw new InputError('the file', 'UTF-16', 'encoded as UTF-8', 1, advice(encoding))
  }
}

function wrongEncoding(line: number) {
  const came = 'bytes that are no UTF-8'
  return new InputError('the file', came, 'encoded as UTF-8', line, advice('WINDOWS-1252'))
}

function advice(encoding: string) {
  return `Save it as UTF-8 (in Excel: "CSV UTF-8"), or convert it: iconv -f ${encoding} -t UTF-8 old.csv > new.csv.`
}
