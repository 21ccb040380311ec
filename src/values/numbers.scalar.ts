import { GraphQLScalarType } from 'graphql'

/**
 * One value and not a list of them: of a list each number would be completed by itself, which takes
 * several times as long and holds up all other answers meanwhile. Read only.
 */
export const Numbers = new GraphQLScalarType<never, number[]>({
  name: 'Numbers',
  description: 'A list of numbers, one after another: `[1, -0.5, 0]`.',
  serialize: (values) => toList(values as Float64Array | readonly number[]),
})

/** As `Array.from`, which takes ten times as long for a typed array. */
function toList(values: ArrayLike<number>): number[] {
  const list = new Array<number>(values.length)
  for (let index = 0; index < list.length; index += 1) list[index] = values[index] ?? 0
  return list
}
