// @ts-check

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/**
 * Numbers from 0 to 1 that are the same for the same seed, on every machine.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomNumbers(seed) {
  const generator = xoroshiro128plus(seed)
  return () => uniformFloat64(generator)
}
