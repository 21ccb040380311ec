import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import type { Entity } from '../entity/entity.type.ts'
import { callerError } from '../errors.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { loadNode } from '../node/node.queries.ts'
import { chooseText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { Numbers } from '../values/numbers.scalar.ts'
import { StanceMatrix } from './stance-network.type.ts'

/** More weights in one answer would hold up all others. */
export const MAX_VALUES = 250_000

@Resolver(() => StanceMatrix)
export class StanceMatrixResolver {
  @FieldResolver(() => Numbers, {
    description: `The weights, row by row: that of row r and column c, counted from 0, is the number r · (number of columns) + c. At most ${String(MAX_VALUES)}.`,
  })
  values(@Root() { stance, rows, columns }: StanceMatrix): Promise<Float64Array> {
    const count = rows.length * columns.length
    if (count <= MAX_VALUES) return stance.weights()
    const allowed = `at most ${String(MAX_VALUES)} weights`
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The matrix has ${String(rows.length)} × ${String(columns.length)} weights, and an answer ${allowed}: narrow the filter, or ask for \`network\`.`,
      { input: 'values', allowed },
    )
  }

  @FieldResolver(() => [String], { description: 'The names of the rows.' })
  rowLabels(
    @Root() { rows }: StanceMatrix,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string[]> {
    return namesOf(context, rows, wantedLanguages(lang, context))
  }

  @FieldResolver(() => [String], { description: 'The names of the columns.' })
  columnLabels(
    @Root() { columns }: StanceMatrix,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string[]> {
    return namesOf(context, columns, wantedLanguages(lang, context))
  }
}

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
