import { sumOfAbsolutes } from './change.ts'

/**
 * What a network is multiplied by so that its absolute weights add up to 1; 1 for one without any
 * weight. DNA divides by the plain sum, which turns all signs round where a network of differences
 * has a negative one, and leaves a network whose sum is 0 as it is.
 */
export function scaleToOne(values: Float64Array, isDna: boolean): number {
  const sum = isDna ? values.reduce((total, value) => total + value, 0) : sumOfAbsolutes(values)
  return sum === 0 ? 1 : 1 / sum
}
