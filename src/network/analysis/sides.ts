import { InputError } from '../../statements/input-error.ts'
import type { Levels } from '../levels.ts'
import type { Qualifier } from '../options.ts'

/**
 * Which side each level of a qualifier takes, −1 to 1: disagreement −1, agreement 1; a number by its
 * place on the scale, the middle 0, whatever of it occurs and whosever definitions hold. On a scale
 * of one value nobody takes a side. Categories and no qualifier are refused: they have no sides.
 */
export function sidesOf(qualifier: Qualifier, { values }: Levels): Float64Array {
  refuseSideless(qualifier)
  if (qualifier.type === 'BOOLEAN') return Float64Array.of(-1, 1)
  const scale = qualifier.type === 'INTEGER' ? qualifier.scale : undefined
  const { min, max } = scale ?? { min: values[0] ?? 0, max: values.at(-1) ?? 0 }
  return values.map((value) => (max === min ? 0 : (2 * (value - min)) / (max - min) - 1))
}

export function refuseSideless({ type }: Qualifier) {
  if (type === 'BOOLEAN' || type === 'INTEGER') return
  throw new InputError('qualifier', type, 'BOOLEAN or INTEGER to have two sides')
}
