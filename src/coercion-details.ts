import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql'

/** What graphql-js says of a value that does not fit, taken apart. */
const VARIABLE = /^Variable "(\$\w+)" got invalid value .*?(?: at "([^"]+)")?; /s
const REQUIRED = /^Variable "(\$\w+)" of (?:required|non-null) type "([^"]+)"/
const ENUM = /(?:does not exist in|Enum) "(\w+)"/
const UNKNOWN_FIELD = /Field "(\w+)" is not defined by type "(\w+)"/
const NOT_NULL = /Expected non-nullable type "([^"]+)" not to be null|of required type "([^"]+)"/
const OBJECT = /Expected type "(\w+)" to be an object/
const SCALAR = /; (Int|Float|String|Boolean|ID) cannot represent/

/** What the scalars of GraphQL take. */
const SCALARS: Record<string, string> = {
  Int: 'a whole number from -2147483648 to 2147483647',
  Float: 'a number',
  String: 'a text',
  Boolean: 'true or false',
  ID: 'an id: a text or a whole number',
}

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
  const [, unknownField, inputType] = UNKNOWN_FIELD.exec(message) ?? []
  const [, notNull, missing] = NOT_NULL.exec(message) ?? []
  const [, object] = OBJECT.exec(message) ?? []

  const place = path === undefined ? (variable ?? required) : `$${path}`
  const input =
    place === undefined || unknownField === undefined ? place : `${place}.${unknownField}`
  const allowed =
    namesOf(inputType ?? object ?? ENUM.exec(message)?.[1], schema) ??
    SCALARS[SCALAR.exec(message)?.[1] ?? ''] ??
    kindOf(notNull ?? missing ?? type, schema) ??
    (variable === undefined ? undefined : message.split('; ').at(-1))
  return {
    ...(input === undefined ? {} : { input }),
    ...(allowed === undefined ? {} : { allowed }),
  }
}

/** What a type that may not be null takes: `Boolean!` is true or false. */
function kindOf(type: string | undefined, schema: GraphQLSchema) {
  const name = type?.replace(/!$/, '')
  return namesOf(name, schema) ?? SCALARS[name ?? ''] ?? type
}

/** The values of an enum, or the fields of an input object. */
function namesOf(typeName: string | undefined, schema: GraphQLSchema) {
  const type = typeName === undefined ? undefined : schema.getType(typeName)
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  if (isInputObjectType(type)) return Object.keys(type.getFields())
  return undefined
}
