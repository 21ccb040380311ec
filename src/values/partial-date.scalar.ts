import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql'
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
  parseValue(value) {
    if (typeof value !== 'string') throw notText(show(value))
    return value
  },
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw notText(print(node))
    return node.value
  },
})

/** Without a code of its own: the input that it stands in is named by whoever reads the error. */
function notText(came: string) {
  return new GraphQLError(`a partial date must be text: ${PARTIAL_DATE_FORMS}, but got ${came}.`)
}
