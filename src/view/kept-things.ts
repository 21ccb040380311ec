import type { Context } from '../context.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { type EndRow, ends } from './view.queries.ts'

/** What a filter leaves of some things. */
export interface KeptThings {
  kept: ReadonlySet<string>
  /** The kinds of the things, where these were read. */
  kinds: ReadonlyMap<string, string | null>
}

/**
 * Which of some things a filter keeps: all, where it asks nothing of things themselves. Reads only what
 * it asks for, and the kinds of things where these are needed for something else.
 */
export async function keepThings(
  { store }: Pick<Context, 'store'>,
  { actorKinds, minDegree, without }: CheckedFilter,
  ids: ReadonlySet<string>,
  { needsKinds = false } = {},
): Promise<KeptThings> {
  const left = without ? new Set([...ids].filter((id) => !without.has(id))) : ids
  const isRead = needsKinds || actorKinds !== undefined || minDegree !== undefined
  if (!isRead || left.size === 0) return { kept: left, kinds: new Map() }
  const rows = await store.read(ends, { ids: [...left] })
  const isKept = ({ type, kind, degree }: EndRow) =>
    (type !== 'actor' || (actorKinds?.includes(kind ?? '') ?? true)) && degree >= (minDegree ?? 0)
  return {
    kept: new Set(rows.filter(isKept).map(({ id }) => id)),
    kinds: new Map(rows.map(({ id, kind }) => [id, kind])),
  }
}
