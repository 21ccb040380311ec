import { useMemo } from 'react'
import { StancesDocument, type StancesQuery } from '../api/operations.ts'
import { type QueryState, useQuery } from '../api/use-query.ts'
import type { Appearance } from '../graph/appearance.ts'
import type { Theme } from '../graph/palette.ts'
import type { Picture } from '../graph/picture.ts'
import type { View } from '../state/view.ts'
import { stanceInput } from './stance-input.ts'

export type Stances = StancesQuery['stanceNetwork']

export function useStances(view: View): QueryState<StancesQuery> {
  const input = useMemo(
    () => stanceInput(view),
    [view.filter, view.linked, view.aggregation, view.normalization, view.period],
  )
  return useQuery(StancesDocument, { input }, view.lang)
}

/** The network with those edges alone that weigh enough. */
export function strongEnough({ network: { nodes, edges } }: Stances, minWeight: number): Picture {
  return { nodes, edges: edges.filter(({ weight }) => Math.abs(weight) >= minWeight) }
}

/** The number of its camp by id, from 0; who agrees with nobody is in none. */
export function campsOf({ network }: Stances, { aggregation }: View): ReadonlyMap<string, number> {
  // Where only conflict counts, nothing holds a camp together.
  if (aggregation === 'CONFLICT') return new Map()
  return new Map(
    network.communities.communities
      .filter(({ ids }) => ids.length > 1)
      .flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)),
  )
}

/** How the picture of a stance network looks: everyone in the color of the camp. */
export function campAppearance(camps: ReadonlyMap<string, number>, theme: Theme): Appearance {
  return {
    theme,
    size: 'degree',
    color: 'community',
    metric: null,
    communities: camps,
    stances: null,
  }
}
