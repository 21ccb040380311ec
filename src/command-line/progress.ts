import { Presets, SingleBar } from 'cli-progress'

/** How often a bar moves at most: with each hundredth. */
const STEPS = 100

/** A bar on the terminal for so many parts of a whole; nothing elsewhere, or where it is not known. */
export function showShare(what: string, whole: number) {
  if (!process.stderr.isTTY || whole === 0) return { add: () => undefined, stop: () => undefined }
  // The program may be ended at any time: the cursor stays.
  const bar = new SingleBar({ format: `${what} {bar} {percentage}%`, hideCursor: false }, PRESET)
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

const PRESET = Presets.shades_classic
