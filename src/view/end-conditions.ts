import Cypher from '@neo4j/cypher-builder'
import { type Condition, FACT } from './conditions.ts'
import { ENDS, type FactEdgeKind } from './edge-kind.ts'

// Which facts have certain things at their ends, by what the facts themselves say of these.

/** On facts of some kinds that come from one of some things. */
export function comesFrom(
  kinds: readonly FactEdgeKind[],
  ids: readonly string[],
  fact = FACT,
): Condition {
  return Cypher.or(...kinds.flatMap((kind) => FROM[kind](fact, ids)))
}

/** On facts of some kinds that lead to one of some things. */
export function leadsTo(
  kinds: readonly FactEdgeKind[],
  ids: readonly string[],
  fact = FACT,
): Condition {
  return Cypher.or(...kinds.map((kind) => TO[kind](fact, ids)))
}

/**
 * On facts of some kinds that have something at both ends. Lists may be empty; what stands at an end
 * alone is always there.
 */
export function hasEnds(kinds: readonly FactEdgeKind[], fact = FACT): Condition {
  const conditions = kinds.flatMap((kind) => {
    const lists = LISTS[kind]
    if (!lists) return []
    const isOther = Cypher.neq(fact.property('type'), new Cypher.Literal(ENDS[kind].type))
    const sizes = lists.map((list) => Cypher.size(fact.property(list)))
    return [
      Cypher.or(
        isOther,
        Cypher.and(...sizes.map((size) => Cypher.gt(size, new Cypher.Literal(0)))),
      ),
    ]
  })
  return conditions.length === 0 ? undefined : Cypher.and(...conditions)
}

/**
 * On facts of some kinds that stand without some things: each end that was given has another thing
 * left at it.
 */
export function standsWithout(
  kinds: readonly FactEdgeKind[],
  ids: readonly string[],
  fact = FACT,
): Condition {
  const conditions = kinds.map((kind) => {
    const isOther = Cypher.neq(fact.property('type'), new Cypher.Literal(ENDS[kind].type))
    return Cypher.or(isOther, Cypher.and(...LEFT[kind](fact, ids)))
  })
  return conditions.length === 0 ? undefined : Cypher.and(...conditions)
}

const LISTS: Partial<Record<FactEdgeKind, readonly [string, string]>> = {
  CLAIM: ['assertedByIds', 'aboutIds'],
  RECOMMENDATION: ['issuedByIds', 'addresseeIds'],
}

type OnIds<Result> = (fact: Cypher.Node, ids: readonly string[]) => Result

const FROM: Record<FactEdgeKind, OnIds<Cypher.Predicate[]>> = {
  RELATIONSHIP: (fact, ids) => [isOneOf(fact, 'fromId', ids)],
  STANCE: (fact, ids) => [isOneOf(fact, 'actorId', ids), heldFor(fact, ids)],
  CLAIM: (fact, ids) => [holdsOneOf(fact, 'assertedByIds', ids)],
  RECOMMENDATION: (fact, ids) => [holdsOneOf(fact, 'issuedByIds', ids)],
}

const TO: Record<FactEdgeKind, OnIds<Cypher.Predicate>> = {
  RELATIONSHIP: (fact, ids) => isOneOf(fact, 'toId', ids),
  STANCE: (fact, ids) => isOneOf(fact, 'topicId', ids),
  CLAIM: (fact, ids) => holdsOneOf(fact, 'aboutIds', ids),
  RECOMMENDATION: (fact, ids) => holdsOneOf(fact, 'addresseeIds', ids),
}

const LEFT: Record<FactEdgeKind, OnIds<Cypher.Predicate[]>> = {
  RELATIONSHIP: (fact, ids) => ['fromId', 'toId'].map((end) => isNoneOf(fact, end, ids)),
  STANCE: (fact, ids) => [
    Cypher.or(isNoneOf(fact, 'actorId', ids), heldFor(fact, ids, isNoneOf)),
    isNoneOf(fact, 'topicId', ids),
  ],
  CLAIM: (fact, ids) => ['assertedByIds', 'aboutIds'].map((list) => keepsOne(fact, list, ids)),
  RECOMMENDATION: (fact, ids) =>
    ['issuedByIds', 'addresseeIds'].map((list) => keepsOne(fact, list, ids)),
}

function heldFor(fact: Cypher.Node, ids: readonly string[], isMeant = isOneOf) {
  const holder = new Cypher.Node()
  const pattern = new Cypher.Pattern(fact)
    .related(new Cypher.Relationship(), { type: 'ON_BEHALF_OF' })
    .to(holder, { labels: ['Actor'] })
  return new Cypher.Exists(new Cypher.Match(pattern).where(isMeant(holder, 'id', ids)))
}

// Views ask this of thousands of facts and ids at once: a map is looked into, where the embedded
// engine would go through a list for each fact.

function isOneOf(node: Cypher.Node, property: string, ids: readonly string[]): Cypher.Predicate {
  return has(ids, node.property(property))
}

function holdsOneOf(node: Cypher.Node, property: string, ids: readonly string[]) {
  const item = new Cypher.Variable()
  return Cypher.any(item, node.property(property), has(ids, item))
}

function isNoneOf(node: Cypher.Node, property: string, ids: readonly string[]): Cypher.Predicate {
  return Cypher.not(isOneOf(node, property, ids))
}

/** True for what names nobody there, too. */
function keepsOne(node: Cypher.Node, property: string, ids: readonly string[]) {
  const item = new Cypher.Variable()
  const list = node.property(property)
  return Cypher.or(
    Cypher.eq(Cypher.size(list), new Cypher.Literal(0)),
    Cypher.any(item, list, Cypher.not(has(ids, item))),
  )
}

function has(ids: readonly string[], id: Cypher.Expr) {
  const map = new Cypher.Param(toMap(ids))
  return Cypher.isNotNull(
    new Cypher.Raw((environment) => `${environment.compile(map)}[${environment.compile(id)}]`),
  )
}

export function toMap(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((one) => [one, true as const]))
}
