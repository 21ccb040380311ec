import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'
import type { GraphDoubtKind } from './graph-doubt-kind.ts'

/** Rows lie between these two, both included: the second sorts after every key. */
export interface Bounds {
  lower: string
  upper: string
  limit: number
}

/** A row of a page of doubts: its sort key, and whatever it is about. */
interface Row extends KeyedRow {
  cursor: string
}

export const ambiguities = batch<Row & { fact: string; doubtCount: number }, Bounds>(
  'doubts/ambiguities',
)

export const impliedOnly = batch<Row & { fact: string }, Bounds & { modality: string }>(
  'doubts/implied-only',
)

export const claimLinks = batch<
  Row & { claim: string; linked: string },
  Bounds & { links: readonly string[]; modalities: readonly string[] }
>('doubts/claim-links')

export const bothSides = batch<
  Row & { actor: string; topic: string },
  Bounds & { links: readonly string[] }
>('doubts/both-sides')

export const doubtCounts = batch<
  KeyedRow & { kind: GraphDoubtKind; count: number },
  { modalities: readonly string[]; implied: string; links: readonly string[] }
>('doubts/counts')

export const hiddenFacts = batch<
  KeyedRow & { modality: string; count: number },
  { hidden: readonly string[]; kinds: readonly string[]; links: readonly string[] }
>('doubts/hidden')
