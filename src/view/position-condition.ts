import Cypher from '@neo4j/cypher-builder'
import type { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { both, FACT, factCondition, isIn } from './conditions.ts'
import { EdgeKind, type FactEdgeKind } from './edge-kind.ts'

// What a filter asks of positions where an answer is about these, not about edges.

/** On positions. Whose they are was asked for: of what the filter leaves out only topics count. */
export function positionCondition(
  filter: CheckedFilter,
  modalities: readonly Modality[],
  position = FACT,
  kinds: readonly FactEdgeKind[] = [EdgeKind.STANCE],
) {
  const { without } = filter
  return both(
    factCondition(filter, kinds, modalities, position),
    without && Cypher.not(isIn(position, 'topicId', [...without])),
  )
}

/** Both an argument and the filter may exclude what others hold on behalf of actors. */
export function eitherExcludes(argument: OnBehalfOf, { onBehalfOf }: CheckedFilter): OnBehalfOf {
  return argument === OnBehalfOf.EXCLUDE ? argument : onBehalfOf
}
