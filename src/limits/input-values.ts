import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql'
import { callerError } from '../errors.ts'

export const MAX_TEXT = 10_000

/** How deeply variables may be nested: more than any input of the API can be. */
const MAX_NESTING = 50

/** Checks every text that an operation brings, in variables and as literals. */
export function checkInputValues(document: DocumentNode, variables: Record<string, unknown>) {
  checkVariables(variables)
  visit(document, {
    StringValue(node, _key, _parent, _path, ancestors) {
      checkText(node.value, literalPath(ancestors))
    },
  })
}

/** Walks without recursion: variables may be nested deeper than the stack. */
function checkVariables(variables: Record<string, unknown>) {
  const waiting: { value: unknown; path: string; depth: number }[] = Object.entries(variables).map(
    ([name, value]) => ({ value, path: `$${name}`, depth: 1 }),
  )
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string') checkText(value, path)
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_NESTING) {
      const [input = path] = path.split(/[.[]/)
      throw callerError(
        'QUERY_TOO_DEEP',
        `${input} is nested too deeply: at most ${String(MAX_NESTING)} levels are allowed.`,
        {
          input,
          allowed: `at most ${String(MAX_NESTING)} levels`,
          http: { status: 400 },
        },
      )
    }
    for (const [key, item] of Object.entries(value)) {
      const place = Array.isArray(value) ? `[${key}]` : `.${key}`
      waiting.push({ value: item, path: `${path}${place}`, depth: depth + 1 })
    }
  }
}

/** Throws BAD_INPUT, naming the input, for a text that is too long or holds a NUL. */
export function checkText(text: string, input: string) {
  if (text.length > MAX_TEXT) {
    refuse(
      input,
      `is ${String(text.length)} characters long`,
      `at most ${String(MAX_TEXT)} characters`,
    )
  }
  if (text.includes('\u0000')) refuse(input, 'holds the character NUL', 'text without NUL')
}

function refuse(input: string, what: string, allowed: string): never {
  throw callerError('BAD_INPUT', `${input} ${what}: it must be ${allowed}.`, {
    input,
    allowed,
    http: { status: 400 },
  })
}

/** The argument and fields that lead to a literal: `filter.name.contains`. */
function literalPath(ancestors: readonly (ASTNode | readonly ASTNode[])[]) {
  return ancestors
    .flat()
    .filter((node): node is ASTNode => 'kind' in node)
    .flatMap((node) =>
      node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [],
    )
    .filter((name, index, names) => names.indexOf(name) === index)
    .join('.')
}
