import type { Example } from './example.ts'

interface Brought extends Pick<Example, 'query' | 'variables'> {
  /** Of the request, as JSON: in which language texts are asked for, and no others. */
  headers: string | null
}

/**
 * The operation that the address brings: `/graphiql/#query=…&variables=…&lang=…`. Behind `#` it is
 * never sent to the service, so that it may be as long as it likes.
 */
export function operationFrom(hash: string): Brought | null {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const query = given.get('query')
  if (query === null) return null
  const lang = given.get('lang')
  const headers = lang === null ? null : JSON.stringify({ 'accept-language': lang }, null, 2)
  return { query, variables: given.get('variables'), headers }
}
