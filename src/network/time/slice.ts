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

/** The network of one window: what it is computed from, and its weights. */
export interface SliceNetwork {
  coded: CodedStatements
  /** The request that its weights are those of. */
  request: StanceRequest
  weighting: Weighting
  /** What all weights were multiplied by at the end. */
  scale: number
  values: Float64Array
}

/**
 * The network of the statements of a window, with those labels that they have; with isolates, or
 * under a kernel, with the labels of the whole period.
 *
 * Under a kernel a statement s weighs z(s), by its distance to the middle (kernels.ts). A cell of a
 * two-mode network adds up weights of statements; a pair of statements counts for a link of two
 * actors with `sqrt(z(s) z(s'))`, as if each had been made so many times; AVERAGE divides by the mean
 * of the actors' sums of z. All else is as without one. DNA's are others (dna-kernel.ts).
 */
export function sliceNetwork(plan: SeriesPlan, window: EventWindow): SliceNetwork {
  const { table, request, selection, period, times, time } = plan
  const statements = period.subarray(window.first, window.end)
  const { kernel, unit, size } = time
  const isDna = request.compatibility === 'DNA'
  const among = kernel && !request.isolates ? period : undefined
  const coded = codeStatements(table, request, selection, statements, among)
  if (!kernel || unit === 'EVENT') return finish(coded, request, {})

  const within = times.subarray(window.first, window.end)
  if (isDna) return dnaKernelSlice(dnaKernelWeights(within, window, unit, kernel, size))

  const kernelled = kernelWeights(within, window, unit, kernel)
  const isOneMode = request.mode === 'ONE_MODE'
  return finish(coded, request, {
    weights: isOneMode ? squareRoots(kernelled) : kernelled,
    activity: isOneMode ? sumsByRow(coded, kernelled) : undefined,
  })

  function dnaKernelSlice(zeta: Float64Array) {
    const asked = dnaKernelRequest(request)
    const whole = codeStatements(table, request, selection, period, among)
    const numbered = numberLevels(coded, whole)
    if (asked.mode === 'TWO_MODE') return finish(numbered, asked, { weights: zeta })
    const pairs = withoutTexts(numbered)
    const weights = squareRoots(zeta)
    const divisor = asked.normalization === 'AVERAGE' ? dnaPeriodAverage(whole) : undefined
    const plain: StanceRequest = { ...asked, compatibility: 'NONE', normalization: 'NONE' }
    const values = weightsOf(pairs, plain, { weights, divisor })
    addDiagonal(values, pairs, asked.aggregation as OneModeAggregation, weights, divisor)
    return finish(pairs, plain, { weights, divisor }, values)
  }

  function finish(
    of: CodedStatements,
    asked: StanceRequest,
    weighting: Weighting,
    values = weightsOf(of, asked, weighting),
  ): SliceNetwork {
    const scale = time.sumToOne ? scaleToOne(values, isDna) : 1
    if (scale !== 1) for (let cell = 0; cell < values.length; cell += 1) values[cell]! *= scale
    return { coded: of, request: asked, weighting, scale, values }
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
