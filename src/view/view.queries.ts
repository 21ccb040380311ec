import type { Modality } from '../fact/modality.ts'
import { Stance } from '../position/stance.ts'
import { query } from '../store/query.ts'

// Each reads for a whole level or view at once: the keys of a level belong together, so that they
// leave in one statement and under one limit.

interface Limited {
  limit: number
}

interface OfThings extends Limited {
  ids: readonly string[]
}

/** Which way steps lead, seen from the things they start at. */
export type Way = 'ALONG' | 'AGAINST' | 'BOTH'

export interface NeighborRow {
  target: string
  degree: number
}

export interface StepRow {
  source: string
  target: string
  /** How many facts touch the target. */
  degree: number
}

/** A fact as edges are made of it. Ends that facts of its type do not have are null. */
export interface FactRow {
  fact: string
  type: string
  modality: Modality
  dateMin: string | null
  dateMax: string | null
  documents: string[]
  relation: string | null
  family: string | null
  stance: Stance | null
  fromId: string | null
  toId: string | null
  actorId: string | null
  topicId: string | null
  assertedByIds: string[] | null
  aboutIds: string[] | null
  issuedByIds: string[] | null
  addresseeIds: string[] | null
  onBehalfOfIds: string[]
  passages: string[]
}

/** The same in few columns. */
export interface FactEndsRow extends Pick<
  FactRow,
  'fact' | 'type' | 'modality' | 'dateMin' | 'dateMax'
> {
  /** Of a position its stance. */
  relation: string | null
  source: string | null
  target: string | null
  /** Of a position those that it is held for. */
  sources: string[] | null
  targets: string[] | null
}

/** What is not among the columns (family, documents, passages) is empty. */
export function toFactRow(row: FactEndsRow): FactRow {
  const { fact, type, modality, dateMin, dateMax, relation, source, target, sources, targets } = row
  const only = <Value>(wanted: string, value: Value) => (type === wanted ? value : null)
  return {
    fact,
    type,
    modality,
    dateMin,
    dateMax,
    documents: NOTHING,
    relation: only('relationship', relation),
    family: null,
    stance: STANCES.find((stance) => stance === relation) ?? null,
    fromId: only('relationship', source),
    toId: only('relationship', target),
    actorId: only('position', source),
    topicId: only('position', target),
    assertedByIds: only('claim', sources),
    aboutIds: only('claim', targets),
    issuedByIds: only('recommendation', sources),
    addresseeIds: only('recommendation', targets),
    onBehalfOfIds: only('position', sources) ?? NOTHING,
    passages: NOTHING,
  }
}

const NOTHING: string[] = []
const STANCES = Object.values(Stance)

export interface ParticipationRow {
  event: string
  actor: string
  dateMin: string | null
  dateMax: string | null
  passages: string[]
}

export interface EndRow {
  id: string
  type: string
  kind: string | null
  degree: number
}

export const relatedNeighbors = query<OfThings, NeighborRow>('view/related-neighbors')
export const factNeighbors = query<OfThings & { ways: readonly string[] }, NeighborRow>(
  'view/fact-neighbors',
)
export const participationNeighbors = query<OfThings, NeighborRow>('view/participation-neighbors')

export const relatedSteps = query<OfThings & { way: Way; symmetric: readonly string[] }, StepRow>(
  'view/related-steps',
)
export const factSteps = query<
  OfThings & { ways: readonly string[]; symmetric: readonly string[] },
  StepRow
>('view/fact-steps')
export const participationSteps = query<OfThings & { way: Way }, StepRow>(
  'view/participation-steps',
)

export const countedFacts = query<Limited, { facts: number }>('view/count-facts')
export const factsOfGraph = query<Limited, FactRow>('view/facts')
export const factsOfThings = query<OfThings & { links: readonly string[] }, FactRow>(
  'view/facts-of',
)
export const factEndsOfGraph = query<Limited, FactEndsRow>('view/fact-ends')
export const factEndsOfThings = query<OfThings & { links: readonly string[] }, FactEndsRow>(
  'view/fact-ends-of',
)
export const participationsOfGraph = query<Limited, ParticipationRow>('view/participations')
export const participationsOfThings = query<OfThings, ParticipationRow>('view/participations-of')

export const ends = query<{ ids: readonly string[] }, EndRow>('view/ends')

export const mostConnected = query<Limited, { id: string }>('view/most-connected')
