import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { decodeNode } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import { chooseText } from '../values/language.ts'
import type { Family } from '../vocabulary/vocabulary.type.ts'
import { relationTypeList } from './relation-type.queries.ts'
import { RelationType } from './relation-type.type.ts'

@Resolver(() => RelationType)
export class RelationTypeResolver {
  @Query(() => [RelationType], {
    description:
      'The whole vocabulary of relationships, by family and code.\n\nExample: `{ relationTypes { code label inverseLabel family symmetric } }`',
  })
  async relationTypes(@Ctx() { load }: Context) {
    const rows = await load(relationTypeList, WHOLE_GRAPH)
    return rows.map(decodeNode)
  }

  @FieldResolver(() => String, {
    description: 'The family in words; its code where nobody wrote any.',
  })
  async familyLabel(
    @Root() { family }: RelationType,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const languages = wantedLanguages(lang, context)
    const term = (await loadNode(context, `family:${family}`)) as unknown as Family | null
    return chooseText(term?.label, languages)?.value ?? family
  }
}
