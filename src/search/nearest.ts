import { countEdits } from './edits.ts'
import type { SearchValue } from './searchable.ts'
import { searchWords } from './words.ts'

/** At most this many names are suggested. */
const MOST = 5

/** Names less alike than this are no help. */
const LEAST_ALIKE = 0.25

interface Named {
  id: string
  degree: number
  values: readonly SearchValue[]
}

/**
 * The names that are nearest to a text that found nothing: those whose words are most like its own,
 * each beside the one most like it, and that share most pairs of letters as a whole (Dice's
 * coefficient); then those of the things that most facts touch. One for each thing.
 */
export function nearestNames(text: string, things: readonly Named[]): string[] {
  const wanted = searchWords(text)
  const whole = pairs(text)
  const names = things.flatMap(({ id, degree, values }) => {
    const [nearest] = values
      .filter(({ isName, kind }) => isName && kind !== 'HIDDEN')
      .map(({ value }) => {
        const byWord = likenessByWord(wanted, searchWords(value))
        return { id, degree, value, likeness: (byWord + likeness(whole, pairs(value))) / 2 }
      })
      .sort((a, b) => b.likeness - a.likeness)
    return nearest && nearest.likeness >= LEAST_ALIKE ? [nearest] : []
  })
  names.sort((a, b) => b.likeness - a.likeness || b.degree - a.degree || (a.id < b.id ? -1 : 1))
  return [...new Set(names.map(({ value }) => value))].slice(0, MOST)
}

/** How like the words of a text are to those of a name, each beside the one most like it. */
function likenessByWord(wanted: readonly string[], words: readonly string[]) {
  const best = wanted.map((word) =>
    Math.max(0, ...words.map((other) => likenessOfWords(word, other))),
  )
  return best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length)
}

/** By pairs of letters, or by typos where that is more: of short words a swap leaves no pair. */
function likenessOfWords(a: string, b: string) {
  const byEdits = 1 - countEdits(a, b) / Math.max(Array.from(a).length, Array.from(b).length)
  return Math.max(likeness(pairs(a), pairs(b)), byEdits)
}

/** How often each pair of neighbouring letters is there, the ends of words among them. */
function pairs(text: string) {
  const counts = new Map<string, number>()
  for (const word of searchWords(text)) {
    const letters = Array.from(` ${word} `)
    for (let at = 1; at < letters.length; at += 1) {
      const pair = `${letters[at - 1] ?? ''}${letters[at] ?? ''}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  return counts
}

type Counts = ReadonlyMap<string, number>

function likeness(a: Counts, b: Counts) {
  let shared = 0
  for (const [pair, count] of b) shared += Math.min(count, a.get(pair) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 0 : (2 * shared) / all
}

function total(counts: Counts) {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
