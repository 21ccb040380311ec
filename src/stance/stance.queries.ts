import type { Modality } from '../fact/modality.ts'
import type { Stance } from '../position/stance.ts'
import { query } from '../store/query.ts'

// Each reads for a whole network at once, in one statement and under one limit.

interface Limited {
  limit: number
}

/** A position as stance networks count it. */
export interface PositionRow {
  position: string
  actor: string
  topic: string
  stance: Stance
  conditional: boolean
  modality: Modality
  dateMin: string | null
  dateMax: string | null
  /** Where it is written, the first document first. */
  documents: string[]
}

export interface RepresentedRow {
  position: string
  actor: string
}

export const positionsOfGraph = query<Limited, PositionRow>('stance/positions')
export const positionsOfActors = query<
  Limited & { ids: readonly string[]; links: readonly string[] },
  PositionRow
>('stance/positions-of')
export const represented = query<Limited, RepresentedRow>('stance/represented')
