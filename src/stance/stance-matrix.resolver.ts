import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import { addressOf } from '../export/address.ts'
import { MATRIX_FORMATS, MatrixFormat, type MatrixFormatName } from '../export/matrix-formats.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { Numbers } from '../values/numbers.scalar.ts'
import { labelledMatrix } from './labelled-matrix.ts'
import { namesOf } from './names-of.ts'
import { DEFAULT_CUT } from './stance-view-request.ts'
import { StanceMatrix } from './stance-network.type.ts'

/** More weights in one answer would hold up all others. */
export const MAX_VALUES = 250_000

@Resolver(() => StanceMatrix)
export class StanceMatrixResolver {
  @FieldResolver(() => Numbers, {
    description: `The weights, row by row: that of row r and column c, counted from 0, is the number r · (number of columns) + c. At most ${String(MAX_VALUES)}.`,
  })
  values(@Root() matrix: StanceMatrix): Promise<Float64Array> {
    checkValues(matrix)
    return matrix.stance.weights()
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

  @FieldResolver(() => String, {
    description: `The matrix as a file, with names for ids. At most ${String(MAX_VALUES)} weights; more only at \`url\`.`,
  })
  async export(
    @Root() matrix: StanceMatrix,
    @Arg('format', () => MatrixFormat, { description: 'The format.' }) name: MatrixFormatName,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string> {
    checkValues(matrix)
    const languages = wantedLanguages(lang, context)
    const labelled = await labelledMatrix({ ...context, languages }, matrix.stance)
    return [...MATRIX_FORMATS[name].write(labelled)].join('')
  }

  @FieldResolver(() => String, {
    description: 'Where the matrix is found as a file: the address holds all options.',
  })
  url(
    @Root() { stance }: StanceMatrix,
    @Arg('format', () => MatrixFormat, { description: 'The format.' }) name: MatrixFormatName,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): string {
    const languages = wantedLanguages(lang, context)
    const { input, window } = stance
    const request = { kind: 'stance', input, ...(window && { window }), ...DEFAULT_CUT } as const
    return addressOf({ ...context, languages }, MATRIX_FORMATS[name], request)
  }
}

/** Never cuts in silence. */
function checkValues({ rows, columns }: StanceMatrix) {
  if (rows.length * columns.length <= MAX_VALUES) return
  const allowed = `at most ${String(MAX_VALUES)} weights`
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `The matrix has ${String(rows.length)} × ${String(columns.length)} weights, and an answer ${allowed}: narrow the filter, fetch it at \`url\`, or ask for \`network\`.`,
    { input: 'values', allowed },
  )
}
