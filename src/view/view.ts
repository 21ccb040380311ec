import type { Count } from '../list/list.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { joinStrands, type Strand, strandOf, strandsOf, type ViewEdge } from './edges.ts'
import { checkRows, MAX_ROWS, type ViewReader } from './reader.ts'
import type { FactRow, ParticipationRow } from './view.queries.ts'

export interface ViewNode {
  id: string
  /** Steps from the things that were asked for; null where none were. */
  distance: number | null
}

/** A part of the graph, as it was asked for. */
export interface View {
  nodes: ViewNode[]
  edges: ViewEdge[]
  /** Why it is not whole; null where it is. */
  truncatedBecause: string | null
  /** Facts that are left out because nothing asked for their modality. */
  hidden: () => Promise<Count[]>
}

/** All that a filter chooses from the whole graph; where that is too much, the most connected. */
export async function readNetwork(reader: ViewReader, maxNodes: number): Promise<View> {
  const { filter } = reader
  const [facts, participations] = await Promise.all([
    reader.facts(filter.modalities),
    reader.participations(),
  ])
  const isCut = facts.length > MAX_ROWS || participations.length > MAX_ROWS
  const strands = toStrands(facts, participations, filter)
  const kept = await reader.kept(endsOf(strands))
  const edges = joinStrands(
    strands.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  )
  const ids = byDegree(edges)
  const shown = new Set(ids.slice(0, maxNodes))
  return {
    nodes: [...shown].map((id) => ({ id, distance: null })),
    edges: edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    truncatedBecause: because(
      isCut && `More than ${String(MAX_ROWS)} facts match: only the first by id are shown.`,
      ids.length > maxNodes &&
        `${String(ids.length)} things match: only the ${String(maxNodes)} with the most edges are shown (maxNodes).`,
    ),
    hidden: async () => {
      const rows = await reader.facts(filter.hidden)
      checkRows(rows, 'hiddenByModality')
      return countByModality(await factsWithEdges(reader, rows, () => true))
    },
  }
}

/** Whatever is at most `depth` steps from some things, and all edges between. */
export async function readNeighborhood(
  reader: ViewReader,
  of: readonly string[],
  { depth, maxNodes }: { depth: number; maxNodes: number },
): Promise<View> {
  const { filter } = reader
  const distances = new Map(of.map((id) => [id, 0]))
  const opened = new Set<string>()
  let frontier = [...distances.keys()]
  let left: string | false = false
  for (let distance = 1; distance <= depth && frontier.length > 0 && left === false; distance++) {
    const rows = await reader.neighbors(frontier, [], maxNodes + 1)
    for (const id of frontier) opened.add(id)
    const degrees = new Map(rows.map(({ target, degree }) => [target, degree]))
    const found = [...degrees]
      .filter(([id]) => !distances.has(id))
      .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
      .map(([id]) => id)
    const room = maxNodes - distances.size
    if (found.length > room) {
      left = `More than ${String(maxNodes)} things match: of those ${String(distance)} steps away only the ${String(room)} that most facts touch are shown (maxNodes).`
    }
    frontier = found.slice(0, room)
    for (const id of frontier) distances.set(id, distance)
  }

  const ids = [...distances.keys()]
  const [facts, participations] = await Promise.all([
    reader.factsBetween(ids),
    reader.participationsOf(ids),
  ])
  const isCut = facts.length > MAX_ROWS || participations.length > MAX_ROWS
  const strands = toStrands(facts, participations, filter)
  return {
    nodes: [...distances].map(([id, distance]) => ({ id, distance })),
    edges: joinStrands(
      strands.filter(({ source, target }) => distances.has(source) && distances.has(target)),
    ),
    truncatedBecause: because(
      left,
      isCut && `More than ${String(MAX_ROWS)} facts match: only the first by id are shown.`,
    ),
    hidden: () =>
      hiddenAround(reader, ids, ({ source, target }) => {
        if (distances.has(source) && distances.has(target)) return true
        return opened.has(source) || opened.has(target)
      }),
  }
}

/** Hidden facts at some things whose edges `counts` takes. */
export async function hiddenAround(
  reader: ViewReader,
  ids: readonly string[],
  counts: (strand: Strand) => boolean,
): Promise<Count[]> {
  const rows = await reader.factsOf(ids, reader.filter.hidden)
  checkRows(rows, 'hiddenByModality')
  return countByModality(await factsWithEdges(reader, rows, counts, new Set(ids)))
}

/** Those of some facts that make an edge that the filter keeps. Things in `given` are kept. */
export async function factsWithEdges(
  reader: ViewReader,
  rows: readonly FactRow[],
  counts: (strand: Strand) => boolean,
  given: ReadonlySet<string> = new Set(),
): Promise<FactRow[]> {
  const strands = toStrands(rows, [], reader.filter).filter(counts)
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
  facts: readonly FactRow[],
  participations: readonly ParticipationRow[],
  { actors, onBehalfOf }: CheckedFilter,
): Strand[] {
  const strands = [
    ...facts.slice(0, MAX_ROWS).flatMap((row) => strandsOf(row, onBehalfOf)),
    ...participations.slice(0, MAX_ROWS).map(strandOf),
  ]
  if (!actors) return strands
  return strands.filter(({ source, target }) => actors.has(source) || actors.has(target))
}

function endsOf(strands: readonly Strand[]) {
  return new Set(strands.flatMap(({ source, target }) => [source, target]))
}

/** The things that edges connect, those with the most edges first; one to itself counts once. */
function byDegree(edges: readonly ViewEdge[]) {
  const counts = new Map<string, number>()
  for (const { source, target } of edges) {
    for (const id of new Set([source, target])) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([id]) => id)
}

function countByModality(rows: readonly FactRow[]): Count[] {
  const counts = new Map<string, number>()
  for (const { modality } of rows) counts.set(modality, (counts.get(modality) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

function because(...reasons: (string | false)[]) {
  return reasons.filter((reason) => reason !== false).join(' ') || null
}
