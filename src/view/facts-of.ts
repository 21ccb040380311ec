import type { Context } from '../context.ts'
import type { CheckedFilter } from './checked-filter.ts'
import type { Condition } from './conditions.ts'
import { readWith } from './read-with.ts'
import { factEndsOfThings, type FactRow, factsOfThings, toFactRow } from './view.queries.ts'

/** Of what facts are read, and how much of them. */
export interface FactReading {
  context: Context
  filter: CheckedFilter
  /** A statement gives at most one row more than this, which tells that there are more. */
  maxRows: number
  /** False where nobody asks for families, documents and passages: these are then missing. */
  readsEvidence: boolean
}

/** Facts that some links of theirs join with some things; more than `maxRows` are cut. */
export async function readFactsOf(
  { context, maxRows, readsEvidence }: FactReading,
  ids: readonly string[],
  links: readonly string[],
  condition: Condition,
): Promise<FactRow[]> {
  const args = { ids, links, limit: maxRows + 1 }
  if (readsEvidence) return readWith(context, factsOfThings, condition, args)
  return (await readWith(context, factEndsOfThings, condition, args)).map(toFactRow)
}
