import Cypher from '@neo4j/cypher-builder'
import { anyIn, type Condition, FACT, isIn } from './conditions.ts'
import type { FactEdgeKind } from './edge-kind.ts'

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

type OnIds<Result> = (fact: Cypher.Node, ids: readonly string[]) => Result

const FROM: Record<FactEdgeKind, OnIds<Cypher.Predicate[]>> = {
  RELATIONSHIP: (fact, ids) => [isIn(fact, 'fromId', ids)],
  STANCE: (fact, ids) => [isIn(fact, 'actorId', ids), heldFor(fact, ids)],
  CLAIM: (fact, ids) => [anyIn(fact, 'assertedByIds', ids)],
  RECOMMENDATION: (fact, ids) => [anyIn(fact, 'issuedByIds', ids)],
}

const TO: Record<FactEdgeKind, OnIds<Cypher.Predicate>> = {
  RELATIONSHIP: (fact, ids) => isIn(fact, 'toId', ids),
  STANCE: (fact, ids) => isIn(fact, 'topicId', ids),
  CLAIM: (fact, ids) => anyIn(fact, 'aboutIds', ids),
  RECOMMENDATION: (fact, ids) => anyIn(fact, 'addresseeIds', ids),
}

function heldFor(fact: Cypher.Node, ids: readonly string[]) {
  const holder = new Cypher.Node()
  const pattern = new Cypher.Pattern(fact)
    .related(new Cypher.Relationship(), { type: 'ON_BEHALF_OF' })
    .to(holder, { labels: ['Actor'] })
  return new Cypher.Exists(new Cypher.Match(pattern).where(isIn(holder, 'id', ids)))
}
