import type { Context } from '../context.ts'
import type { Modality } from '../fact/modality.ts'
import type { OnBehalfOf } from '../position/position.type.ts'
import { holderLinks } from '../position/tally.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { positionCondition } from '../view/position-condition.ts'
import { loadWith } from '../view/read-with.ts'
import { type PositionRow, positionsOfActor } from './compare.queries.ts'

/** An answer may rest on at most this many positions of one actor, or of all compared together. */
export const MAX_POSITIONS = 10_000

/** What asks for positions, of which modalities, and whether those that others hold count. */
export interface PositionsRequest {
  filter: CheckedFilter
  modalities: readonly Modality[]
  onBehalfOf: OnBehalfOf
}

/** Positions of one actor, in the order of the documents; one more than allowed tells of more. */
export function readPositions(
  context: Context,
  actor: string,
  { filter, modalities, onBehalfOf }: PositionsRequest,
): Promise<PositionRow[]> {
  return loadWith(
    context,
    positionsOfActor,
    actor,
    { filter: positionCondition(filter, modalities) },
    { links: holderLinks(onBehalfOf), limit: MAX_POSITIONS + 1 },
  )
}
