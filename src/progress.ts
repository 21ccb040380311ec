import type { OnProgress } from './graph/write.ts'
import { progressBar } from './progress-bar.ts'

/** How often plain lines are written, in percent. */
const STEP = 25

/** Shows how far a loading is: a bar on a terminal, a line now and then elsewhere. */
export function showProgress(
  what: string,
  print: (line: string) => void,
): { onProgress: OnProgress; stop: () => void } {
  return process.stdout.isTTY ? showBar(what) : printLines(what, print)
}

function showBar(what: string) {
  const bar = progressBar(`${what} {bar} {percentage}% | {value} of {total}`, process.stdout)
  let hasStarted = false
  return {
    onProgress(done: number, total: number) {
      if (total === 0) return
      if (!hasStarted) bar.start(total, 0)
      hasStarted = true
      bar.update(done)
    },
    stop() {
      if (hasStarted) bar.stop()
    },
  }
}

function printLines(what: string, print: (line: string) => void) {
  let next = 0
  return {
    onProgress(done: number, total: number) {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
      if (percent < next || total === 0) return
      print(`${what}: ${String(percent)} % (${String(done)} of ${String(total)})`)
      next = (Math.floor(percent / STEP) + 1) * STEP
    },
    stop: () => undefined,
  }
}
