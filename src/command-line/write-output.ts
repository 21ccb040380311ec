import { createWriteStream, unlinkSync } from 'node:fs'
import { realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toStream } from '../file-stream.ts'
import { UnwritableError } from './failure.ts'
import type { Streams } from './streams.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes to standard output or to a file. A file is written beside its place and put there when it
 * is whole, so that whatever ends the program leaves either the old file or the new one.
 */
export async function writeOutput(
  parts: AsyncIterable<string | Buffer>,
  file: string | undefined,
  { stdout }: Streams,
) {
  if (file === undefined) {
    await write(parts, () => stdout, 'Standard output')
    return
  }
  const target = await realpath(file).catch(() => file)
  if (!(await isReplaceable(target))) {
    // A device or a pipe: nothing may be put in its place.
    await write(parts, () => createWriteStream(target), file)
    return
  }
  const draft = join(dirname(target), `.${basename(target)}.${String(process.pid)}.part`)
  const forget = removeOnSignal(draft)
  try {
    await write(parts, () => createWriteStream(draft, { flags: 'wx' }), file)
    await rename(draft, target).catch((error: unknown) => {
      throw new UnwritableError(file, error)
    })
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  } finally {
    forget()
  }
}

async function isReplaceable(file: string) {
  try {
    return (await stat(file)).isFile()
  } catch {
    // Nothing is there yet.
    return true
  }
}

/** What fails in the writing is told apart from what fails in what is written. */
async function write(
  parts: AsyncIterable<string | Buffer>,
  open: () => Writable,
  file: string,
): Promise<void> {
  const source = await toStream(parts)
  let ofSource: unknown
  source.once('error', (error) => (ofSource ??= error))
  const target = open()
  let ofTarget: unknown
  target.once('error', (error) => (ofTarget = error))
  try {
    await pipeline(source, target)
  } catch (error) {
    throw ofTarget === undefined ? (ofSource ?? error) : new UnwritableError(file, ofTarget)
  }
}

/** Removes a file when a signal ends the program; which then ends by that signal all the same. */
function removeOnSignal(file: string) {
  const end = (signal: NodeJS.Signals) => {
    try {
      unlinkSync(file)
    } catch {
      // It was not there yet.
    }
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return forget
}
