import type { CompareQueryVariables, PathsQueryVariables } from '../api/operations.ts'
import type { View } from './view.ts'

/** How many more paths are asked for at once, and how many the service gives at most. */
const STEP = 10
export const MOST_PATHS = 200

/** What the panel of paths asks; null where there are no two ends. */
export function pathsVariables(view: View): PathsQueryVariables | null {
  const { from, to, filter, maxLength, directed, path } = view
  if (from === null || to === null || from === to) return null
  // As many as it takes to have the one that is shown.
  const first = Math.min(MOST_PATHS, STEP * Math.ceil(path / STEP))
  return { from, to, filter, maxLength, directed, first }
}

/** What the panel of comparisons asks; null where there are no two actors. */
export function compareVariables({ compared, filter }: View): CompareQueryVariables | null {
  if (compared.length < 2) return null
  return { actors: compared, onBehalfOf: filter.onBehalfOf ?? 'INCLUDE', filter }
}
