// Loaded before the service (`node --import`): tells the process that started it, each time that asks, for
// how long its event loop was held at most since then, and how long each calculation in a thread took.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers'
import { ThreadPool } from '../dist/threads/pool.js'

/** Milliseconds between two looks at the event loop; shorter holds count as none. */
const RESOLUTION = 1

const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()

let calculations = []
const { run } = ThreadPool.prototype
ThreadPool.prototype.run = async function timed(...args) {
  const started = performance.now()
  try {
    return await run.apply(this, args)
  } finally {
    calculations.push(performance.now() - started)
  }
}

process.on('message', () => {
  // The last hold is counted by the look after it.
  setTimeout(() => {
    process.send({ held: delay.max / 1e6, calculations })
    delay.reset()
    calculations = []
  }, 5 * RESOLUTION)
})
// It does not keep the service alive.
process.channel.unref()
