import { ActorKind } from '../actor/actor-kind.ts'
import { Direction } from '../entity/direction.ts'
import { badInput } from '../errors.ts'
import { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { EdgeKind } from './edge-kind.ts'
import type { GraphFilter } from './graph-filter.ts'
import { DEFAULT_PATHS } from './open-paths.ts'
import {
  fraction,
  groupsOf,
  listOf,
  oneOf,
  type Parameter,
  readAll,
  text,
  truth,
  type Values,
  wholeNumber,
  writeAll,
} from './query-parameters.ts'
import { DEFAULT_NODES, type ViewRequest } from './view-request.ts'

// A view as the query string of an address, and back: `of=actor:provea&depth=2&edges=STANCE`.
// Lists are written with commas; an empty one, `actors=`, matches nothing.

/** The parameters of a filter, named as its fields. */
export const FILTER = {
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
  /** How two things are connected. */
  from: text,
  to: text,
  directed: truth,
  maxLength: wholeNumber,
  first: wholeNumber,
  maxNodes: wholeNumber,
  lang: listOf(text),
}
type ViewValues = Values<typeof VIEW>

/** What is meant where a parameter is left out: it is not written. */
const DEFAULTS: Partial<Record<string, unknown>> = {
  includeUnrated: false,
  onBehalfOf: 'INCLUDE',
  depth: 1,
  direction: Direction.BOTH,
  ...DEFAULT_PATHS,
}

/** What asks for each kind of view but the whole network, and what says more of that kind alone. */
const KINDS: readonly {
  by: readonly (keyof ViewValues)[]
  more: readonly (keyof ViewValues)[]
}[] = [
  { by: ['shared'], more: ['direction'] },
  { by: ['from', 'to'], more: ['directed', 'maxLength', 'first'] },
  { by: ['of'], more: ['depth'] },
]

/** The query string of a view, without its `?`; empty for the whole network. */
export function viewToQuery(request: ViewRequest, lang: readonly string[] = []): string {
  const { filter } = request
  return writeAll(
    { ...VIEW, ...FILTER },
    [
      ...Object.entries(valuesOf(request)),
      ...Object.keys(FILTER).map((name) => [name, filter?.[name as keyof GraphFilter]] as const),
      ['lang', lang.length > 0 ? lang : null],
    ],
    DEFAULTS,
  )
}

/** The values of its parameters, in the order they are written in. */
function valuesOf(request: ViewRequest) {
  if (request.kind === 'paths') {
    const { from, to, directed, maxLength, first } = request
    return { from, to, directed, maxLength, first }
  }
  const { kind } = request
  const maxNodes = request.maxNodes === DEFAULT_NODES[kind] ? null : request.maxNodes
  if (kind === 'neighborhood') return { of: request.of, depth: request.depth, maxNodes }
  if (kind === 'shared') return { shared: request.groups, direction: request.direction, maxNodes }
  return { maxNodes }
}

/** The view that a query string asks for, and in which languages. Throws BAD_INPUT. */
export function queryToView(query: string): { request: ViewRequest; lang: string[] | undefined } {
  const { of, depth, shared, direction, from, to, directed, maxLength, first, ...others } = readAll(
    { ...VIEW, ...FILTER },
    query,
  )
  const { maxNodes, lang, ...filter } = others
  checkTogether({ of, depth, shared, direction, from, to, directed, maxLength, first, maxNodes })

  if (from !== undefined && to !== undefined) {
    const asked = { directed, maxLength, first }
    const request = { kind: 'paths', from, to, ...DEFAULT_PATHS, ...given(asked), filter } as const
    return { request, lang }
  }
  const sized = (kind: keyof typeof DEFAULT_NODES) => ({
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

/** One kind of view is asked for, and nothing is said of another. */
function checkTogether(values: ViewValues) {
  const asked = KINDS.find(({ by }) => by.some((name) => values[name] !== undefined))
  const refuse = (names: readonly (keyof ViewValues)[], allowed: string) => {
    for (const name of names) {
      if (values[name] !== undefined) throw badInput(name, values[name], allowed)
    }
  }
  for (const kind of KINDS) {
    if (kind === asked) continue
    refuse(kind.by, `left out where ${asked?.by[0] ?? ''} is given`)
    refuse(kind.more, `given only together with ${kind.by.join(' and ')}`)
  }
  if (values.from === undefined && values.to === undefined) return
  for (const name of ['from', 'to'] as const) {
    if (values[name] === undefined) throw badInput(name, undefined, 'an id: paths have two ends')
  }
  refuse(['maxNodes'], 'left out where from is given')
}

/** Without what is undefined. */
function given<Given extends object>(values: Given) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]?: NonNullable<Given[Name]>
  }
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
