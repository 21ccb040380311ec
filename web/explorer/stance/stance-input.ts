import type { StanceNetworkInput, StancesQueryVariables } from '../api/operations.ts'
import { omit } from '../filters/conditions.ts'
import type { View } from '../state/view.ts'

/** What a view asks of the stance network. What makes edges of other kinds says nothing of positions. */
export function stanceInput(view: View): StanceNetworkInput {
  const { linked, aggregation, normalization, period, filter } = view
  return {
    rows: linked,
    aggregation,
    normalization,
    ...commonInput(filter.onBehalfOf, period),
    filter: stanceFilter(view),
  }
}

/** The same with what divides it. */
export function stancesVariables(view: View): StancesQueryVariables {
  return { input: stanceInput(view), byCamps: view.division === 'CAMPS', camps: view.camps }
}

/** How many camps files are divided into; null where they have none. */
export function campsShown({ stance, division, camps }: View): number | null {
  return division === 'CAMPS' && stance !== 'matrix' ? camps : null
}

/** What is asked for the present show: all but the heat map show the network. */
export function shownInput(view: View): StanceNetworkInput {
  return view.stance === 'matrix' ? matrixInput(view) : stanceInput(view)
}

/** The same as actors by topics: support less opposition. */
export function matrixInput(view: View): StanceNetworkInput {
  const { filter, period } = view
  return {
    mode: 'TWO_MODE',
    aggregation: 'SUBTRACT',
    ...commonInput(filter.onBehalfOf, period),
    filter: stanceFilter(view),
  }
}

export function stanceFilter({ filter }: View) {
  return omit(filter, 'edges', 'relations', 'families', 'onBehalfOf')
}

function commonInput(onBehalfOf: View['filter']['onBehalfOf'], period: string | null) {
  return { onBehalfOf: onBehalfOf ?? 'INCLUDE', period } as const
}
