// A thread of a pool: it runs one task after another. Plain JavaScript, because a thread is started
// from a file as it is, also where the rest of the program is compiled on the way.
// @ts-check

import { parentPort, workerData } from 'node:worker_threads'

/** @import { Task } from './pool.ts' */

// Ahead of the first task that needs them, which would say what is wrong with one.
for (const module of /** @type {readonly string[]} */ (workerData)) {
  import(module).catch(() => undefined)
}

parentPort?.on('message', async (/** @type {Task} */ { module, name, argument }) => {
  try {
    const functions = /** @type {Record<string, (argument: unknown) => unknown>} */ (
      await import(module)
    )
    const run = functions[name]
    if (!run) throw new Error(`${module} has no ${name}.`)
    parentPort?.postMessage({ result: await run(argument) })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
