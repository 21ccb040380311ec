import type { Readable, Writable } from 'node:stream'

/** What a run of the program reads and writes: those of the process, unless a test has others. */
export interface Streams {
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable
  stderr: Writable & { isTTY?: boolean }
}
