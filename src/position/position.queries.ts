import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'
import type { HeldBy } from './position.type.ts'
import type { Stance } from './stance.ts'
import { list } from '../list/list.ts'
import { positionListing } from './position.listing.ts'

export const positionList = list('position/list', positionListing.listing)
export const positionsByActor = list('position/by-actor', positionListing.listing)
export const positionsByTopic = list('position/by-topic', positionListing.listing)

interface StanceRow extends KeyedRow {
  position: string
  stance: Stance
  heldBy: HeldBy
}

/** Which positions count for an answer about stances, and how many rows it may have. */
export interface StanceArguments {
  links: readonly string[]
  modalities: readonly string[]
  limit: number
}

export const stancesOfActor = batch<StanceRow & { topic: string }, StanceArguments>(
  'position/stances-of-actor',
)
export const campsOfTopic = batch<StanceRow & { actor: string }, StanceArguments>(
  'position/camps-of-topic',
)
