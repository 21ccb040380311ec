import { fold } from '../values/fold.ts'
import { NearWords } from './edits.ts'
import type { MatchKind, SearchValue } from './searchable.ts'
import {
  editsAllowed,
  isEmptyWord,
  readingsOf,
  type SearchWord,
  searchWords,
  significantWords,
  spacedNumbers,
  wholeName,
} from './words.ts'

/** How a name or text matches, the best first. */
export const MATCH_RANKS = ['EXACT', 'FOLDED', 'PREFIX', 'FUZZY'] as const
export type How = (typeof MATCH_RANKS)[number]

/** A search as it is compared with names and texts. */
export interface SearchText {
  /** The text as written, without spaces around it. */
  written: string
  /** All its words as one; empty where it holds no letter or digit. */
  whole: string
  /** The words that must all be found. */
  words: readonly SearchWord[]
  /** For each of them, the words that it may be but for its typos. */
  near: readonly NearWords[]
}

/** The value of a thing that matches best. */
export interface Match extends SearchValue {
  how: How
  /** False where it is a longer name or text that holds what is looked for. */
  isWhole: boolean
}

/** A thing with its place among the hits. */
export interface Ranked {
  id: string
  degree: number
  match: Match
  /** Sorts hits, the best first; unique, so that pages run over it. */
  sortKey: string
  score: number
}

/** Reads a search: what must be found; in several ways where its numbers may be meant so, likeliest first. */
export function readSearchTexts(text: string): SearchText[] {
  const written = tidy(text)
  return readingsOf(written).map((reading) => readWords(written, searchWords(reading)))
}

/** Reads a search in one way: its words as they stand there. */
export function readSearchText(text: string): SearchText {
  const written = tidy(text)
  return readWords(written, searchWords(written))
}

function readWords(written: string, all: readonly string[]): SearchText {
  const words = significantWords(all).map((word) => ({ word, edits: editsAllowed(word) }))
  return { written, whole: wholeName(all), words, near: nearWords(words) }
}

/** The same search, but for words without typos. */
export function withoutTypos(search: SearchText): SearchText {
  const words = search.words.map(({ word }) => ({ word, edits: 0 }))
  return { ...search, words, near: nearWords(words) }
}

function nearWords(words: readonly SearchWord[]) {
  return words.map(({ word, edits }) => new NearWords(word, edits))
}

/**
 * Where a thing stands among the hits, on every engine: EXACT, FOLDED, PREFIX, FUZZY; names before
 * texts, names that are shown before hidden ones; of those whole ones before longer ones, and of
 * these a thing's own before those that it is also found by; then the number of facts that touch it;
 * then its id. Null where nothing of it matches.
 */
export function rank(
  search: SearchText,
  { id, degree }: { id: string; degree: number },
  values: readonly SearchValue[],
): Ranked | null {
  let best: Match | undefined
  for (const value of values) {
    if (best && !mayBeBetter(search, value, best)) continue
    const how = matches(search, value.value)
    if (!how) continue
    const isAll = isWhole(search, how, value)
    if (!best || place(value, how, isAll) < placeOf(best)) best = { ...value, how, isWhole: isAll }
  }
  if (!best) return null
  const inverted = String(MOST_FACTS - Math.min(degree, MOST_FACTS)).padStart(9, '0')
  const first = placeOf(best)
  return {
    id,
    degree,
    match: best,
    sortKey: `${String(first).padStart(2, '0')} ${inverted} ${id}`,
    score: MATCH_RANKS.length - (first - (0.96 * degree) / (degree + 100)) / PLACES,
  }
}

const MOST_FACTS = 999_999_999

/**
 * The places that each way to match has: whole names of its own, other whole names, longer names,
 * hidden names, texts.
 */
const PLACES = 5

function place(value: SearchValue, how: How, isWhole: boolean) {
  return MATCH_RANKS.indexOf(how) * PLACES + placeAmong(value, isWhole)
}

function placeAmong({ isName, kind }: SearchValue, isWhole: boolean) {
  if (!isName) return 4
  // What is a misprint of one thing may be the very name of another.
  if (kind === 'HIDDEN') return 3
  if (!isWhole) return 2
  // CARICOM is an organization, before it is what the topic of the Caribbean is found by.
  return OWN_NAMES.has(kind) ? 0 : 1
}

function placeOf(match: Match) {
  return place(match, match.how, match.isWhole)
}

/** `Maduro` is all that a misspelt `maudro` can mean, `Maduro government` holds more. */
function isWhole({ words, near }: SearchText, how: How, { value }: SearchValue) {
  if (how !== 'FUZZY') return how !== 'PREFIX'
  const own = significantWords(searchWords(value))
  const isMeant = (word: string) =>
    words.some((one, at) => one.word === word || near[at]?.has(word))
  return own.length === words.length && own.every(isMeant)
}

const OWN_NAMES: ReadonlySet<string> = new Set<MatchKind>(['PREFERRED', 'ACRONYM'])

/**
 * Whether a value may match better than the best so far, which is told without reading it whole: most
 * time of a search would go into texts of things that their names match.
 */
function mayBeBetter(search: SearchText, value: SearchValue, best: Match) {
  const reached = placeOf(best)
  if (place(value, 'PREFIX', false) < reached) return true
  return place(value, 'EXACT', true) < reached && beginsLike(search.whole, value.value)
}

/** False where a value is surely not `whole`, seen from as much of its beginning as that is long. */
function beginsLike(whole: string, value: string) {
  // Its first letter is enough for most, and a short beginning for that.
  const [first] = LETTER_OR_DIGIT.exec(fold(value.slice(0, 8))) ?? []
  if (first !== undefined && !whole.startsWith(first)) return false
  const length = 2 * whole.length + 20
  if (value.length <= length) return true
  // The last word may be cut off.
  return whole.startsWith(wholeName(searchWords(value.slice(0, length)).slice(0, -1)))
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** How a value matches; null where it does not. */
export function matches({ written, whole, words, near }: SearchText, value: string): How | null {
  if (words.length === 0) return null
  const valueWords = searchWords(value)
  if (valueWords.length === 0) return null
  if (wholeName(valueWords) === whole) return tidy(value) === written ? 'EXACT' : 'FOLDED'
  valueWords.push(...spacedNumbers(value))
  let how: How = 'PREFIX'
  for (const [at, { word }] of words.entries()) {
    if (valueWords.some((candidate) => candidate.startsWith(word))) continue
    // An empty word is no misprint of another: `papa` is not looked for as `para`.
    const isMeant = (candidate: string) => !isEmptyWord(candidate) && near[at]?.has(candidate)
    if (!valueWords.some(isMeant)) return null
    how = 'FUZZY'
  }
  return how
}

function tidy(text: string) {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ')
}
