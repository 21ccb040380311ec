import { checkSquare } from './square.ts'
import type { Profiles } from './profiles.ts'

/**
 * How unlike the rows of profiles are (Jaccard 1901): 1 less the share of what both say of what either
 * says, a topic and the side taken on it being one thing said, however often. 0 to 1; two that say
 * nothing are alike. `rows * rows` values. So does rDNA, by the two-mode network of COMBINE.
 */
export function profileDistances({ rowLabels, columns, values }: Profiles): Float64Array {
  const width = columns.length
  return pairwise(rowLabels.length, (one, other) => {
    let [both, either] = [0, 0]
    for (let column = 0; column < width; column += 1) {
      const ofOne = values[one * width + column]! > 0
      const ofOther = values[other * width + column]! > 0
      if (ofOne && ofOther) both += 1
      if (ofOne || ofOther) either += 1
    }
    return either === 0 ? 0 : 1 - both / either
  })
}

/**
 * How differently two actors are linked with all others (structural equivalence, Burt 1976; Wasserman
 * and Faust 1994, equation 9.3, for a network without directions): the Euclidean distance of their
 * rows over third actors. `size * size` values of a one-mode network.
 */
export function structuralDistances(values: Float64Array): Float64Array {
  const size = checkSquare('the network', values)
  return pairwise(size, (one, other) => {
    let sum = 0
    for (let third = 0; third < size; third += 1) {
      if (third === one || third === other) continue
      sum += (values[one * size + third]! - values[other * size + third]!) ** 2
    }
    // Each link once from either side, as the definition has it.
    return Math.sqrt(2 * sum)
  })
}

/** A symmetric matrix with 0 on its diagonal, row by row. */
export function pairwise(size: number, of: (one: number, other: number) => number): Float64Array {
  const values = new Float64Array(size * size)
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; other < size; other += 1) {
      values[one * size + other] = values[other * size + one] = of(one, other)
    }
  }
  return values
}
