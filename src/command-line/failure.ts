import { CommanderError } from 'commander'
import { InputError } from '../statements/input-error.ts'

/** How the program ends, and what stands for it in `--help`. */
export const EXIT_CODES = {
  0: 'done, or whoever read the output wanted no more of it',
  1: 'the machine would not: a full disk, a file that may not be written',
  2: 'bad input: an option, or the file; the message names the line',
} as const

export type ExitCode = keyof typeof EXIT_CODES

/** A file that cannot be read. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read: ${reasonOf(cause)}.`, { cause })
  }
}

/** An output that cannot be written. */
export class UnwritableError extends Error {
  override name = 'UnwritableError'
  /** True where whoever reads the output has gone away. */
  readonly isClosed: boolean

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written: ${reasonOf(cause)}.`, { cause })
    this.isClosed = codeOf(cause) === 'EPIPE'
  }
}

export function exitCodeOf(error: unknown): ExitCode {
  // What asks for help or the version is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UnwritableError) return error.isClosed ? 0 : 1
  return error instanceof InputError || error instanceof UnreadableError ? 2 : 1
}

/** Options that what they are part of knows by another name. */
const OPTIONS: Record<string, string> = {
  documentColumn: 'document-column',
  size: 'window-size',
  time: 'window',
}

/** What is said of an error; nothing where it has been said, or is none. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CommanderError) return ''
  if (error instanceof UnwritableError) return error.isClosed ? '' : error.message
  if (error instanceof InputError) {
    const option = OPTIONS[error.input]
    return (option === undefined ? error : error.renamed(option)).message
  }
  if (error instanceof UnreadableError) return error.message
  if (error instanceof RangeError && /array|allocation|memory/i.test(error.message)) {
    return `The network is too large for the memory of this machine (${error.message}). Filter more, or ask for edges-csv.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const REASONS: Record<string, string> = {
  EACCES: 'it may not be opened by this user',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the disk may only be read',
}

function reasonOf(cause: unknown) {
  return REASONS[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause))
}

function codeOf(cause: unknown) {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
