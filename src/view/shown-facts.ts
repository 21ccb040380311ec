import type { CheckedFilter } from './checked-filter.ts'
import { endsOfFact, type FactEnds } from './edges.ts'
import { asksOfThings } from './kept-things.ts'
import type { ViewReader } from './reader.ts'
import type { FactRow } from './view.queries.ts'

// What a filter chooses where facts are shown and not edges: in tables and on the timeline of the graph.

/**
 * Each end that names anything must keep something and, where actors are asked for, one of what is kept
 * must be one of these. An end that names nobody asks nothing. So a fact with both ends is shown where
 * some edge of it is.
 */
export function showsFact(
  { sources, targets }: FactEnds,
  { actors }: Pick<CheckedFilter, 'actors'>,
  isKept: (id: string) => boolean,
): boolean {
  const given = [sources, targets].filter((end) => end.length > 0)
  const kept = given.map((end) => end.filter(isKept))
  return (
    kept.every((end) => end.length > 0) &&
    (actors === undefined || kept.flat().some((id) => actors.has(id)))
  )
}

/** Those of some facts that a filter shows, which chose them by all but their ends. */
export async function shownFacts(
  reader: ViewReader,
  rows: readonly FactRow[],
): Promise<readonly FactRow[]> {
  const { filter } = reader
  if (!filter.actors && !asksOfThings(filter)) return rows
  const ends = rows.map((row) => endsOfFact(row, filter.onBehalfOf))
  const kept = await reader.kept(
    new Set(ends.flatMap(({ sources, targets }) => [...sources, ...targets])),
  )
  const isShown = ends.map((one) => showsFact(one, filter, (id) => kept.has(id)))
  return rows.filter((_, index) => isShown[index])
}
