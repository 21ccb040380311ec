import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import { badInput, callerError, show } from '../errors.ts'
import { HOLDING_MODALITIES, Modality } from '../fact/modality.ts'
import { checkReferences } from '../list/known-references.ts'
import { isNodeId, typeOfId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import type { Node } from '../node/node.type.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { isLanguageTag } from '../values/language.ts'
import { type DateSpan, PARTIAL_DATE_FORMS, parsePartialDate } from '../values/partial-date.ts'
import { EdgeKind, FACT_KINDS, type FactEdgeKind } from './edge-kind.ts'
import type { GraphFilter } from './graph-filter.ts'

const MAX_LIST = 1000
const ENTITY = 'an actor, topic, event, instrument or document'

/** A filter that was checked: what is undefined narrows nothing. */
export interface CheckedFilter {
  factKinds: readonly FactEdgeKind[]
  /** True where participation is asked for, and nothing else in the filter rules it out. */
  showsParticipation: boolean
  actors: ReadonlySet<string> | undefined
  topics: ReadonlySet<string> | undefined
  actorKinds: readonly string[] | undefined
  relations: readonly string[] | undefined
  families: readonly string[] | undefined
  /** Which facts are shown. */
  modalities: readonly Modality[]
  /** Which are not, because nothing asked for a modality. Empty where something did. */
  hidden: readonly Modality[]
  documents: readonly string[] | undefined
  languages: readonly string[] | undefined
  date: DateSpan | undefined
  minConfidence: number | undefined
  includeUnrated: boolean
  minDegree: number | undefined
  /** Things that are left out, whatever else holds; never empty. */
  without: ReadonlySet<string> | undefined
  onBehalfOf: OnBehalfOf
}

/**
 * Checks a filter. Throws BAD_INPUT or NOT_FOUND, naming what it is about. Where it names no kinds
 * of edges, `edges` are meant.
 */
export async function checkFilter(
  context: Context,
  filter: GraphFilter | null | undefined,
  { edges = [EdgeKind.RELATIONSHIP] }: { edges?: readonly EdgeKind[] } = {},
): Promise<CheckedFilter> {
  const { actors, topics, actorKinds, relations, families, documents, languages } = filter ?? {}
  const without = filter?.without
  const lists = { actors, topics, relations, families, documents, languages, without }
  for (const [name, list] of Object.entries(lists)) checkLength(`filter.${name}`, list)
  const date = checkDate(filter?.date)
  checkRange('filter.minConfidence', filter?.minConfidence, 0, 1, 'a number')
  checkRange('filter.minDegree', filter?.minDegree, 0, Number.MAX_SAFE_INTEGER)
  for (const tag of languages ?? []) {
    if (!isLanguageTag(tag)) {
      throw badInput('filter.languages', tag, 'well-formed BCP 47 language tags, such as en or es')
    }
  }
  await Promise.all([
    requireAll(context, 'filter.actors', 'actor', actors),
    requireAll(context, 'filter.topics', 'topic', topics),
    requireAll(context, 'filter.documents', 'document', documents),
    ...(without ?? []).map((id) => requireEntity(context, 'filter.without', id)),
    checkReferences(context, [
      ...references('relation-type', 'filter.relations', relations),
      ...references('family', 'filter.families', families),
    ]),
  ])

  const modality = filter?.modality ?? undefined
  const kinds = new Set<EdgeKind>(filter?.edges ?? edges)
  const minConfidence = filter?.minConfidence ?? undefined
  const includeUnrated = filter?.includeUnrated ?? false
  return {
    factKinds: FACT_KINDS.filter((kind) => kinds.has(kind)),
    showsParticipation:
      kinds.has(EdgeKind.PARTICIPATION) &&
      (modality?.includes(Modality.STATED) ?? true) &&
      (minConfidence === undefined || includeUnrated) &&
      !topics,
    actors: actors ? new Set(actors) : undefined,
    topics: topics ? new Set(topics) : undefined,
    actorKinds: actorKinds ?? undefined,
    relations: relations ?? undefined,
    families: families ?? undefined,
    modalities: modality ?? HOLDING_MODALITIES,
    hidden: modality
      ? []
      : Object.values(Modality).filter((one) => !HOLDING_MODALITIES.includes(one)),
    documents: documents ?? undefined,
    languages: languages ?? undefined,
    date,
    minConfidence,
    includeUnrated,
    minDegree: filter?.minDegree ?? undefined,
    without: without && without.length > 0 ? new Set(without) : undefined,
    onBehalfOf: filter?.onBehalfOf ?? OnBehalfOf.INCLUDE,
  }
}

/** Throws BAD_INPUT for a number out of range. */
export function checkRange(
  input: string,
  value: number | null | undefined,
  min: number,
  max: number,
  what = 'a whole number',
) {
  if (value === null || value === undefined || (value >= min && value <= max)) return
  const allowed =
    max === Number.MAX_SAFE_INTEGER
      ? `${what} of at least ${String(min)}`
      : `${what} from ${String(min)} to ${String(max)}`
  throw badInput(input, value, allowed)
}

/** An id that an argument names must be in the graph: NOT_FOUND, naming the argument. */
export function notFound(input: string, id: string, what: string) {
  return callerError('NOT_FOUND', `${input} must be the id of ${what}; there is no ${show(id)}.`, {
    input,
    allowed: `the id of ${what}`,
  })
}

/** What views connect: throws NOT_FOUND for what is not there, BAD_INPUT for what is no entity. */
export async function requireEntity(context: Context, input: string, id: string): Promise<Entity> {
  const node = isNodeId(id) ? await loadNode(context, id) : null
  if (!node) throw notFound(input, id, ENTITY)
  if (!isEntity(node)) throw badInput(input, id, `the id of ${ENTITY}`)
  return node
}

function isEntity(node: Node): node is Entity {
  return 'names' in node
}

async function requireAll(
  context: Context,
  input: string,
  type: string,
  ids: readonly string[] | null | undefined,
) {
  const what = type === 'actor' ? 'an actor' : `a ${type}`
  await Promise.all(
    (ids ?? []).map(async (id) => {
      const node = isNodeId(id) ? await loadNode(context, id) : null
      if (!node) throw notFound(input, id, what)
      if (typeOfId(id) !== type) throw badInput(input, id, `the id of ${what}`)
    }),
  )
}

function references(
  vocabulary: 'relation-type' | 'family',
  path: string,
  values: readonly string[] | null | undefined,
) {
  return (values ?? []).map((value) => ({ vocabulary, value, path }))
}

function checkLength(input: string, list: readonly unknown[] | null | undefined) {
  if (!list || list.length <= MAX_LIST) return
  throw badInput(input, `${String(list.length)} values`, `at most ${String(MAX_LIST)} values`)
}

function checkDate(date: string | null | undefined): DateSpan | undefined {
  if (date === null || date === undefined) return undefined
  const span = parsePartialDate(date)
  if (!span) throw badInput('filter.date', date, `a partial date: ${PARTIAL_DATE_FORMS}`)
  return span
}
