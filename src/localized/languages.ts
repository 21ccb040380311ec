import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import { isLanguageTag, MAX_LANGUAGES } from '../values/language.ts'

/** What a `lang` argument may hold, for messages. */
const ALLOWED = `well-formed BCP 47 language tags, such as en, es or es-VE (at most ${String(MAX_LANGUAGES)})`

/** How every `lang` argument is described. */
export const LANG_DESCRIPTION =
  'Languages as BCP 47 tags, the most wanted first. Left out: those of the request (Accept-Language), then English. A well-formed language that is not there falls back.'

/**
 * The languages to answer in: the argument's, else the request's.
 * Throws BAD_INPUT for a malformed tag in an argument; the header's are ignored when read.
 */
export function wantedLanguages(
  lang: readonly string[] | null | undefined,
  { languages }: Pick<Context, 'languages'>,
): readonly string[] {
  if (!lang) return languages
  if (lang.length > MAX_LANGUAGES) throw badInput('lang', `${String(lang.length)} tags`, ALLOWED)
  for (const tag of lang) if (!isLanguageTag(tag)) throw badInput('lang', tag, ALLOWED)
  return lang
}
