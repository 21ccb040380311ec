import { ActorKind } from '../actor/actor-kind.ts'
import { Direction } from '../entity/direction.ts'
import { badInput, show } from '../errors.ts'
import { Modality } from '../fact/modality.ts'
import { checkText } from '../limits/input-values.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { EdgeKind } from './edge-kind.ts'
import type { GraphFilter } from './graph-filter.ts'
import { DEFAULT_NODES, type ViewRequest } from './view-request.ts'

// A view as the query string of an address, and back: `of=actor:provea&depth=2&edges=STANCE`.
// Lists are written with commas; an empty one, `actors=`, matches nothing.

/** One parameter: how its value is written and read. */
interface Parameter<Value> {
  write: (value: Value) => string
  /** Throws BAD_INPUT, naming the parameter. */
  read: (text: string, name: string) => Value
}

const text: Parameter<string> = { write: encode, read: decode }

const wholeNumber: Parameter<number> = {
  write: String,
  read(raw, name) {
    // What is below zero is out of range, which its reader says better.
    if (/^-?\d{1,15}$/.test(raw)) return Number(raw)
    throw badInput(name, decode(raw, name), 'a whole number')
  },
}

const fraction: Parameter<number> = {
  write: String,
  read(raw, name) {
    const value = decode(raw, name)
    if (/^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value)) return Number(value)
    throw badInput(name, value, 'a number')
  },
}

const truth: Parameter<boolean> = {
  write: String,
  read: (raw, name) => oneOf(['true', 'false']).read(raw, name) === 'true',
}

function oneOf<Value extends string>(allowed: readonly Value[]): Parameter<Value> {
  return {
    write: encode,
    read(raw, name) {
      const value = decode(raw, name)
      const known = allowed.find((one) => one === value)
      if (known === undefined) throw badInput(name, value, allowed)
      return known
    },
  }
}

function listOf<Value>({ write, read }: Parameter<Value>): Parameter<Value[]> {
  return {
    write: (values) => values.map(write).join(','),
    read: (raw, name) => (raw === '' ? [] : raw.split(',').map((item) => read(item, name))),
  }
}

/** Lists of lists: `actor:a,actor:b;actor:c`. */
function groupsOf<Value>({ write, read }: Parameter<Value[]>): Parameter<Value[][]> {
  return {
    write: (groups) => groups.map(write).join(';'),
    read: (raw, name) => raw.split(';').map((group) => read(group, name)),
  }
}

/** The parameters of a filter, named as its fields. */
const FILTER = {
  edges: listOf(oneOf(Object.values(EdgeKind))),
  actors: listOf(text),
  topics: listOf(text),
  actorKinds: listOf(oneOf(Object.values(ActorKind))),
  relations: listOf(text),
  families: listOf(text),
  modality: listOf(oneOf(Object.values(Modality))),
  documents: listOf(text),
  languages: listOf(text),
  date: text,
  minConfidence: fraction,
  includeUnrated: truth,
  minDegree: wholeNumber,
  without: listOf(text),
  onBehalfOf: oneOf(Object.values(OnBehalfOf)),
} satisfies { [Name in keyof GraphFilter]-?: Parameter<NonNullable<GraphFilter[Name]>> }

const VIEW = {
  of: listOf(text),
  depth: wholeNumber,
  /** What groups of things share, in place of `of`. */
  shared: groupsOf(listOf(text)),
  direction: oneOf(Object.values(Direction)),
  maxNodes: wholeNumber,
  lang: listOf(text),
}

type Values<Parameters> = {
  [Name in keyof Parameters]?: Parameters[Name] extends Parameter<infer Value> ? Value : never
}

/** What is meant where a parameter is left out: it is not written. */
const DEFAULTS: Partial<Record<string, unknown>> = {
  includeUnrated: false,
  onBehalfOf: 'INCLUDE',
  direction: 'BOTH',
}

/** The query string of a view, without its `?`; empty for the whole network. */
export function viewToQuery(request: ViewRequest, lang: readonly string[] = []): string {
  const { filter, maxNodes, kind } = request
  return writeAll({ ...VIEW, ...FILTER }, [
    ...(kind === 'neighborhood'
      ? [
          ['of', request.of] as const,
          ['depth', request.depth === 1 ? null : request.depth] as const,
        ]
      : []),
    ...(kind === 'shared'
      ? [['shared', request.groups] as const, ['direction', request.direction] as const]
      : []),
    ['maxNodes', maxNodes === DEFAULT_NODES[kind] ? null : maxNodes],
    ...Object.keys(FILTER).map((name) => [name, filter?.[name as keyof GraphFilter]] as const),
    ['lang', lang.length > 0 ? lang : null],
  ])
}

/** The view that a query string asks for, and in which languages. Throws BAD_INPUT. */
export function queryToView(query: string): { request: ViewRequest; lang: string[] | undefined } {
  const { of, depth, shared, direction, maxNodes, lang, ...filter } = readAll(
    { ...VIEW, ...FILTER },
    query,
  )
  if (of === undefined && depth !== undefined) {
    throw badInput('depth', depth, 'given only together with of')
  }
  if (shared === undefined && direction !== undefined) {
    throw badInput('direction', direction, 'given only together with shared')
  }
  if (shared !== undefined && of !== undefined)
    throw badInput('of', of, 'left out where shared is given')

  const sized = (kind: ViewRequest['kind']) => ({
    filter,
    maxNodes: maxNodes ?? DEFAULT_NODES[kind],
  })
  if (shared !== undefined) {
    const request = {
      kind: 'shared',
      groups: shared,
      direction: direction ?? Direction.BOTH,
    } as const
    return { request: { ...request, ...sized('shared') }, lang }
  }
  if (of !== undefined) {
    const request = { kind: 'neighborhood', of, depth: depth ?? 1 } as const
    return { request: { ...request, ...sized('neighborhood') }, lang }
  }
  return { request: { kind: 'network', ...sized('network') }, lang }
}

/** Some fields of a filter, for what is no view. Throws BAD_INPUT. */
export function queryToFilter(
  query: string,
  fields: readonly (keyof GraphFilter)[],
): { filter: GraphFilter; lang: string[] | undefined } {
  const taken = Object.fromEntries(fields.map((field) => [field, FILTER[field]]))
  const { lang, ...filter } = readAll({ ...taken, lang: VIEW.lang }, query)
  return { filter, lang }
}

/** The languages alone. Throws BAD_INPUT. */
export function queryToLanguages(query: string): string[] | undefined {
  return readAll({ lang: VIEW.lang }, query).lang
}

interface AnyParameter {
  write: (value: never) => string
  read: (text: string, name: string) => unknown
}

function writeAll(
  parameters: Record<string, AnyParameter>,
  values: readonly (readonly [string, unknown])[],
) {
  return values
    .filter(([name, value]) => value !== null && value !== undefined && value !== DEFAULTS[name])
    .map(([name, value]) => `${name}=${parameters[name]?.write(value as never) ?? ''}`)
    .join('&')
}

function readAll<Parameters extends Record<string, AnyParameter>>(
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
    const value: unknown = parameter.read(raw, name)
    const before = values[name]
    if (before === undefined) values[name] = value
    // `actors=a&actors=b` is a list, too.
    else if (Array.isArray(before))
      values[name] = [...(before as unknown[]), ...(value as unknown[])]
    else throw badInput(name, decode(raw, name), 'given once')
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
