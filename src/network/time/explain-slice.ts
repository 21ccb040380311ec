import { twoModeExplainer } from '../evidence-two-mode.ts'
import { type Explain, oneModeExplainer } from '../evidence.ts'
import type { EventWindow } from './event-windows.ts'
import type { SeriesPlan } from './plan-series.ts'
import { sliceNetwork } from './slice.ts'

/**
 * Why an edge of a slice has the weight it has, or a row and a column of a two-mode one: the
 * statements of the window with their shares, kernel and scale included, which add up to the weight.
 */
export function sliceExplainer(plan: SeriesPlan, window: EventWindow): Explain {
  const { coded, request, weighting, scale } = sliceNetwork(plan, window)
  return request.mode === 'ONE_MODE'
    ? oneModeExplainer(coded, request, weighting, scale)
    : twoModeExplainer(coded, request, weighting, scale)
}
