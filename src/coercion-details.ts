import { type GraphQLSchema, isEnumType } from 'graphql'

/** What graphql-js says of a value that does not fit, taken apart. */
const VARIABLE = /^Variable "(\$\w+)" got invalid value .*?(?: at "([^"]+)")?; /s
const REQUIRED = /^Variable "(\$\w+)" of (?:required|non-null) type "([^"]+)"/
const ENUM = /(?:does not exist in|Enum) "(\w+)"/

export interface CoercionDetails {
  /** Which input it was: `$filter.kind.eq`. */
  input?: string
  /** What would fit. */
  allowed?: string | string[]
}

/**
 * Which input an error of graphql-js is about, and what is allowed instead, where its message tells:
 * graphql-js itself puts neither into the error.
 */
export function coercionDetails(message: string, schema: GraphQLSchema): CoercionDetails {
  const [, variable, path] = VARIABLE.exec(message) ?? []
  const [, required, type] = REQUIRED.exec(message) ?? []
  const [, enumName] = ENUM.exec(message) ?? []
  const enumType = enumName === undefined ? undefined : schema.getType(enumName)

  const input = path === undefined ? (variable ?? required) : `$${path}`
  const allowed = isEnumType(enumType)
    ? enumType.getValues().map(({ name }) => name)
    : (type ?? (variable === undefined ? undefined : message.split('; ').at(-1)))
  return {
    ...(input === undefined ? {} : { input }),
    ...(allowed === undefined ? {} : { allowed }),
  }
}
