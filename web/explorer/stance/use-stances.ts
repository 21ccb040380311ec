import { StancesDocument, type StancesQuery } from '../api/operations.ts'
import { type QueryState, useQuery } from '../api/use-query.ts'
import type { Appearance } from '../graph/appearance.ts'
import type { Theme } from '../graph/palette.ts'
import type { Picture } from '../graph/picture.ts'
import type { View } from '../state/view.ts'
import { stancesVariables } from './stance-input.ts'

export type Stances = StancesQuery['stanceNetwork']

export function useStances(view: View): QueryState<StancesQuery> {
  return useQuery(StancesDocument, stancesVariables(view), view.lang)
}

/** The network with those edges alone that weigh enough. */
export function strongEnough({ network: { nodes, edges } }: Stances, minWeight: number): Picture {
  return { nodes, edges: edges.filter(({ weight }) => Math.abs(weight) >= minWeight) }
}

/** The number of its camp or community by id, from 0; who is linked with nobody is in none. */
export function groupsOf(
  { network, polarization }: Stances,
  { aggregation }: View,
): ReadonlyMap<string, number> {
  if (polarization) {
    return numbersOf(polarization.camps.map(({ members }) => members.map(({ id }) => id)))
  }
  // Where only conflict counts, nothing holds a community together.
  if (aggregation === 'CONFLICT' || !network.communities) return new Map()
  return numbersOf(
    network.communities.communities.map(({ ids }) => ids).filter((ids) => ids.length > 1),
  )
}

function numbersOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
}

/** How the picture of a stance network looks: everyone in the color of the camp or community. */
export function groupAppearance(groups: ReadonlyMap<string, number>, theme: Theme): Appearance {
  return {
    theme,
    size: 'degree',
    color: 'community',
    metric: null,
    communities: groups,
    stances: null,
  }
}
