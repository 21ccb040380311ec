import { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { EdgeKind } from './edge-kind.ts'
import type { FactRow, ParticipationRow } from './view.queries.ts'

/** One edge of a view: all facts of one relation from one thing to another. */
export interface ViewEdge {
  id: string
  kind: EdgeKind
  source: string
  target: string
  /** The code of the relation type; for other kinds a code of `EDGE_LABELS`. */
  relation: string
  family: string | null
  /** How many facts it joins, 1 for participation; of stance networks what these compute, also below 0. */
  weight: number
  facts: readonly string[]
  /** How the documents carry these, each once. */
  modalities: readonly Modality[]
  /** The passages behind it, each once; null where they are those of its facts. */
  passages: readonly string[] | null
  /** The first and last day that any of its facts holds. */
  min: string | null
  max: string | null
}

/** What one fact contributes to one edge. */
export interface Strand {
  kind: EdgeKind
  source: string
  target: string
  relation: string
  family: string | null
  fact: string | null
  modality: Modality
  /** Null where they were not read. */
  passages: readonly string[] | null
  dateMin: string | null
  dateMax: string | null
}

export function edgeId({ source, relation, target }: Strand) {
  return `edge:${source}:${relation}:${target}`
}

/** From each of its sources to each of its targets a fact makes an edge. */
export function strandsOf(row: FactRow, onBehalfOf: OnBehalfOf): Strand[] {
  const { kind, relation, sources, targets } = endsOfFact(row, onBehalfOf)
  const { fact, family, modality, passages, dateMin, dateMax } = row
  const strand = (source: string, target: string): Strand => ({
    kind,
    source,
    target,
    relation,
    family,
    fact,
    modality,
    passages,
    dateMin,
    dateMax,
  })
  // Most facts lead from one thing to one: a large view takes half as long without lists for these.
  if (sources.length <= 1 && targets.length <= 1) {
    const [source] = sources
    const [target] = targets
    return source === undefined || target === undefined ? [] : [strand(source, target)]
  }
  return [...new Set(sources)].flatMap((source) =>
    [...new Set(targets)].map((target) => strand(source, target)),
  )
}

export function strandOf({ event, actor, passages, dateMin, dateMax }: ParticipationRow): Strand {
  return {
    kind: EdgeKind.PARTICIPATION,
    source: actor,
    target: event,
    relation: 'PARTICIPANT_IN',
    family: null,
    fact: null,
    modality: Modality.STATED,
    passages,
    dateMin,
    dateMax,
  }
}

/** What stands at the two ends of a fact; nothing where it names nobody there. */
export interface FactEnds {
  sources: readonly string[]
  targets: readonly string[]
}

export function endsOfFact(row: FactRow, onBehalfOf: OnBehalfOf) {
  const list = (...ids: (string | null)[]) => ids.filter((id) => id !== null)
  switch (row.type) {
    case 'relationship':
      return {
        kind: EdgeKind.RELATIONSHIP,
        relation: row.relation ?? '',
        sources: list(row.fromId),
        targets: list(row.toId),
      }
    case 'position':
      return {
        kind: EdgeKind.STANCE,
        relation: `STANCE_${row.stance ?? ''}`,
        sources: list(row.actorId, ...(onBehalfOf === OnBehalfOf.INCLUDE ? row.onBehalfOfIds : [])),
        targets: list(row.topicId),
      }
    case 'claim':
      return {
        kind: EdgeKind.CLAIM,
        relation: 'ASSERTS_ABOUT',
        sources: row.assertedByIds ?? [],
        targets: row.aboutIds ?? [],
      }
    default:
      return {
        kind: EdgeKind.RECOMMENDATION,
        relation: 'RECOMMENDS_TO',
        sources: row.issuedByIds ?? [],
        targets: row.addresseeIds ?? [],
      }
  }
}

/** An edge that strands are still added to. */
interface Joined extends ViewEdge {
  facts: string[]
  modalities: Modality[]
  passages: string[] | null
}

/** Joins what runs alongside: one edge a start, relation and end, in the order of their ids. */
export function joinStrands(strands: Iterable<Strand>): ViewEdge[] {
  const edges = new Map<string, Joined>()
  for (const strand of strands) {
    const id = edgeId(strand)
    let edge = edges.get(id)
    if (!edge) {
      const { kind, source, target, relation, family } = strand
      edge = {
        id,
        kind,
        source,
        target,
        relation,
        family,
        weight: 1,
        facts: [],
        modalities: [],
        passages: [],
        min: null,
        max: null,
      }
      edges.set(id, edge)
    }
    if (strand.fact !== null) edge.facts.push(strand.fact)
    if (!edge.modalities.includes(strand.modality)) edge.modalities.push(strand.modality)
    if (strand.passages === null) edge.passages = null
    else edge.passages?.push(...strand.passages)
    edge.min = pick(edge.min, strand.dateMin, (a, b) => a < b)
    edge.max = pick(edge.max, strand.dateMax, (a, b) => a > b)
  }
  for (const edge of edges.values()) {
    // Most have one: a large view takes less time and memory without lists made anew for these.
    if (edge.facts.length > 1) edge.facts = [...new Set(edge.facts)].sort()
    edge.weight = Math.max(1, edge.facts.length)
    if (edge.modalities.length > 1) edge.modalities.sort(byOrder)
    if (edge.passages && edge.passages.length > 1)
      edge.passages = [...new Set(edge.passages)].sort()
  }
  return [...edges.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const MODALITIES = Object.values(Modality)

function byOrder(a: Modality, b: Modality) {
  return MODALITIES.indexOf(a) - MODALITIES.indexOf(b)
}

function pick(a: string | null, b: string | null, isBetter: (a: string, b: string) => boolean) {
  if (a === null || b === null) return a ?? b
  return isBetter(a, b) ? a : b
}
