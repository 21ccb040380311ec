import type { Modality } from '../fact/modality.ts'
import type { HeldBy } from '../position/position.type.ts'
import type { Stance } from '../position/stance.ts'
import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'

/** One position of one actor. */
export interface PositionRow extends KeyedRow {
  position: string
  stance: Stance
  topic: string
  modality: Modality
  heldBy: HeldBy
}

export const positionsOfActor = batch<PositionRow, { links: readonly string[]; limit: number }>(
  'compare/positions-of-actor',
)
