import {
  CountsAroundDocument,
  CountsDocument,
  type CountsQuery,
  type EdgeKind,
  type GraphFilter,
  type Modality,
} from '../api/operations.ts'
import { stanceFilter } from '../stance/stance-input.ts'
import { useOfView } from '../state/use-graph.ts'
import type { View } from '../state/view.ts'
import { omit } from './conditions.ts'

export const EDGE_KINDS: readonly EdgeKind[] = [
  'RELATIONSHIP',
  'STANCE',
  'CLAIM',
  'RECOMMENDATION',
  'PARTICIPATION',
]
export const MODALITIES: readonly Modality[] = ['STATED', 'IMPLIED', 'RECOMMENDED', 'HYPOTHETICAL']
export const USUAL_EDGES: readonly EdgeKind[] = ['RELATIONSHIP']
export const USUAL_MODALITIES: readonly Modality[] = ['STATED', 'IMPLIED']

const COUNTS = { whole: CountsDocument, around: CountsAroundDocument }

/** How many by value; null while nobody has counted, or nobody can. */
type Count = ReadonlyMap<string, number> | null

export interface Counts {
  edges: Count
  modality: Count
  families: Count
  relations: Count
  actorKinds: Count
}

/**
 * How many edges (of kinds of actors, how many things) each choice of the filter would show, under
 * all other choices: so each question leaves out its own condition.
 */
export function useCounts(shown: View): Counts {
  const view = shown.display === 'stance' ? asStances(shown) : shown
  const { filter } = view
  const kinds = useCounted(view, { ...filter, edges: [...EDGE_KINDS] })
  const modalities = useCounted(view, { ...filter, modality: [...MODALITIES] })
  const families = useCounted(view, omit(filter, 'families', 'relations'))
  const relations = useCounted(view, omit(filter, 'relations'))
  const actors = useCounted(view, omit(filter, 'actorKinds'))
  return {
    edges: tally(kinds?.edges.map(({ kind }) => kind)),
    modality: tally(modalities?.edges.flatMap(({ modalities }) => modalities)),
    families: tally(families?.edges.map(({ family }) => family)),
    relations: tally(
      relations?.edges.map(({ kind, relation }) => (kind === 'RELATIONSHIP' ? relation : null)),
    ),
    actorKinds: tally(actors?.nodes.map(({ node }) => ('kind' in node ? node.kind : null))),
  }
}

/** In stance networks count who says something of what, wherever that is. */
function asStances(view: View): View {
  return { ...view, of: [], filter: { ...stanceFilter(view), edges: ['STANCE'] } }
}

function useCounted(view: View, filter: GraphFilter): CountsQuery['view'] | null {
  const { data, error } = useOfView(COUNTS, { ...view, filter }, {})
  // Where this cannot be counted, what was counted before is no answer.
  return error ? null : (data?.view ?? null)
}

/** How much a choice would show; undefined where nobody has counted. */
export function countOf(counts: Count, value: string): number | undefined {
  return counts ? (counts.get(value) ?? 0) : undefined
}

function tally(values: readonly (string | null)[] | undefined): Count {
  if (!values) return null
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
