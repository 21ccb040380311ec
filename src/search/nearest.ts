import { compareText } from '../values/compare-text.ts'
import { countEdits } from './edits.ts'
import type { SearchValue } from './searchable.ts'
import { searchWords, significantWords } from './words.ts'

/** At most this many names are suggested. */
const MOST = 5

/** Names less alike than this are no help. */
const LEAST_ALIKE = 0.4

interface Named {
  id: string
  degree: number
  values: readonly SearchValue[]
}

/**
 * The names that are nearest to the words of a text that found nothing: those whose words are most
 * like them, each beside the one most like it, and that share most pairs of letters as a whole
 * (Dice's coefficient); then those of the things that most facts touch. One for each thing.
 */
export function nearestNames(words: readonly string[], things: readonly Named[]): string[] {
  const wanted = words.map((word) => new WantedWord(word))
  const whole = pairs(words)
  const names = things.flatMap(({ id, degree, values }) => {
    const [nearest] = values
      .filter(({ isName, kind }) => isName && kind !== 'HIDDEN')
      .map(({ value }) => {
        const ownWords = significantWords(searchWords(value))
        const byWord = likenessByWord(wanted, ownWords)
        return { id, degree, value, likeness: (byWord + likeness(whole, pairs(ownWords))) / 2 }
      })
      .sort((a, b) => b.likeness - a.likeness)
    return nearest && nearest.likeness >= LEAST_ALIKE ? [nearest] : []
  })
  names.sort((a, b) => b.likeness - a.likeness || b.degree - a.degree || compareText(a.id, b.id))
  return [...new Set(names.map(({ value }) => value))].slice(0, MOST)
}

/** How like the words of a text are to those of a name, each beside the one most like it. */
function likenessByWord(wanted: readonly WantedWord[], words: readonly string[]) {
  const best = wanted.map((word) => Math.max(0, ...words.map((other) => word.likenessTo(other))))
  return best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length)
}

/** A word that was looked for: how like others are to it, each worked out once. */
class WantedWord {
  readonly #word: string
  readonly #pairs: Pairs
  readonly #known = new Map<string, number>()

  constructor(word: string) {
    this.#word = word
    this.#pairs = pairs([word])
  }

  /** By pairs of letters, or by typos where that is more: of short words a swap leaves no pair. */
  likenessTo(other: string): number {
    const known = this.#known.get(other)
    if (known !== undefined) return known
    const length = Math.max(this.#word.length, other.length)
    const edits = countEdits(this.#word, other, Math.floor(length / 2))
    const found = Math.max(likeness(this.#pairs, pairs([other])), 1 - edits / length)
    this.#known.set(other, found)
    return found
  }
}

/** How often each pair of neighbouring letters is there, the ends of words among them. */
interface Pairs {
  counts: ReadonlyMap<string, number>
  total: number
}

function pairs(words: readonly string[]): Pairs {
  const counts = new Map<string, number>()
  let total = 0
  for (const word of words) {
    const letters = Array.from(` ${word} `)
    for (let at = 1; at < letters.length; at += 1) {
      const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
      total += 1
    }
  }
  return { counts, total }
}

function likeness(a: Pairs, b: Pairs) {
  let shared = 0
  for (const [pair, count] of b.counts) shared += Math.min(count, a.counts.get(pair) ?? 0)
  const all = a.total + b.total
  return all === 0 ? 0 : (2 * shared) / all
}
