import type { StanceRequest } from '../network/options.ts'
import type { StanceRows } from './stance-options.ts'

/** What links two rows: whatever they say, the same, and otherwise. */
const OF_TWO_ROWS = {
  ACTORS: { any: 'SHARES_TOPICS_WITH', alike: 'AGREES_WITH', unlike: 'DISAGREES_WITH' },
  TOPICS: { any: 'SHARES_ACTORS_WITH', alike: 'GOES_WITH', unlike: 'GOES_AGAINST' },
}

/** The codes of a boolean qualifier that COMBINE gives. */
const OF_COMBINED = [undefined, 'STANCE_SUPPORTS', 'STANCE_OPPOSES', 'STANCE_AMBIVALENT']

/**
 * What an edge of some weight says, as a code of `EDGE_LABELS` (src/view/edge-kind.ts): of a difference
 * its sign tells.
 */
export function relationOf(
  { mode, aggregation, qualifier }: StanceRequest,
  weight: number,
  rows: `${StanceRows}` = 'ACTORS',
): string {
  const isSubtracted = aggregation === 'SUBTRACT'
  if (mode === 'ONE_MODE') {
    const { any, alike, unlike } = OF_TWO_ROWS[rows]
    if (aggregation === 'IGNORE') return any
    return aggregation === 'CONFLICT' || (isSubtracted && weight < 0) ? unlike : alike
  }
  if (isSubtracted && qualifier.type !== 'TEXT') {
    return weight < 0 ? 'STANCE_OPPOSES' : 'STANCE_SUPPORTS'
  }
  const isCode = aggregation === 'COMBINE' && qualifier.type === 'BOOLEAN'
  return (isCode ? OF_COMBINED[weight] : undefined) ?? 'SPEAKS_ON'
}
