import type { LocalizedText } from '../values/language.ts'
import type { NameKind, NameRecord } from '../values/names.ts'
import { searchWords, spacedNumbers, wholeName } from './words.ts'

/** What a text is to the thing that it stands with. */
export type TextKind = 'TEXT' | 'DESCRIPTION' | 'PLUS_MEANS' | 'NOTE'

/** What a name or text that matched is. */
export type MatchKind = NameKind | TextKind

/** One name or text that is looked through. */
export interface SearchValue {
  value: string
  /** BCP 47; `und` for a name that is the same in every language. */
  lang: string
  kind: MatchKind
  isName: boolean
}

/** As far as search looks into what was written of a node. */
export interface SearchableRecord {
  id: string
  names?: readonly NameRecord[]
  text?: LocalizedText
  description?: LocalizedText
  plusMeans?: LocalizedText
  note?: LocalizedText
}

/** The types that search answers with, by the word that their ids begin with. */
export const SEARCHED_TYPES = [
  'actor',
  'topic',
  'event',
  'instrument',
  'document',
  'relationship',
  'position',
  'claim',
  'recommendation',
] as const

/** All that search looks through of one thing, names first. */
export function searchValues(record: SearchableRecord): SearchValue[] {
  const { names = [], text, description, plusMeans, note } = record
  return [
    ...names.map(({ value, lang, kind }) => ({ value, lang, kind, isName: true })),
    ...texts('TEXT', text),
    ...texts('DESCRIPTION', description),
    ...texts('PLUS_MEANS', plusMeans),
    ...texts('NOTE', note),
  ]
}

function texts(kind: TextKind, text: LocalizedText | undefined): SearchValue[] {
  return Object.entries(text ?? {}).map(([lang, value]) => ({ value, lang, kind, isName: false }))
}

/** What the engines index of one thing. */
export interface SearchProperties {
  searchNames: string | null
  searchWholeNames: string | null
  searchText: string | null
}

/**
 * What the engines index of one thing: folded words apart by one space, so that every tokenizer cuts
 * them alike; null where there are none, or search does not answer with its type.
 */
export function searchProperties(record: SearchableRecord, type: string): SearchProperties {
  const isSearched = (SEARCHED_TYPES as readonly string[]).includes(type)
  const values = isSearched ? searchValues(record) : []
  const names = values.filter(({ isName }) => isName).map(({ value }) => value)
  const others = values.filter(({ isName }) => !isName).map(({ value }) => value)
  return {
    searchNames: joined(names.flatMap(wordsOf)),
    searchWholeNames: joined(names.map((name) => wholeName(searchWords(name)))),
    searchText: joined(others.flatMap(wordsOf)),
  }
}

/** All words by which a name or text is found. */
export function wordsOf(value: string) {
  return [...searchWords(value), ...spacedNumbers(value)]
}

function joined(words: readonly string[]) {
  return words.length > 0 ? [...new Set(words)].join(' ') : null
}
