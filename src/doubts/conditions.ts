import Cypher from '@neo4j/cypher-builder'
import { Modality } from '../fact/modality.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { both, type Condition, factCondition, isIn } from '../view/conditions.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { comesFrom, leadsTo } from '../view/end-conditions.ts'

// What a filter asks of the parts of a pattern, by the names that the files in cypher/doubts/ use:
// `f` is the doubted fact, `other` the claim or position beside it, `a` whose position `f` is.

const FACT = new Cypher.NamedNode('f')
const OTHER = new Cypher.NamedNode('other')
const HOLDER = new Cypher.NamedNode('a')
const EVERY_MODALITY = Object.values(Modality)

/** On facts of some modalities, by the mark of their lines. */
export function factFilter(filter: CheckedFilter, modalities: readonly Modality[]) {
  return { filter: onFact(filter, modalities, FACT) }
}

/** On two linked claims: that either is what the filter is about. Their modality is asked apart. */
export function linkFilter(filter: CheckedFilter) {
  const claims = [FACT, OTHER].map((claim) => onFact(filter, EVERY_MODALITY, claim))
  return { 'link filter': Cypher.or(...claims.filter((condition) => condition !== undefined)) }
}

/** On positions of some modalities, and whose they are. */
export function holderFilter(filter: CheckedFilter, modalities: readonly Modality[]) {
  return {
    'holder filter': both(
      positionCondition(filter, modalities, FACT),
      filter.actors && isIn(HOLDER, 'id', [...filter.actors]),
    ),
  }
}

/** On what stands against such a position. */
export function otherFilter(filter: CheckedFilter) {
  return { 'other filter': positionCondition(filter, EVERY_MODALITY, OTHER) }
}

function positionCondition(
  filter: CheckedFilter,
  modalities: readonly Modality[],
  position: Cypher.NamedNode,
) {
  const kinds = filter.factKinds.filter((kind) => kind === EdgeKind.STANCE)
  return factCondition(filter, kinds, modalities, position)
}

function onFact(
  filter: CheckedFilter,
  modalities: readonly Modality[],
  fact: Cypher.NamedNode,
): Condition {
  const { factKinds: kinds, actors } = filter
  const ids = actors && [...actors]
  return both(
    factCondition(filter, kinds, modalities, fact),
    ids && Cypher.or(comesFrom(kinds, ids, fact) ?? Cypher.false, leadsTo(kinds, ids, fact)),
  )
}
