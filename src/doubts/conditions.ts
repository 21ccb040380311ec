import Cypher from '@neo4j/cypher-builder'
import { Modality } from '../fact/modality.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { both, type Condition, factCondition, isIn } from '../view/conditions.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { comesFrom, leadsTo, standsWithout } from '../view/end-conditions.ts'
import { positionCondition } from '../view/position-condition.ts'

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

/**
 * On two linked claims: that either is what the filter is about, and both stand without what it leaves
 * out. Their modality is asked apart.
 */
export function linkFilter(filter: CheckedFilter) {
  const { without, ...asked } = filter
  const claims = [FACT, OTHER].map((claim) =>
    onFact({ ...asked, without: undefined }, EVERY_MODALITY, claim),
  )
  return {
    'link filter': both(
      Cypher.or(...claims.filter((condition) => condition !== undefined)),
      ...[FACT, OTHER].map(
        (claim) => without && standsWithout([EdgeKind.CLAIM], [...without], claim),
      ),
    ),
  }
}

/** On positions of some modalities, and whose they are. */
export function holderFilter(filter: CheckedFilter, modalities: readonly Modality[]) {
  return {
    'holder filter': both(
      onPosition(filter, modalities, FACT),
      filter.actors && isIn(HOLDER, 'id', [...filter.actors]),
      filter.without && Cypher.not(isIn(HOLDER, 'id', [...filter.without])),
    ),
  }
}

/** On what stands against such a position. */
export function otherFilter(filter: CheckedFilter) {
  return { 'other filter': onPosition(filter, EVERY_MODALITY, OTHER) }
}

function onPosition(
  filter: CheckedFilter,
  modalities: readonly Modality[],
  position: Cypher.NamedNode,
) {
  const kinds = filter.factKinds.filter((kind) => kind === EdgeKind.STANCE)
  return positionCondition(filter, modalities, position, kinds)
}

function onFact(
  filter: CheckedFilter,
  modalities: readonly Modality[],
  fact: Cypher.NamedNode,
): Condition {
  const { factKinds: kinds, actors, without } = filter
  const ids = actors && [...actors]
  return both(
    factCondition(filter, kinds, modalities, fact),
    ids && Cypher.or(comesFrom(kinds, ids, fact) ?? Cypher.false, leadsTo(kinds, ids, fact)),
    without && standsWithout(kinds, [...without], fact),
  )
}
