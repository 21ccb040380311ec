import type { FilterInput } from '../list/filter.ts'
import type { GraphFilter } from '../view/graph-filter.ts'

// The filter of views as the filter of a list of facts. What it asks of the kind and the degree of
// things is not among it: `ends.ts` looks at these when they are read.

type Condition = FilterInput | undefined

function oneOf(...conditions: Condition[]): Condition {
  return { or: conditions.filter((condition) => condition !== undefined) }
}

/** The condition that something that a fact leads to is one of some things. */
function leadsTo(field: string, ids: readonly string[]): FilterInput {
  return { [field]: { some: { id: { in: ids } } } }
}

/** Which fields of a type of fact lead to actors, and which to topics. */
export interface Links {
  actors: readonly string[]
  topics: readonly string[]
}

/** Conditions on a fact of a type. */
export function factCondition(filter: GraphFilter, { actors, topics }: Links): FilterInput {
  const { modality, documents, languages, date, minConfidence, includeUnrated } = filter
  const conditions: Condition[] = [
    modality ? { modality: { in: modality } } : undefined,
    documents ? leadsTo('document', documents) : undefined,
    languages ? { document: { some: oneOf(...languages.flatMap(inLanguage)) } } : undefined,
    date != null ? { date: { eq: date } } : undefined,
    minConfidence != null
      ? oneOf(
          { confidence: { gte: minConfidence } },
          includeUnrated === true ? { confidence: { isNull: true } } : undefined,
        )
      : undefined,
    atOneEnd(actors, filter.actors),
    atOneEnd(topics, filter.topics),
  ]
  return { and: conditions.filter((condition) => condition !== undefined) }
}

/** And what relationships are asked besides. */
export function relationshipCondition(filter: GraphFilter): FilterInput {
  const { relations, families } = filter
  const conditions: Condition[] = [
    factCondition(filter, { actors: ['from', 'to'], topics: ['from', 'to'] }),
    relations ? { relation: { in: relations } } : undefined,
    families ? { family: { in: families } } : undefined,
  ]
  return { and: conditions.filter((condition) => condition !== undefined) }
}

function atOneEnd(fields: readonly string[], ids: readonly string[] | null | undefined): Condition {
  return ids ? oneOf(...fields.map((field) => leadsTo(field, ids))) : undefined
}

/** `es` takes `es-VE`, too. */
function inLanguage(tag: string): FilterInput[] {
  return [{ language: { eq: tag } }, { language: { startsWith: `${tag}-` } }]
}
