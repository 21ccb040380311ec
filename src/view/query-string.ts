import { ActorKind } from '../actor/actor-kind.ts'
import { Direction } from '../entity/direction.ts'
import { badInput } from '../errors.ts'
import { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { EdgeKind } from './edge-kind.ts'
import type { GraphFilter } from './graph-filter.ts'
import {
  fraction,
  groupsOf,
  listOf,
  oneOf,
  type Parameter,
  readAll,
  text,
  truth,
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
  maxNodes: wholeNumber,
  lang: listOf(text),
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
  return writeAll(
    { ...VIEW, ...FILTER },
    [
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
    ],
    DEFAULTS,
  )
}

/** The view that a query string asks for, and in which languages. Throws BAD_INPUT. */
export function queryToView(query: string): { request: ViewRequest; lang: string[] | undefined } {
  const { of, depth, shared, direction, maxNodes, lang, ...filter } = readAll(
    { ...VIEW, ...FILTER },
    query,
  )
  if (of === undefined && depth !== undefined) {
    throw badInput('depth', depth, 'left out where of is')
  }
  if (shared === undefined && direction !== undefined) {
    throw badInput('direction', direction, 'left out where shared is')
  }
  if (shared !== undefined && of !== undefined) throw badInput('of', of, 'left out beside shared')

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
