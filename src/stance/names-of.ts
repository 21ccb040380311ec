import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { chooseText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'

/** The names of things in the languages that are wanted, in their order. */
export function namesOf(
  context: Pick<Context, 'load'>,
  ids: readonly string[],
  languages: readonly string[],
): Promise<string[]> {
  return Promise.all(
    ids.map(async (id) => {
      const entity = (await loadNode(context, id)) as Entity | null
      return (entity && chooseText(preferredNames(entity.names), languages)?.value) ?? id
    }),
  )
}
