import { InputError } from './input-error.ts'

const ADVICE =
  'Save it as UTF-8 (in Excel: "CSV UTF-8"), or convert it: iconv -f WINDOWS-1252 -t UTF-8 old.csv > new.csv.'

/** The text of some bytes, piece by piece, without a byte order mark. An error names the line. */
export async function* decodeUtf8(input: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for await (const bytes of input) {
    const text = decodeOrThrow(() => decoder.decode(bytes, { stream: true }), line, bytes)
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1
    yield text
  }
  yield decodeOrThrow(() => decoder.decode(), line)
}

function decodeOrThrow(decode: () => string, line: number, bytes: Uint8Array = new Uint8Array()) {
  try {
    return decode()
  } catch {
    const atLine = line + readableStart(bytes).split('\n').length - 1
    throw new InputError('the file', 'bytes that are no UTF-8', 'encoded as UTF-8', atLine, ADVICE)
  }
}

/**
 * The part of the bytes before the first that is no UTF-8, to count its lines: none of them where
 * the trouble began in the piece before.
 */
function readableStart(bytes: Uint8Array) {
  const text = new TextDecoder().decode(bytes)
  const wrong = text.indexOf('\uFFFD')
  return wrong === -1 ? '' : text.slice(0, wrong)
}
