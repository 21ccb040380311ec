import { type DocumentNode, visit } from 'graphql'
import { callerError } from '../errors.ts'

export const MAX_ALIASES = 60

/** Refuses operations that ask the same again and again under other names. */
export function checkAliases(document: DocumentNode) {
  let aliases = 0
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1
    },
  })
  if (aliases > MAX_ALIASES) {
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The operation has ${String(aliases)} aliases: at most ${String(MAX_ALIASES)} are allowed.`,
      { input: 'query', allowed: `at most ${String(MAX_ALIASES)}`, http: { status: 400 } },
    )
  }
}
