import { progressBar } from '../progress-bar.ts'
import type { Streams } from './streams.ts'

/** How often a bar moves at most: with each hundredth. */
const STEPS = 100

/** A bar on the terminal for so many parts of a whole; nothing elsewhere, or where it is not known. */
export function showShare(what: string, whole: number, { stderr }: Streams) {
  if (stderr.isTTY !== true || whole === 0) return { add: () => undefined, stop: () => undefined }
  const bar = progressBar(`${what} {bar} {percentage}%`, stderr)
  bar.start(STEPS, 0)
  let done = 0
  return {
    add(amount: number) {
      done += amount
      bar.update(Math.floor((STEPS * done) / whole))
    },
    stop() {
      bar.stop()
    },
  }
}
