import { shortened } from '../values/text.ts'
import { nearName } from './near-name.ts'

/** A value that cannot be used: which input it is, what came, and what is allowed instead. */
export class InputError extends Error {
  override name = 'InputError'
  readonly input: string
  readonly allowed: string
  /** The line of the file that the value stands on, where it comes from one. */
  readonly line: number | undefined
  readonly #came: string
  readonly #hint: string

  constructor(input: string, came: string, allowed: string, line?: number, hint = '') {
    const place = line === undefined ? '' : `line ${String(line)}: `
    super(`${place}${input} must be ${allowed}, but got ${came}.${hint === '' ? '' : ` ${hint}`}`)
    this.input = input
    this.allowed = allowed
    this.line = line
    this.#came = came
    this.#hint = hint
  }

  /** The same of an input that whoever gave it knows by another name. */
  renamed(input: string) {
    return new InputError(input, this.#came, this.allowed, this.line, this.#hint)
  }
}

/** A name that is none of those there are: which there are, and which was likely meant. */
export function unknownName(
  input: string,
  name: string,
  names: readonly string[],
  line?: number,
  hint = meant(name, names),
) {
  return new InputError(input, quote(name), `one of ${listed(names)}`, line, hint)
}

function meant(name: string, names: readonly string[]) {
  const near = nearName(name, names)
  return near === undefined ? '' : `Did you mean ${quote(near)}?`
}

/** So many names of a list are shown, and so much of a text. */
const MOST_NAMES = 20
const MOST_SHOWN = 60

const CONTROLS = /\p{Cc}/gu

/** Names as messages list them: not too many, none too long, and none that moves the cursor. */
export function listed(names: readonly string[]) {
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => (name.search(CONTROLS) === -1 ? shortened(name, MOST_SHOWN) : quote(name)))
    .join(', ')
  const rest = names.length - MOST_NAMES
  return rest > 0 ? `${shown} or ${String(rest)} more` : shown
}

/** A text as messages quote it: short, on one line, and without control characters. */
export function quote(text: string) {
  return JSON.stringify(shortened(text, MOST_SHOWN)).replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0).toString(16)
    return `\\u${code.padStart(4, '0')}`
  })
}
