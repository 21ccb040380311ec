import type { LocalizedText } from './language.ts'

/** What a name is to the thing it names (SKOS labels, Popolo other names). */
export type NameKind = 'PREFERRED' | 'ALTERNATE' | 'ACRONYM' | 'FORMER' | 'TRANSLATION' | 'HIDDEN'

/** One name of a thing, in one language. */
export interface NameRecord {
  value: string
  /** BCP 47; `und` where the name is the same in every language. */
  lang: string
  kind: NameKind
}

/** The preferred name in each language: there is at most one. */
export function preferredNames(names: readonly NameRecord[]): LocalizedText {
  return Object.fromEntries(
    names.filter(({ kind }) => kind === 'PREFERRED').map(({ lang, value }) => [lang, value]),
  )
}
