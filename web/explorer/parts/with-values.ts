import type { GraphFilter, StanceNetworkInput } from '../api/operations.ts'

/** The fields whose values are of an enum, which GraphQL writes without quotes. */
const ENUMS: ReadonlySet<string> = new Set<keyof GraphFilter | keyof StanceNetworkInput | 'unit'>([
  ...(['edges', 'actorKinds', 'modality', 'onBehalfOf'] as const),
  ...(['mode', 'rows', 'aggregation', 'normalization', 'unit'] as const),
])

/**
 * An operation with the values of its variables as their defaults: copied, it asks the same wherever
 * it is pasted. Texts come in the language of its request, which its first line names.
 */
export function withValues(operation: string, variables: object, lang: string): string {
  const values = new Map(Object.entries(variables))
  const text = operation.replace(/\$(\w+): ([\w![\]]+)(?=[,)\s])/g, (declared, name: string) =>
    values.get(name) == null ? declared : `${declared} = ${literal(values.get(name), name)}`,
  )
  return `# Accept-Language: ${lang}\n${text}`
}

/** A value as GraphQL writes it. */
function literal(value: unknown, field: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, field)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined)
    return `{ ${fields.map(([name, one]) => `${name}: ${literal(one, name)}`).join(', ')} }`
  }
  return typeof value === 'string' && ENUMS.has(field) ? value : JSON.stringify(value)
}
