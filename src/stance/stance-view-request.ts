import { checkRange } from '../view/checked-filter.ts'
import { MAX_NODES } from '../view/size.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'
import { MAX_CAMPS } from '../network/analysis/camp-limits.ts'
import type { Cut } from './stance-network-view.ts'
import type { StanceWindow } from './stance-window.ts'

/** A stance network as a view, as it was asked for: it can be asked for again, by its address too. */
export interface StanceViewRequest extends Cut {
  kind: 'stance'
  input: StanceNetworkInput
  /** Of a series the window that is shown; all statements where it is left out. */
  window?: StanceWindow
}

export const MAX_EDGES = 200_000

/** How much is shown where nothing is said. */
export const DEFAULT_CUT: Cut = { minWeight: 0, maxNodes: 1000, maxEdges: 5000, camps: null }

/** Throws BAD_INPUT, naming the argument. */
export function checkCut({ minWeight, maxNodes, maxEdges, camps }: Cut) {
  checkRange('minWeight', minWeight, 0, Number.MAX_SAFE_INTEGER, 'a number')
  checkRange('maxNodes', maxNodes, 1, MAX_NODES)
  checkRange('maxEdges', maxEdges, 0, MAX_EDGES)
  if (camps !== null) checkRange('camps', camps, 2, MAX_CAMPS)
}
