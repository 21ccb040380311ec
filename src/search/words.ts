import { fold } from '../values/fold.ts'

/** A word of a search, folded, and how many typos it may hold. */
export interface SearchWord {
  word: string
  edits: number
}

/** Words that say nothing of what is looked for, in English and Spanish, folded. */
const EMPTY_WORDS = new Set(
  'a an and for in of on the to de del e el en la las los para y'.split(' '),
)

/**
 * The words of a text as search compares them: folded runs of letters and digits. Dots within an
 * acronym and apostrophes join: `U.S.` is `us`, `people's` is `peoples`; so do separators of
 * thousands: `5,000` and `5.000` are `5000`.
 */
export function searchWords(text: string): string[] {
  const folded = withoutSeparators(fold(text))
  const words = folded.match(ASCII.test(folded) ? ASCII_WORD : WORD) ?? []
  return JOINED.test(folded) ? words.map((word) => word.replace(JOINS, '')) : words
}

/** Letters apart by dots, or a run of letters and digits, with apostrophes within. */
const WORD = /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
/** The same, three times as quick: most of what is compared in a search is so once it is folded. */
const ASCII_WORD = /(?:[a-z]\.)+[a-z](?![a-z0-9])|[a-z0-9]+(?:'[a-z0-9]+)*/g
// eslint-disable-next-line no-control-regex -- the whole range, control characters too
const ASCII = /^[\u0000-\u007f]*$/
const JOINED = /[.'’]\S/
const JOINS = /[.'’]/gu

/** `27,000` in English, `27.000` in Spanish: both are 27000. `9.4` and `1.25` stay as they are. */
function withoutSeparators(text: string) {
  if (!THOUSAND.test(text)) return text
  return text.replace(THOUSANDS, (number) => number.replaceAll(/[.,]/g, ''))
}

const THOUSAND = /\d[.,]\d{3}/
const THOUSANDS = /(?<!\d|\d[.,])\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\d)/g

/**
 * Numbers whose groups of three digits are apart by spaces, as one word each: of `27 000 homicidios`
 * `27000`. Whoever looks for two numbers means their groups, which are words of their own, too.
 */
export function spacedNumbers(text: string): string[] {
  if (!SPACED_THOUSAND.test(text)) return []
  return (fold(text).match(SPACED_THOUSANDS) ?? []).map(withoutSpaces)
}

const SPACED_THOUSAND = /\d\s\d{3}/
const SPACED_THOUSANDS = /(?<!\d|\d[.,])\d{1,3}(?:\s\d{3})+(?!\d)/g

function withoutSpaces(number: string) {
  return number.replaceAll(/\s/g, '')
}

/**
 * The ways to read the numbers of what is looked for, the likeliest first: `4 847` is 4847, else two
 * numbers; `4,84` is a number with a fraction, else the beginning of 4847.
 */
export function readingsOf(text: string): string[] {
  const folded = fold(text)
  const spaced = folded.replaceAll(SPACED_THOUSANDS, withoutSpaces)
  const begun = folded.replace(BEGUN_THOUSANDS, (number) => number.replaceAll(/[.,]/g, ''))
  return [...new Set([spaced, folded, begun])]
}

/** At the end of what is typed. */
const BEGUN_THOUSANDS = /(?<!\d|\d[.,])\d{1,3}([.,])(?:\d{3}\1)*\d{1,2}\s*$/

/** A whole name as one word: `limagroup`. Where its words are cut makes no difference: `EE. UU.`, `EEUU`. */
export function wholeName(words: readonly string[]) {
  return words.join('')
}

/** More words than this narrow nothing down, and each costs a look at every candidate. */
export const MOST_WORDS = 16

/**
 * The words that must be found: all but the empty ones, or all where there are no others; the first
 * {@link MOST_WORDS} of a long text.
 */
export function significantWords(words: readonly string[]): string[] {
  const significant = words.filter((word) => !isEmptyWord(word))
  return [...new Set(significant.length > 0 ? significant : words)].slice(0, MOST_WORDS)
}

/** True for a word that says nothing of what is looked for. */
export function isEmptyWord(word: string) {
  return EMPTY_WORDS.has(word)
}

/** How many typos a word may hold: none up to 3 letters, 1 for 4 to 7, 2 above; none in numbers. */
export function editsAllowed(word: string) {
  if (DIGIT.test(word)) return 0
  const { length } = Array.from(word)
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** How many typos a name may have beside a word to be suggested: more than are allowed in a hit. */
export function editsSuggested(word: string) {
  const { length } = Array.from(word)
  return length < 3 ? 1 : 2
}

const DIGIT = /\p{N}/u
