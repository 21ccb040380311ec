// Tasks for the test of the pool.

import { setTimeout } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'

export const double = (value) => value * 2
export const fail = (message) => {
  throw new RangeError(message)
}
export const wait = (milliseconds) => setTimeout(milliseconds, milliseconds)
export const spin = () => {
  for (;;);
}
export const exit = (code) => process.exit(code)
export const thread = () => threadId
