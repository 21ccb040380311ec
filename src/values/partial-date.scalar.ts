import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { show } from '../errors.ts'
import { PARTIAL_DATE_FORMS } from './partial-date.ts'

/**
 * As text in both directions. Whether an input is a date is checked where it is used, so that a
 * wrong one is answered alike as a literal and by variable, with the name of its input.
 */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description: `A date as precise as it is known: ${PARTIAL_DATE_FORMS}. A subset of EDTF (ISO 8601-2).`,
  serialize: String,
  parseValue: (value) => toText(value),
  parseLiteral: (node) => toText(node.kind === Kind.STRING ? node.value : undefined),
})

function toText(value: unknown) {
  // Without a code of its own: the input that it stands in is named by whoever reads the error.
  if (typeof value !== 'string') {
    throw new GraphQLError(`a partial date must be ${PARTIAL_DATE_FORMS}, but got ${show(value)}.`)
  }
  return value
}
