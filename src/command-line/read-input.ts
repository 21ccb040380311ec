import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { InputError } from '../statements/input-error.ts'
import { UnreadableError } from './failure.ts'
import { showShare } from './progress.ts'
import type { Streams } from './streams.ts'

/**
 * The bytes of a file, or of standard input, piece by piece. On a terminal it is shown how much of a
 * file has been read.
 */
export async function* readInput(
  file: string | undefined,
  streams: Streams,
): AsyncGenerator<Uint8Array> {
  if (file === undefined && streams.stdin.isTTY === true) {
    throw new InputError('the input', 'nothing', 'a file, or sent to standard input')
  }
  const progress = showShare('Reading', file === undefined ? 0 : await sizeOf(file), streams)
  try {
    const stream = file === undefined ? streams.stdin : createReadStream(file)
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      yield bytes
      progress.add(bytes.length)
    }
  } catch (error) {
    throw new UnreadableError(nameOf(file), error)
  } finally {
    progress.stop()
  }
}

async function sizeOf(file: string) {
  try {
    const { size } = await stat(file)
    return size
  } catch (error) {
    throw new UnreadableError(nameOf(file), error)
  }
}

function nameOf(file: string | undefined) {
  return file ?? 'Standard input'
}
