import { InputError } from '../../statements/input-error.ts'
import type { Compatibility } from '../options.ts'
import { pairwise } from './distances.ts'
import { spectralDistance, spectrum } from './spectrum.ts'

/** A part of a period, and its network over the same rows and columns as all others. */
export interface NetworkSlice {
  start: number
  stop: number
  values: Float64Array
}

export interface SliceDistanceRequest {
  slices: readonly NetworkSlice[]
  /** How many columns the networks have. */
  width: number
  mode: 'ONE_MODE' | 'TWO_MODE'
  /** ABSOLUTE: the sum of the absolute differences of all cells. SPECTRAL: see spectrum.ts. */
  distance?: 'ABSOLUTE' | 'SPECTRAL'
  /** Whether each network is divided by the sum of its weights first; true unless told. */
  normalizeToOne?: boolean
  compatibility?: Compatibility
}

/**
 * How far the networks of slices are apart, `slices * slices` values.
 *
 * Networks are divided by the sum of their weights without signs, so that they differ by shares; DNA
 * divides by the sum with signs, if it is not 0. The spectrum of a two-mode network is that of the
 * links between its rows and columns.
 */
export function sliceDistances(request: SliceDistanceRequest): Float64Array {
  const { slices, width, mode, distance = 'ABSOLUTE', normalizeToOne = true } = request
  const { compatibility = 'NONE' } = request
  slices.forEach(({ values }, index) => {
    const isWhole = width > 0 ? values.length % width === 0 : values.length === 0
    if (isWhole && values.length === slices[0]!.values.length) return
    throw new InputError(
      `slice ${String(index + 1)}`,
      `${String(values.length)} weights`,
      'of the same rows and columns as all slices',
    )
  })
  const networks = slices.map(({ values }) =>
    normalizeToOne ? toOne(values, compatibility) : values,
  )
  if (distance === 'ABSOLUTE') {
    return pairwise(networks.length, (one, other) =>
      absoluteDifference(networks[one]!, networks[other]!),
    )
  }
  const spectra = networks.map((values) =>
    spectrum(mode === 'ONE_MODE' ? values : bothModes(values, width), compatibility),
  )
  return pairwise(spectra.length, (one, other) =>
    spectralDistance(spectra[one]!, spectra[other]!, compatibility),
  )
}

function toOne(values: Float64Array, compatibility: Compatibility) {
  const isDna = compatibility === 'DNA'
  const sum = values.reduce((all, value) => all + (isDna ? value : Math.abs(value)), 0)
  return sum === 0 ? values : values.map((value) => value / sum)
}

function absoluteDifference(one: Float64Array, other: Float64Array) {
  let sum = 0
  for (let cell = 0; cell < one.length; cell += 1) sum += Math.abs(one[cell]! - other[cell]!)
  return sum
}

/** Rows and columns of a two-mode network as the rows of one matrix. */
function bothModes(values: Float64Array, width: number) {
  const height = width === 0 ? 0 : values.length / width
  const size = height + width
  const square = new Float64Array(size * size)
  values.forEach((value, cell) => {
    const [row, column] = [Math.floor(cell / width), height + (cell % width)]
    square[row * size + column] = square[column * size + row] = value
  })
  return square
}
