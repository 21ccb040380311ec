import type { Compatibility, Mode } from '../options.ts'
import { scaleToOne } from '../time/sum-to-one.ts'
import { alignSlices, type NetworkSlice } from './align-slices.ts'
import { pairwise } from './distances.ts'
import { spectralDistance, spectrum } from './spectrum.ts'

export interface SliceDistanceRequest {
  /** In the order of time; what one lacks of the rows and columns of another is 0 there. */
  slices: readonly NetworkSlice[]
  mode: Mode
  /** ABSOLUTE: the sum of the absolute differences of all cells. SPECTRAL: see spectrum.ts. */
  distance?: 'ABSOLUTE' | 'SPECTRAL'
  /** Whether the weights of each network are made to add up to 1 first; true unless told. */
  sumToOne?: boolean
  compatibility?: Compatibility
}

/**
 * How far the networks of slices are apart, `slices * slices` values. The spectrum of a two-mode
 * network is that of the links between its rows and columns.
 */
export function sliceDistances(request: SliceDistanceRequest): Float64Array {
  const { slices, mode, distance = 'ABSOLUTE', sumToOne = true, compatibility = 'NONE' } = request
  const aligned = alignSlices(slices)
  const networks = aligned.values
  // In place: they are our own, and may be large.
  for (const values of sumToOne ? networks : []) {
    const by = scaleToOne(values, compatibility === 'DNA')
    values.forEach((value, cell) => (values[cell] = value * by))
  }
  if (distance === 'ABSOLUTE') {
    return pairwise(networks.length, (one, other) =>
      absoluteDifference(networks[one]!, networks[other]!),
    )
  }
  const width = aligned.columnLabels.length
  const spectra = networks.map((values) =>
    spectrum(mode === 'ONE_MODE' ? values : bothModes(values, width), compatibility),
  )
  return pairwise(spectra.length, (one, other) =>
    spectralDistance(spectra[one]!, spectra[other]!, compatibility),
  )
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
