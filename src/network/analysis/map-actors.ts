import type { StatementTable } from '../../statements/statement-table.ts'
import { correspond, type Place } from './correspondence.ts'
import { profileDistances } from './distances.ts'
import { largestPart } from './largest-part.ts'
import { profiles } from './profiles.ts'
import type { SaidRequest } from './said-request.ts'
import { scale } from './scaling.ts'

/** Plain data, so that it can go to a thread. */
export interface ActorMapRequest {
  table: StatementTable
  request: SaidRequest
  /**
   * MDS: actors by how unlike they are in what they say (profileDistances). CORRESPONDENCE: actors by
   * how often they say it, and what they say beside them: those of the largest part that is connected
   * by what is said, others without a place. Parts that have nothing in common would each take an axis
   * of full inertia, and of equal axes any rotation is as good.
   */
  method: 'MDS' | 'CORRESPONDENCE'
}

export interface ActorMap {
  actors: { label: string; place: Place }[]
  /** What is said, of CORRESPONDENCE alone: a topic and what its qualifier says. */
  said: { label: string; says: string; place: Place }[]
  /** The share of each axis of all that differs; null where nothing does. */
  shares: [number, number] | null
  /** Of MDS alone: 0 where distances in the picture are those of the actors. */
  stress: number | null
  /** Of CORRESPONDENCE alone: 0 where all say the same. */
  inertia: number | null
}

/** Actors in two dimensions: who says the same is near. */
export function mapActors({ table, request, method }: ActorMapRequest): ActorMap {
  const found = profiles(table, request)
  if (method === 'MDS') {
    const { points, shares, stress } = scale(profileDistances(found))
    const actors = found.rowLabels.map((label, row) => ({ label, place: points[row]! }))
    return { actors, said: [], shares, stress, inertia: null }
  }
  const width = found.columns.length
  const connected = new Float64Array(found.values.length)
  for (const row of largestPart(found.values, width)) {
    connected.set(found.values.subarray(row * width, (row + 1) * width), row * width)
  }
  const { rows, columns, shares, inertia } = correspond(connected, width)
  return {
    actors: found.rowLabels.map((label, row) => ({ label, place: rows[row] ?? null })),
    said: found.columns.map((said, column) => ({ ...said, place: columns[column] ?? null })),
    ...{ shares, stress: null, inertia },
  }
}
