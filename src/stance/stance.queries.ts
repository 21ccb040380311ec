import type { Modality } from '../fact/modality.ts'
import type { Stance } from '../position/stance.ts'
import { query } from '../store/query.ts'

// Each reads for a whole network at once, in one statement and under one limit.

interface Limited {
  limit: number
}

/**
 * Positions that say and hold alike, as stance networks count them: in each array one entry a position.
 */
export interface PositionsRow {
  stance: Stance
  conditional: boolean
  modality: Modality
  firstDay: string | null
  lastDay: string | null
  positions: string[]
  actors: string[]
  topics: string[]
  /** In which each is first written; empty where it is in none. */
  documents: string[]
}

export interface RepresentedRow {
  position: string
  actor: string
}

export const positionsOfGraph = query<Limited, PositionsRow>('stance/positions')
export const positionsOfActors = query<
  Limited & { ids: readonly string[]; links: readonly string[] },
  PositionsRow
>('stance/positions-of')
export const represented = query<Limited, RepresentedRow>('stance/represented')
