import { badInput, show } from '../errors.ts'
import { checkText } from '../limits/input-values.ts'

// The parameters of a query string, and what they are written and read as.

/** One parameter: how its value is written and read. */
export interface Parameter<Value> {
  /** Percent-encoded, as it stands in the query string. */
  write: (value: Value) => string
  /**
   * Of the decoded text: forms and libraries encode the commas and semicolons between items, too, and
   * no id, code, enum value or language tag holds any. Throws BAD_INPUT, naming the parameter.
   */
  read: (text: string, name: string) => Value
}

export const text: Parameter<string> = { write: encode, read: (value) => value }

export const wholeNumber: Parameter<number> = {
  write: String,
  read(value, name) {
    // What is below zero is out of range, which its reader says better.
    if (/^-?\d{1,15}$/.test(value)) return Number(value)
    throw badInput(name, value, 'a whole number')
  },
}

export const fraction: Parameter<number> = {
  write: String,
  read(value, name) {
    const isNumber = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value)
    if (isNumber && Number.isFinite(Number(value))) return Number(value)
    throw badInput(name, value, isNumber ? 'a number that is not that large' : 'a number')
  },
}

export const truth: Parameter<boolean> = {
  write: String,
  read: (value, name) => oneOf(['true', 'false']).read(value, name) === 'true',
}

export function oneOf<Value extends string>(allowed: readonly Value[]): Parameter<Value> {
  return {
    write: encode,
    read(value, name) {
      const known = allowed.find((one) => one === value)
      if (known === undefined) throw badInput(name, value, allowed)
      return known
    },
  }
}

export function listOf<Value>({ write, read }: Parameter<Value>): Parameter<Value[]> {
  return {
    write: (values) => values.map(write).join(','),
    read: (value, name) =>
      value === ''
        ? []
        : value.split(',').map((item) => {
            if (item === '') throw badInput(name, value, 'a list without empty items')
            return read(item, name)
          }),
  }
}

/** Lists of lists: `actor:a,actor:b;actor:c`. */
export function groupsOf<Value>({ write, read }: Parameter<Value[]>): Parameter<Value[][]> {
  return {
    write: (groups) => groups.map(write).join(';'),
    read: (value, name) => value.split(';').map((group) => read(group, name)),
  }
}

export type Values<Parameters> = {
  [Name in keyof Parameters]?: Parameters[Name] extends Parameter<infer Value> ? Value : never
}

export interface AnyParameter {
  write: (value: never) => string
  read: (text: string, name: string) => unknown
}

/** The query string of some values, without its `?`. What is meant where it is left out is left out. */
export function writeAll(
  parameters: Record<string, AnyParameter>,
  values: readonly (readonly [string, unknown])[],
  defaults: Partial<Record<string, unknown>>,
) {
  return values
    .filter(([name, value]) => value !== null && value !== undefined && value !== defaults[name])
    .map(([name, value]) => `${name}=${parameters[name]?.write(value as never) ?? ''}`)
    .join('&')
}

/** The values of a query string. Throws BAD_INPUT, naming the parameter. */
export function readAll<Parameters extends Record<string, AnyParameter>>(
  parameters: Parameters,
  query: string,
): Values<Parameters> {
  const values: Record<string, unknown> = {}
  for (const part of query.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const raw = equals < 0 ? '' : part.slice(equals + 1)
    const name = decode(equals < 0 ? part : part.slice(0, equals), 'the query string')
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (!parameter) {
      const shown = /^[\w.-]{1,40}$/.test(name) ? name : `The parameter ${show(name)}`
      throw badInput(shown, decode(raw, shown), unknown(Object.keys(parameters)))
    }
    const given = decode(raw, name)
    const value: unknown = parameter.read(given, name)
    const before = values[name]
    if (before === undefined) values[name] = value
    // `actors=a&actors=b` is a list, too.
    else if (Array.isArray(before))
      values[name] = [...(before as unknown[]), ...(value as unknown[])]
    else throw badInput(name, given, 'given once')
  }
  return values as Values<Parameters>
}

function unknown(names: readonly string[]) {
  return `left out: there is no such parameter (there are ${names.join(', ')})`
}

/** Ids and dates stay readable: what may stand in a query string as it is does. */
function encode(value: string) {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%3A|%2F|%40/g,
    (code) => decodeURIComponent(code),
  )
}

function decode(raw: string, name: string) {
  const text = decoded(raw, name)
  checkText(text, name)
  return text
}

function decoded(raw: string, name: string) {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '))
  } catch {
    throw badInput(name, raw, 'percent-encoded UTF-8')
  }
}
