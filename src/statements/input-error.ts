import { nearName } from './near-name.ts'

/** A value that cannot be used: which input it is, what came, and what is allowed instead. */
export class InputError extends Error {
  override name = 'InputError'
  readonly input: string
  readonly allowed: string
  /** The line of the file that the value stands on, where it comes from one. */
  readonly line: number | undefined

  constructor(input: string, came: string, allowed: string, line?: number, hint = '') {
    const place = line === undefined ? '' : `line ${String(line)}: `
    super(`${place}${input} must be ${allowed}, but got ${came}.${hint === '' ? '' : ` ${hint}`}`)
    this.input = input
    this.allowed = allowed
    this.line = line
  }
}

/** A name that is none of those there are: which there are, and which was likely meant. */
export function unknownName(input: string, name: string, names: readonly string[], line?: number) {
  const near = nearName(name, names)
  const hint = near === undefined ? '' : `Did you mean ${quote(near)}?`
  return new InputError(input, quote(name), `one of ${names.join(', ')}`, line, hint)
}

/** A text as messages quote it: short and on one line. */
export function quote(text: string) {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text)
}
