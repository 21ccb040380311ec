import { degreesOf } from './degrees.ts'
import { joinStrands, type Strand, type ViewEdge } from './edges.ts'
import { checkRows, type ViewReader } from './reader.ts'
import { because, tooManyFacts, tooManyThings } from './reasons.ts'
import type { FactRow } from './view.queries.ts'
import { cutFacts, endsOf, factsWithEdges, joinedFacts, toStrands, type View } from './view.ts'

/** All that a filter chooses from the whole graph; where that is too much, the most connected. */
export async function readNetwork(reader: ViewReader, maxNodes: number): Promise<View> {
  const { filter, maxRows } = reader
  const countHidden = reader.countHidden()
  const core = reader.likelyCore(maxNodes)
  if (await reader.hasTooManyFacts()) {
    return { ...(await readCore(reader, maxNodes, core)), countHidden }
  }
  const [facts, participations] = await Promise.all([
    reader.facts(filter.modalities),
    reader.participations(),
  ])
  if (facts.length > maxRows || participations.length > maxRows) {
    return { ...(await readCore(reader, maxNodes)), countHidden }
  }
  const strands = toStrands(reader, facts, participations)
  const kept = await reader.kept(endsOf(strands))
  return {
    ...toView(
      strands.filter(({ source, target }) => kept.has(source) && kept.has(target)),
      facts,
      maxNodes,
    ),
    hidden: () => hiddenInNetwork(reader),
    countHidden,
  }
}

/** What is between the things that most facts touch. */
async function readCore(
  reader: ViewReader,
  maxNodes: number,
  likely = reader.mostConnected(maxNodes),
): Promise<View> {
  const core = await likely
  const [facts, participations] = await Promise.all([
    reader.factsBetween(core, { isCore: true }),
    reader.participationsOf(core.map(({ id }) => id)),
  ])
  const among = new Set(core.map(({ id }) => id))
  const strands = toStrands(reader, facts, participations).filter(
    ({ source, target }) => among.has(source) && among.has(target),
  )
  return {
    ...toView(strands, facts, maxNodes),
    truncatedBecause: because(
      tooManyFacts(reader.maxRows, maxNodes),
      cutFacts(reader, facts, participations),
    ),
    hidden: () => hiddenInNetwork(reader),
  }
}

/** Edges and what they connect; of more things than may be shown those with the most edges. */
function toView(
  strands: readonly Strand[],
  facts: readonly FactRow[],
  maxNodes: number,
): Omit<View, 'hidden'> {
  const all = joinStrands(strands)
  const ids = byDegree(all)
  const shown = new Set(ids.slice(0, maxNodes))
  const edges = all.filter(({ source, target }) => shown.has(source) && shown.has(target))
  return {
    nodes: [...shown].map((id) => ({ id, distance: null })),
    edges,
    facts: () => joinedFacts(facts, edges),
    truncatedBecause: because(ids.length > maxNodes && tooManyThings(ids.length, maxNodes)),
  }
}

async function hiddenInNetwork(reader: ViewReader): Promise<FactRow[]> {
  const rows = await reader.facts(reader.filter.hidden)
  checkRows(reader, rows, 'hiddenByModality')
  return factsWithEdges(reader, rows, () => true)
}

/** The things that edges connect, those with the most edges first; one to itself counts once. */
function byDegree(edges: readonly ViewEdge[]) {
  return [...degreesOf(edges)]
    .sort(([a, most], [b, least]) => least.degree - most.degree || (a < b ? -1 : 1))
    .map(([id]) => id)
}
