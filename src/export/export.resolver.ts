import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { badInput, callerError } from '../errors.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { Network } from '../view/network.type.ts'
import { addressOf } from './address.ts'
import { FORMAT_NAMES, type Format, type FormatName, FORMATS } from './formats.ts'
import { NetworkFormat } from './network-format.ts'
import { readExport } from './read-export.ts'

/** A larger view is not kept in memory as one text. */
const MAX_EDGES = 10_000

@Resolver(() => Network)
export class ExportResolver {
  @FieldResolver(() => String, {
    description: `The view as a file of a text format. Binary formats, and views of more than ${String(MAX_EDGES)} edges, only at \`url\`.`,
  })
  async export(
    @Root() { view, request }: Network,
    @Arg('format', () => NetworkFormat, { description: 'The format.' }) name: FormatName,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const format: Format = FORMATS[name]
    if (format.isBinary) {
      const texts = FORMAT_NAMES.filter((other) => !('isBinary' in FORMATS[other]))
      throw badInput('format', name, `${texts.join(', ')} (binary formats: at \`url\`)`)
    }
    if (view.edges.length > MAX_EDGES) {
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `export writes at most ${String(MAX_EDGES)} edges, but the view has ${String(view.edges.length)}: fetch it at \`url\`.`,
        { input: 'export', allowed: `at most ${String(MAX_EDGES)} edges` },
      )
    }
    const inLanguages = { ...context, languages: wantedLanguages(lang, context) }
    const address = addressOf(inLanguages, format, request)
    const parts: string[] = []
    const exported = await readExport(inLanguages, request, view, { address })
    for await (const part of format.write(exported)) parts.push(String(part))
    return parts.join('')
  }

  @FieldResolver(() => String, {
    description:
      'Where the view is found as a file, whoever asks: the address holds the filter and the languages.',
  })
  url(
    @Root() { request }: Network,
    @Arg('format', () => NetworkFormat, { description: 'The format.' }) name: FormatName,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): string {
    const languages = wantedLanguages(lang, context)
    return addressOf({ ...context, languages }, FORMATS[name], request)
  }
}
