import type { Example } from './example.ts'

/**
 * The operation that the address brings: `/graphiql/#query=…&variables=…`. Behind `#` it is never
 * sent to the service, so that it may be as long as it likes.
 */
export function operationFrom(hash: string): Pick<Example, 'query' | 'variables'> | null {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const query = given.get('query')
  return query === null ? null : { query, variables: given.get('variables') }
}
