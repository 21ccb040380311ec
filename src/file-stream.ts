import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

/** A file is sent in parts of about this many characters. */
const PART = 32_768

/**
 * A stream of what is written. Its first part is there already, and is sent at once: what fails
 * before it is still answered as an error, and not as half a file.
 */
export async function toStream(parts: AsyncIterable<string | Buffer>): Promise<Readable> {
  const gathered = gather(parts)[Symbol.asyncIterator]()
  const first = await gathered.next()
  return Readable.from(
    (async function* () {
      if (first.done === true) return
      yield first.value
      // It is on its way before what comes next is worked out, which may take a while.
      await setImmediate()
      for (let next = await gathered.next(); next.done !== true; next = await gathered.next()) {
        yield next.value
      }
    })(),
    { objectMode: false },
  )
}

/** Few large parts of many small ones; the first, the head of a file, by itself. */
async function* gather(parts: AsyncIterable<string | Buffer>) {
  let gathered = ''
  let size = 0
  for await (const part of parts) {
    if (typeof part !== 'string') {
      yield part
      continue
    }
    gathered += part
    if (gathered.length > size) {
      yield Buffer.from(gathered)
      gathered = ''
      size = PART
    }
  }
  if (gathered !== '') yield Buffer.from(gathered)
}
