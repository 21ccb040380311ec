import type { Context } from '../context.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { type EndRow, ends } from './view.queries.ts'

/** What a filter leaves of some things. */
export interface KeptThings {
  kept: ReadonlySet<string>
  /** The kinds of the things, where these were read. */
  kinds: ReadonlyMap<string, string | null>
}

/** What a filter asks of things themselves. */
type AskedOfThings = Pick<CheckedFilter, 'actorKinds' | 'minDegree' | 'without'>

export function asksOfThings({ actorKinds, minDegree, without }: AskedOfThings): boolean {
  return actorKinds !== undefined || minDegree !== undefined || without !== undefined
}

/** Things that are no actors are of any kind. */
export function keepsThing(
  { actorKinds, minDegree, without }: AskedOfThings,
  { id, type, kind, degree }: EndRow,
): boolean {
  return (
    (type !== 'actor' || (actorKinds?.includes(kind ?? '') ?? true)) &&
    degree >= (minDegree ?? 0) &&
    without?.has(id) !== true
  )
}

/**
 * Which of some things a filter keeps: all, where it asks nothing of things themselves. Reads only what
 * it asks for, and the kinds of things where these are needed for something else.
 */
export async function keepThings(
  { store }: Pick<Context, 'store'>,
  filter: CheckedFilter,
  ids: ReadonlySet<string>,
  { needsKinds = false } = {},
): Promise<KeptThings> {
  const { without } = filter
  const left = without ? new Set([...ids].filter((id) => !without.has(id))) : ids
  const isRead = needsKinds || filter.actorKinds !== undefined || filter.minDegree !== undefined
  if (!isRead || left.size === 0) return { kept: left, kinds: new Map() }
  const rows = await store.read(ends, { ids: [...left] })
  return {
    kept: new Set(rows.filter((row) => keepsThing(filter, row)).map(({ id }) => id)),
    kinds: new Map(rows.map(({ id, kind }) => [id, kind])),
  }
}
