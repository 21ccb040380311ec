import { type CodedStatements, codeStatements } from '../coded-statements.ts'
import type { OneModeAggregation, StanceRequest } from '../options.ts'
import { type Weighting, weightsOf } from '../stance-network.ts'
import {
  addDiagonal,
  dnaKernelRequest,
  dnaPeriodAverage,
  numberLevels,
  withoutTexts,
} from './dna-kernel.ts'
import type { EventWindow } from './event-windows.ts'
import { dnaKernelWeights, kernelWeights } from './kernels.ts'
import type { SeriesPlan } from './plan-series.ts'
import { scaleToOne } from './sum-to-one.ts'

/** What the network of one window is computed from. */
export interface CodedSlice {
  coded: CodedStatements
  /** The request that its weights are those of. */
  request: StanceRequest
  weighting: Weighting
  /** Whether each row is linked with itself, as in DNA's networks under a kernel. */
  hasDiagonal: boolean
}

/** The network of one window: what it is computed from, and its weights. */
export interface SliceNetwork extends CodedSlice {
  /** What all weights were multiplied by at the end. */
  scale: number
  values: Float64Array
}

/** The network of the statements of a window. */
export function sliceNetwork(plan: SeriesPlan, window: EventWindow): SliceNetwork {
  const slice = codeSlice(plan, window)
  const { coded, request, weighting, hasDiagonal } = slice
  const values = weightsOf(coded, request, weighting)
  if (hasDiagonal) {
    addDiagonal(values, coded, request.aggregation as OneModeAggregation, weighting)
  }
  const { sumToOne } = plan.time
  const scale = sumToOne ? scaleToOne(values, plan.request.compatibility === 'DNA') : 1
  if (scale !== 1) for (let cell = 0; cell < values.length; cell += 1) values[cell]! *= scale
  return { ...slice, scale, values }
}

/**
 * The statements of a window, with those labels that they have; with isolates, or under a kernel, with
 * the labels of the whole period.
 *
 * Under a kernel a statement s weighs z(s), by its distance to the middle (kernels.ts). A cell of a
 * two-mode network adds up weights of statements; a pair of statements counts for a link of two
 * actors with `sqrt(z(s) z(s'))`, as if each had been made so many times; AVERAGE divides by the mean
 * of the actors' sums of z. All else is as without one. DNA's are others (dna-kernel.ts).
 */
export function codeSlice(plan: SeriesPlan, window: EventWindow): CodedSlice {
  const { table, request, selection, period, times, time } = plan
  const statements = period.subarray(window.first, window.end)
  const { kernel, unit, size } = time
  const among = kernel && !request.isolates ? period : undefined
  const coded = codeStatements(table, request, selection, statements, among)
  const plain = { coded, request, weighting: {}, hasDiagonal: false }
  if (!kernel || unit === 'EVENT') return plain

  const within = times.subarray(window.first, window.end)
  if (request.compatibility === 'DNA') {
    const whole = codeStatements(table, request, selection, period, among)
    return codeDnaSlice(coded, whole, request, dnaKernelWeights(within, window, unit, kernel, size))
  }
  const kernelled = kernelWeights(within, window, unit, kernel)
  const isOneMode = request.mode === 'ONE_MODE'
  const weighting = {
    weights: isOneMode ? squareRoots(kernelled) : kernelled,
    activity: isOneMode ? sumsByRow(coded, kernelled) : undefined,
  }
  return { ...plain, weighting }
}

function codeDnaSlice(
  coded: CodedStatements,
  period: CodedStatements,
  request: StanceRequest,
  zeta: Float64Array,
): CodedSlice {
  const asked = dnaKernelRequest(request)
  const numbered = numberLevels(coded, period)
  if (asked.mode === 'TWO_MODE') {
    return { coded: numbered, request: asked, weighting: { weights: zeta }, hasDiagonal: false }
  }
  return {
    coded: withoutTexts(numbered),
    request: { ...asked, compatibility: 'NONE', normalization: 'NONE' },
    weighting: {
      weights: squareRoots(zeta),
      divisor: asked.normalization === 'AVERAGE' ? dnaPeriodAverage(period) : undefined,
    },
    hasDiagonal: true,
  }
}

function sumsByRow({ rows, rowLabels }: CodedStatements, weights: Float64Array) {
  const sums = new Float64Array(rowLabels.length)
  for (let index = 0; index < rows.length; index += 1) sums[rows[index]!]! += weights[index]!
  return sums
}

function squareRoots(values: Float64Array) {
  const roots = new Float64Array(values.length)
  for (let index = 0; index < values.length; index += 1) roots[index] = Math.sqrt(values[index]!)
  return roots
}
