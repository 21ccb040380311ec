import { Presets, SingleBar } from 'cli-progress'

/**
 * A bar on a terminal. The program may be ended at any time, and then nobody would put the terminal
 * in order again: its cursor stays in sight, and its lines go on being wrapped.
 */
export function progressBar(format: string, stream: NodeJS.WritableStream) {
  return new SingleBar({ format, stream, hideCursor: false, linewrap: true }, PRESET)
}

const PRESET = Presets.shades_classic
