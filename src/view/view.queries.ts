import type { Modality } from '../fact/modality.ts'
import { fromNumberKey } from '../graph/item.ts'
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

/** A thing, and how many facts touch it. */
export interface Connected {
  id: string
  degree: number
}

/** The same in one text, as things are sorted by it. */
interface PlaceRow {
  place: string
}

export function readPlace(place: string): Connected {
  const { number, id } = fromNumberKey(place)
  return { id, degree: number }
}

/** What some ways lead to from one thing. */
interface StepPlaces {
  source: string
  places: string[]
}

export interface StepRow {
  source: string
  targets: string[]
  /** How many facts touch each of the targets. */
  degrees: number[]
}

export function toStepRow({ source, places }: StepPlaces): StepRow {
  const targets: string[] = []
  const degrees: number[] = []
  for (const place of places) {
    const { id, degree } = readPlace(place)
    targets.push(id)
    degrees.push(degree)
  }
  return { source, targets, degrees }
}

export function countSteps(rows: readonly StepRow[]) {
  return rows.reduce((sum, { targets }) => sum + targets.length, 0)
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
  /** Null where they were not read. */
  passages: string[] | null
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

/** What is not among the columns (family, documents, passages) is missing. */
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
    passages: null,
  }
}

/** What a native edge tells of a relationship, and what stands at its other end. */
type Related = [
  fact: string,
  modality: Modality,
  dateMin: string | null,
  dateMax: string | null,
  relation: string,
  other: string,
]

/** The relationships that lead from one thing. */
interface RelatedRow {
  source: string
  related: Related[]
}

/** The relationships that lead to one thing. */
interface RelatedAgainstRow {
  target: string
  related: Related[]
}

export function relatedToFactRows(row: RelatedRow | RelatedAgainstRow): FactRow[] {
  return 'source' in row
    ? row.related.map((one) => relatedToFactRow(one, row.source, one[5]))
    : row.related.map((one) => relatedToFactRow(one, one[5], row.target))
}

function relatedToFactRow(
  [fact, modality, dateMin, dateMax, relation]: Related,
  fromId: string,
  toId: string,
): FactRow {
  // Field by field: copied from an object of all that is missing, each takes ten times as long.
  return {
    fact,
    type: 'relationship',
    modality,
    dateMin,
    dateMax,
    documents: NOTHING,
    relation,
    family: null,
    stance: null,
    fromId,
    toId,
    actorId: null,
    topicId: null,
    assertedByIds: null,
    aboutIds: null,
    issuedByIds: null,
    addresseeIds: null,
    onBehalfOfIds: NOTHING,
    passages: null,
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

export const relatedNeighborsAlong = query<OfThings, PlaceRow>('view/related-neighbors-along')
export const relatedNeighborsAgainst = query<OfThings, PlaceRow>('view/related-neighbors-against')
export const factNeighbors = query<OfThings & { ways: readonly string[] }, PlaceRow>(
  'view/fact-neighbors',
)
export const participationNeighbors = query<OfThings, PlaceRow>('view/participation-neighbors')

export const relatedStepsAlong = query<OfThings, StepPlaces>('view/related-steps-along')
export const relatedStepsAgainst = query<OfThings, StepPlaces>('view/related-steps-against')
export const factSteps = query<
  OfThings & { ways: readonly string[]; symmetric: readonly string[] },
  StepPlaces
>('view/fact-steps')
export const participationSteps = query<OfThings & { way: Way }, StepPlaces>(
  'view/participation-steps',
)

export const countedByModality = query<object, { modality: Modality; facts: number }>(
  'view/count-hidden',
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
type Between = OfThings & { among: Record<string, true> }
export const relatedInCore = query<OfThings & { least: string }, RelatedRow>('view/related-core')
export const relatedBetween = query<Between, RelatedRow>('view/related-between')
export const relatedBetweenAgainst = query<Between, RelatedAgainstRow>(
  'view/related-between-against',
)
export const relatedItself = query<OfThings, RelatedRow>('view/related-itself')
export const relationshipsBetween = query<Between, FactRow>('view/relationships-between')
export const participationsOfGraph = query<Limited, ParticipationRow>('view/participations')
export const participationsOfThings = query<OfThings, ParticipationRow>('view/participations-of')

export const ends = query<{ ids: readonly string[] }, EndRow>('view/ends')

export const mostConnected = query<Limited, PlaceRow>('view/most-connected')
