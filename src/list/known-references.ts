import type { Context } from '../context.ts'
import { callerError, show } from '../errors.ts'
import type { KeyedRow } from '../store/lane.ts'
import { batch } from '../store/load.ts'
import type { Reference, Vocabulary } from './field-condition.ts'

const knownTerms = batch<KeyedRow>('vocabulary/known')

/** Which field of the API lists the terms of each vocabulary. */
const WHERE_LISTED: Record<Vocabulary, string> = {
  topic: 'the id of a topic: ask `topics { nodes { id } }`',
  'relation-type': 'the code of a relation type: ask `relationTypes { code }`',
  family: 'a family of relation types: ask `relationTypes { family }`',
  theme: 'the theme of a topic: ask `topics { nodes { theme } }`',
}

/**
 * Checks the codes and topics that a filter names: a misspelt one would otherwise give an empty
 * list, which reads like an answer. Undefined when there is nothing to check.
 */
export function checkReferences(
  { load }: Context,
  references: readonly Reference[],
): Promise<void> | undefined {
  if (references.length === 0) return undefined
  return Promise.all(
    references.map(async ({ vocabulary, value, path }) => {
      const id = vocabulary === 'topic' ? value : `${vocabulary}:${value}`
      const isOfType = id.startsWith(`${vocabulary}:`)
      const found = isOfType ? await load(knownTerms, id) : []
      if (found.length > 0) return
      const allowed = WHERE_LISTED[vocabulary]
      throw callerError('BAD_INPUT', `${path} must be ${allowed}; there is no ${show(value)}.`, {
        input: path,
        allowed,
      })
    }),
  ).then(() => undefined)
}
