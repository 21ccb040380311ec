import Cypher from '@neo4j/cypher-builder'
import type { Modality } from '../fact/modality.ts'
import { canonicalTag } from '../values/language.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { ENDS, type FactEdgeKind } from './edge-kind.ts'

// What a filter asks of the parts of a pattern, by the names that the files in cypher/view/ use:
// `a` and `b` are things at two ends, `f` the fact between them, `r` its native edge.

export const FACT = new Cypher.NamedNode('f')
const NATIVE = new Cypher.NamedVariable('r')
const NEAR = new Cypher.NamedNode('a')
const FAR = new Cypher.NamedNode('b')

export type Condition = Cypher.Predicate | undefined

const param = (value: unknown) => new Cypher.Param(value)

function all(conditions: readonly Condition[]): Condition {
  const given = conditions.filter((condition) => condition !== undefined)
  return given.length === 0 ? undefined : Cypher.and(...given)
}

/** On the facts of some kinds that are read whole: everything but what stands at their ends. */
export function factCondition(
  filter: CheckedFilter,
  kinds: readonly FactEdgeKind[],
  modalities: readonly Modality[],
  fact = FACT,
): Condition {
  const { relations, families, documents, languages, topics, date } = filter
  return all([
    isIn(
      fact,
      'type',
      kinds.map((kind) => ENDS[kind].type),
    ),
    ...carried(filter, fact, modalities),
    relations && orOther(fact, 'relationship', isIn(fact, 'relation', relations)),
    families && orOther(fact, 'relationship', isIn(fact, 'family', families)),
    documents && anyIn(fact, 'documentIds', documents),
    languages && inLanguages(fact, languages),
    date && overlaps(fact, 'dateMin', 'dateMax', date),
    topics && onTopics(fact, [...topics]),
  ])
}

/** On native edges; undefined where the filter asks what native edges do not tell. */
export function nativeCondition(filter: CheckedFilter): Condition {
  const { relations, families, date } = filter
  return all([
    ...carried(filter, NATIVE, filter.modalities),
    relations && isIn(NATIVE, 'relation', relations),
    families && isIn(NATIVE, 'family', families),
    date && overlaps(NATIVE, 'startMin', 'endMax', date),
    atAnEnd(filter.topics),
  ])
}

/** On native edges of some relations. */
export function ofRelations(relations: readonly string[]): Condition {
  return isIn(NATIVE, 'relation', relations)
}

/** True where native edges tell all that a filter asks of relationships. */
export function nativeEdgesTell({ documents, languages }: CheckedFilter) {
  return documents === undefined && languages === undefined
}

/** On the event or instrument of a participation, whichever of some nodes it is. */
export function participationCondition({ documents, languages, date }: CheckedFilter): Condition {
  const conditions = [NEAR, FAR].map((node) =>
    all([
      Cypher.neq(node.property('type'), param('actor')),
      date && overlaps(node, 'dateMin', 'dateMax', date),
      documents && mentionedIn(node, documents),
      languages && mentionedInLanguages(node, languages),
    ]),
  )
  return Cypher.or(...conditions.filter((condition) => condition !== undefined))
}

/** On the far end of a step. Things that `exempt` names always pass: they were asked for. */
export function endCondition(filter: CheckedFilter, exempt: readonly string[]): Condition {
  const passes = keptCondition(filter)
  return all([
    passes && exempt.length > 0 ? Cypher.or(isIn(FAR, 'id', exempt), passes) : passes,
    atAnEnd(filter.actors),
  ])
}

/** On things themselves. */
export function keptCondition({ actorKinds, minDegree, without }: CheckedFilter): Condition {
  return all([
    without && Cypher.not(isIn(FAR, 'id', [...without])),
    actorKinds && orOther(FAR, 'actor', isIn(FAR, 'kind', actorKinds)),
    minDegree === undefined ? undefined : Cypher.gte(FAR.property('degree'), param(minDegree)),
  ])
}

export const both = (...conditions: Condition[]) => all(conditions)

type Carrier = Cypher.Node | Cypher.Variable

function carried(
  { minConfidence, includeUnrated }: CheckedFilter,
  carrier: Carrier,
  modalities: readonly Modality[],
): Condition[] {
  const confidence = carrier.property('confidence')
  const sure =
    minConfidence === undefined ? undefined : Cypher.gte(confidence, param(minConfidence))
  return [
    isIn(carrier, 'modality', modalities),
    sure && includeUnrated ? Cypher.or(Cypher.isNull(confidence), sure) : sure,
  ]
}

export function isIn(carrier: Carrier, property: string, values: readonly string[]) {
  return Cypher.in(carrier.property(property), param(values))
}

export function anyIn(carrier: Carrier, property: string, values: readonly string[]) {
  const item = new Cypher.Variable()
  return Cypher.any(item, carrier.property(property), Cypher.in(item, param(values)))
}

/** True for whatever is of another type, too. */
function orOther(node: Cypher.Node, type: string, condition: Cypher.Predicate) {
  return Cypher.or(Cypher.neq(node.property('type'), param(type)), condition)
}

function overlaps(
  carrier: Carrier,
  first: string,
  last: string,
  { min, max }: { min: string; max: string },
) {
  return Cypher.and(
    Cypher.isNotNull(carrier.property(first)),
    Cypher.lte(carrier.property(first), param(max)),
    Cypher.gte(carrier.property(last), param(min)),
  )
}

function onTopics(fact: Cypher.Node, topics: readonly string[]) {
  return Cypher.or(
    isIn(fact, 'fromId', topics),
    isIn(fact, 'toId', topics),
    isIn(fact, 'topicId', topics),
    anyIn(fact, 'topicIds', topics),
  )
}

function atAnEnd(ids: ReadonlySet<string> | undefined): Condition {
  return ids && Cypher.or(isIn(NEAR, 'id', [...ids]), isIn(FAR, 'id', [...ids]))
}

function inLanguages(fact: Cypher.Node, languages: readonly string[]) {
  const document = new Cypher.Node()
  const pattern = new Cypher.Pattern(fact)
    .related(new Cypher.Relationship(), { type: 'CARRIED_BY' })
    .to(document, { labels: ['Document'] })
  return new Cypher.Exists(new Cypher.Match(pattern).where(speaks(document, languages)))
}

function speaks(document: Cypher.Node, languages: readonly string[]) {
  const language = document.property('language')
  const tags = languages.map(canonicalTag)
  const ranges = tags.map((tag) => Cypher.startsWith(language, param(`${tag}-`)))
  return Cypher.or(Cypher.in(language, param(tags)), ...ranges)
}

function mentionedIn(node: Cypher.Node, documents: readonly string[]) {
  const passage = new Cypher.Node()
  const pattern = new Cypher.Pattern(node)
    .related(new Cypher.Relationship(), { type: 'MENTIONED_IN' })
    .to(passage, { labels: ['Passage'] })
  return new Cypher.Exists(
    new Cypher.Match(pattern).where(Cypher.in(passage.property('documentId'), param(documents))),
  )
}

function mentionedInLanguages(node: Cypher.Node, languages: readonly string[]) {
  const document = new Cypher.Node()
  const pattern = new Cypher.Pattern(node)
    .related(new Cypher.Relationship(), { type: 'MENTIONED_IN' })
    .to(new Cypher.Node(), { labels: ['Passage'] })
    .related(new Cypher.Relationship(), { type: 'IN_DOCUMENT' })
    .to(document, { labels: ['Document'] })
  return new Cypher.Exists(new Cypher.Match(pattern).where(speaks(document, languages)))
}
