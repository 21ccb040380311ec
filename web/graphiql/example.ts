/** An operation to start from. */
export interface Example {
  /** Of the operation, as sent with it. */
  name: string
  title: string
  query: string
  variables: string | null
}

const NAME = /^(?:query|mutation|subscription)\s+(\w+)/m
const VARIABLES = /^#\s*variables:(.*)\n/m

/**
 * Reads the text of one `schema/examples/*.graphql`. Its comment header gives the title (first line)
 * and perhaps the variables (a line `# variables: {"id": "1"}`), which move to their own editor.
 */
export function readExample(text: string): Example {
  const header = /^(?:#.*\n)*/.exec(text)?.[0] ?? ''
  const [first = ''] = header.split('\n')
  const variables = VARIABLES.exec(header)?.[1]
  return {
    name: NAME.exec(text)?.[1] ?? '',
    title: first.replace(/^#\s*/, '').trim(),
    query: header.replace(VARIABLES, '') + text.slice(header.length),
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : null,
  }
}
