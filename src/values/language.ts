/** Texts by BCP 47 language tag, as stored: `{ en: '…', es: '…' }`. */
export type LocalizedText = Record<string, string>

/** One text in the language that was chosen for it. */
export interface ChosenText {
  value: string
  lang: string
  /** True when the text stands in for a language that was asked for and is not there. */
  isFallback: boolean
}

/** The language that is taken when none of those asked for is there. */
export const DEFAULT_LANGUAGE = 'en'

/** At most this many languages of a list are looked at. */
export const MAX_LANGUAGES = 20

/** Well-formed by BCP 47, and unknown to Unicode, whose rules `Intl` goes by. */
const OF_BCP_47_ALONE =
  /^(?:x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de))$/i

/** True for a well-formed BCP 47 tag, whether or not any text is in that language. */
export function isLanguageTag(tag: string) {
  if (OF_BCP_47_ALONE.test(tag)) return true
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The one way to write a well-formed tag, where there is one: `es-VE` for `ES-ve`. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    // Of private use (`x-lima`), or older than these rules.
    return tag
  }
}

/** The languages of an `Accept-Language` header, the most wanted first; malformed ones are left out. */
export function parseAcceptLanguage(header: string | undefined): string[] {
  if (!header) return []
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))
      return { tag, weight: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ tag, weight }) => weight > 0 && isLanguageTag(tag))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_LANGUAGES)
    .map(({ tag }) => tag)
}

/**
 * Which of the stored languages answers a preference list: for each wanted tag in turn the tag
 * itself, then ever shorter forms of it (RFC 4647 lookup: `es-VE`, then `es`), then a stored form
 * of it (`es` is answered by `es-419`); after all of them English, then whatever is stored.
 */
export function chooseLanguage(stored: readonly string[], wanted: readonly string[]) {
  for (const tag of wanted) {
    const match = matchLanguage(stored, tag)
    if (match !== undefined) return { lang: match, isFallback: false }
  }
  const standIn = matchLanguage(stored, DEFAULT_LANGUAGE) ?? stored[0]
  if (standIn === undefined) return undefined
  return { lang: standIn, isFallback: wanted.length > 0 }
}

function matchLanguage(stored: readonly string[], tag: string) {
  const wanted = tag.toLowerCase()
  for (
    let range = wanted;
    range !== '';
    range = range.slice(0, Math.max(0, range.lastIndexOf('-')))
  ) {
    const exact = stored.find((lang) => lang.toLowerCase() === range)
    if (exact !== undefined) return exact
  }
  return stored.find((lang) => lang.toLowerCase().startsWith(`${wanted}-`))
}

/** The text of a record in the first wanted language that is there; null when it holds no text. */
export function chooseText(
  texts: LocalizedText | null | undefined,
  wanted: readonly string[],
): ChosenText | null {
  if (!texts) return null
  const choice = chooseLanguage(Object.keys(texts), wanted)
  if (!choice) return null
  const value = texts[choice.lang]
  return value === undefined ? null : { value, ...choice }
}

/** What a language is called in the first wanted language that the runtime knows; else its tag. */
export function languageName(tag: string, wanted: readonly string[]): string {
  try {
    return new Intl.DisplayNames([...wanted, DEFAULT_LANGUAGE], { type: 'language' }).of(tag) ?? tag
  } catch {
    // Well-formed tags of private use (`x-lima`) have no name.
    return tag
  }
}
