import type { Context } from '../context.ts'
import { readFirst } from '../list/page.ts'
import { checkFilter, checkRange, requireEntity } from './checked-filter.ts'
import type { GraphFilter } from './graph-filter.ts'
import { type PathsView, readPaths } from './read-paths.ts'
import { ViewReader } from './reader.ts'

export const MAX_LENGTH = 10

/** Paths, as they were asked for. */
export interface PathsRequest {
  kind: 'paths'
  from: string
  to: string
  /** Whether each step must lead the way its edge does. */
  directed: boolean
  /** How many steps a path may have. */
  maxLength: number
  /** How many paths. */
  first: number
  filter: GraphFilter | null
}

/** What is meant where nothing is said. */
export const DEFAULT_PATHS = { directed: false, maxLength: 6, first: 10 } as const

/** Throws BAD_INPUT or NOT_FOUND, naming the input; then reads nothing. */
export async function openPaths(
  context: Context,
  { from, to, directed, maxLength, first, filter }: PathsRequest,
  { readsEvidence = true } = {},
): Promise<() => Promise<PathsView>> {
  checkRange('maxLength', maxLength, 1, MAX_LENGTH)
  const size = readFirst(first)
  const [checked, start, end] = await Promise.all([
    checkFilter(context, filter),
    requireEntity(context, 'from', from),
    requireEntity(context, 'to', to),
  ])
  const without = new Set([...(checked.without ?? [])].filter((id) => id !== from && id !== to))
  const reader = new ViewReader(context, { ...checked, without }, { readsEvidence })
  const degrees = { from: start.degree, to: end.degree }
  return () => readPaths(reader, { from, to, directed, maxLength, first: size, degrees })
}
