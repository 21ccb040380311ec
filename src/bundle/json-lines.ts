import { createReadStream } from 'node:fs'

/** A line that holds something, with its number from 1. */
export interface TextLine {
  number: number
  text: string
}

/**
 * The lines of a UTF-8 file, read piece by piece. A byte order mark and blank lines are passed
 * over. Throws a TypeError when the bytes are no UTF-8. (`node:readline` also breaks lines at
 * U+2028, which JSON allows within a text.)
 */
export async function* readLines(path: string | URL): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let rest = ''
  for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      number += 1
      if (text.trim() !== '') yield { number, text }
    }
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield { number: number + 1, text: rest }
}
