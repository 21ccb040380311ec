import { twoModeExplainer } from '../evidence-two-mode.ts'
import { type Explain, oneModeExplainer } from '../evidence.ts'
import type { EventWindow } from './event-windows.ts'
import type { SeriesPlan } from './plan-series.ts'
import { type CodedSlice, sliceNetwork } from './slice.ts'

/**
 * Why an edge of a slice has the weight it has, or a row and a column of a two-mode one: the
 * statements of the window with their shares, kernel and scale included, which add up to the weight.
 */
export function sliceExplainer(plan: SeriesPlan, window: EventWindow): Explain {
  const { scale, ...slice } = sliceNetwork(plan, window)
  return codedSliceExplainer(slice, scale)
}

/** The same where the slice is coded already, and what its weights were multiplied by is known. */
export function codedSliceExplainer(
  { coded, request, weighting }: CodedSlice,
  scale: number,
): Explain {
  return request.mode === 'ONE_MODE'
    ? oneModeExplainer(coded, request, weighting, scale)
    : twoModeExplainer(coded, request, weighting, scale)
}
