import { byCount, type Count } from '../list/group-key.ts'
import { type Strand, strandOf, strandsOf, type ViewEdge } from './edges.ts'
import { checkRows, type ViewReader } from './reader.ts'
import { factsLeftOut, type Reason } from './reasons.ts'
import type { FactRow, ParticipationRow } from './view.queries.ts'

export interface ViewNode {
  id: string
  /** Steps from the things that were asked for; null where none were. */
  distance: number | null
  /** Of stance networks that are divided: from 1, null where it is in no camp. */
  camp?: number | null
}

/** A fact as far as it has a place in time. */
export type TimedFact = Pick<FactRow, 'fact' | 'modality' | 'dateMin' | 'dateMax' | 'documents'>

/** A part of the graph, as it was asked for. */
export interface View {
  nodes: ViewNode[]
  edges: ViewEdge[]
  /** The facts that its edges join. */
  facts: () => readonly TimedFact[]
  /** Why it is not whole; null where it is. */
  truncatedBecause: Reason | null
  /** Facts that are left out because nothing asked for their modality. */
  hidden: () => Promise<readonly TimedFact[]>
  /** How many of these there are, where that is found without reading them. */
  countHidden?: () => Promise<Count[] | undefined>
}

/** How many facts of each modality are left out because nothing asked for it. */
export async function hiddenByModality({
  hidden,
  countHidden,
}: Pick<View, 'hidden' | 'countHidden'>): Promise<Count[]> {
  return (await countHidden?.()) ?? countByModality(await hidden())
}

/** Those of some facts that edges join. */
export function joinedFacts(rows: readonly FactRow[], edges: readonly ViewEdge[]) {
  const joined = new Set(edges.flatMap(({ facts }) => facts))
  return rows.filter(({ fact }) => joined.has(fact))
}

/** Hidden facts at some things whose edges `counts` takes. */
export async function hiddenAround(
  reader: ViewReader,
  ids: readonly string[],
  counts: (strand: Strand) => boolean,
): Promise<FactRow[]> {
  const rows = await reader.factsOf(ids, reader.filter.hidden)
  checkRows(reader, rows, 'hiddenByModality')
  return factsWithEdges(reader, rows, counts, new Set(ids))
}

/** Those of some facts that make an edge that the filter keeps. Things in `given` are kept. */
export async function factsWithEdges(
  reader: ViewReader,
  rows: readonly FactRow[],
  counts: (strand: Strand) => boolean,
  given: ReadonlySet<string> = new Set(),
): Promise<FactRow[]> {
  const strands = toStrands(reader, rows, []).filter(counts)
  const kept = await reader.kept(endsOf(strands))
  const isKept = (id: string) => given.has(id) || kept.has(id)
  const facts = new Set(
    strands
      .filter(({ source, target }) => isKept(source) && isKept(target))
      .map(({ fact }) => fact),
  )
  return rows.filter(({ fact }) => facts.has(fact))
}

/** What facts and participation make edges of, as far as the filter keeps these. */
export function toStrands(
  { filter: { actors, without, onBehalfOf }, maxRows }: ViewReader,
  facts: readonly FactRow[],
  participations: readonly ParticipationRow[],
): Strand[] {
  const strands = [
    ...facts.slice(0, maxRows).flatMap((row) => strandsOf(row, onBehalfOf)),
    ...participations.slice(0, maxRows).map(strandOf),
  ]
  const isAtActor = ({ source, target }: Strand) =>
    actors === undefined || actors.has(source) || actors.has(target)
  const isLeft = ({ source, target }: Strand) =>
    without === undefined || (!without.has(source) && !without.has(target))
  return strands.filter((strand) => isAtActor(strand) && isLeft(strand))
}

export function endsOf(strands: readonly Strand[]) {
  return new Set(strands.flatMap(({ source, target }) => [source, target]))
}

export function countByModality(rows: readonly Pick<FactRow, 'modality'>[]): Count[] {
  const counts = new Map<string, number>()
  for (const { modality } of rows) counts.set(modality, (counts.get(modality) ?? 0) + 1)
  return byCount([...counts].map(([key, count]) => ({ key, count })))
}

/** Says so where a statement gave more facts than a view rests on. */
export function cutFacts({ maxRows }: ViewReader, ...lists: (readonly unknown[])[]) {
  if (lists.every(({ length }) => length <= maxRows)) return false
  return factsLeftOut(maxRows)
}
