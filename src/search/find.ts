import { HOLDING_MODALITIES } from '../fact/modality.ts'
import type { Store } from '../store/store.ts'
import { nearestNames } from './nearest.ts'
import { type Candidate, MOST_PROPOSALS, propose, proposeAll, type Search } from './propose.ts'
import { rank, type Ranked, readSearchTexts, type SearchText, withoutTypos } from './rank.ts'
import { editsSuggested } from './words.ts'

/** At most this many names are compared with a text that found nothing. */
const MOST_NEAR = 200

/** A hit, with the node as it was written. */
export interface Hit extends Ranked {
  json: string
}

/** A store as far as a search needs it. */
type Searched = Pick<Store, 'propose' | 'read'>

/** What one look found. */
interface Looked {
  /** All hits, the best first. */
  hits: Hit[]
  /** How many facts of each modality match and are not shown. */
  hidden: Map<string, number>
  isComplete: boolean
}

export interface Found extends Looked {
  suggestions: string[]
}

/**
 * Finds things by their names and texts: without typos first; with typos in names where no name
 * matches without, in texts where nothing does; and the nearest names where nothing is found. The
 * store proposes, {@link rank} decides.
 */
export async function find(store: Searched, search: Search): Promise<Found> {
  const readings = readSearchTexts(search.text)
  let found: Looked = { hits: [], hidden: new Map(), isComplete: true }
  for (const by of ['prefix', 'fuzzy'] as const) {
    for (const text of readings) {
      if (by === 'fuzzy' && !mayHoldTypos(text)) continue
      found = await findBy(store, search, text, by)
      if (found.hits.length === 0) continue
      return { ...(await withMisspeltNames(store, search, text, found)), suggestions: [] }
    }
  }
  return { ...found, suggestions: await suggestionsFor(store, search, readings) }
}

function mayHoldTypos({ words }: SearchText) {
  return words.some(({ edits }) => edits > 0)
}

async function findBy(
  store: Searched,
  search: Search,
  text: SearchText,
  by: 'prefix' | 'fuzzy',
): Promise<Looked> {
  const wanted = by === 'prefix' ? withoutTypos(text) : text
  const limit = MOST_PROPOSALS
  const names = await propose(store, search, wanted, { within: 'names', by, limit })
  // Texts rank below: where more names match than are looked at, no page gets as far as these.
  const texts = names.isComplete
    ? await propose(store, search, wanted, { within: 'texts', by, limit })
    : { candidates: [], isComplete: false }
  const some = {
    candidates: [...names.candidates, ...texts.candidates],
    isComplete: names.isComplete && texts.isComplete,
  }
  const { candidates, isComplete } = await proposeAll(store, search, some)
  return { ...rankAll(wanted, candidates), isComplete }
}

/**
 * Where only texts match, names with typos come after them: `ecuator` begins a word of a text, and is
 * a misspelt Ecuador.
 */
async function withMisspeltNames(
  store: Searched,
  search: Search,
  text: SearchText,
  found: Looked,
): Promise<Looked> {
  if (!mayHoldTypos(text) || found.hits.some(({ match }) => match.isName)) return found
  const wanted = { within: 'names', by: 'fuzzy', limit: MOST_PROPOSALS } as const
  const some = await propose(store, search, text, wanted)
  const { candidates, isComplete } = await proposeAll(store, search, some)
  const known = new Set(found.hits.map(({ id }) => id))
  const named = candidates
    .filter(({ id }) => !known.has(id))
    .map((one) => ({ ...one, values: one.values.filter(({ isName }) => isName) }))
  return {
    hits: [...found.hits, ...rankAll(text, named).hits],
    hidden: found.hidden,
    isComplete: found.isComplete && isComplete,
  }
}

/** The candidates that match, the best first, and how many of them are not shown. */
function rankAll(text: SearchText, proposed: readonly Candidate[]) {
  const candidates = new Map(proposed.map((candidate) => [candidate.id, candidate]))
  const hits: Hit[] = []
  const hidden = new Map<string, number>()
  for (const candidate of candidates.values()) {
    const ranked = rank(text, candidate, candidate.values)
    if (!ranked) continue
    const { modality } = candidate
    if (modality === undefined || (HOLDING_MODALITIES as readonly string[]).includes(modality)) {
      hits.push({ ...ranked, json: candidate.json })
    } else {
      hidden.set(modality, (hidden.get(modality) ?? 0) + 1)
    }
  }
  hits.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  return { hits, hidden }
}

/** The names nearest to a search that found nothing. */
async function suggestionsFor(store: Searched, search: Search, [text]: readonly SearchText[]) {
  if (!text) return []
  const words = text.words.map(({ word }) => ({ word, edits: editsSuggested(word) }))
  const wanted = { within: 'names', by: 'near', limit: MOST_NEAR } as const
  const { candidates } = await propose(store, search, { ...text, words }, wanted)
  return nearestNames(
    words.map(({ word }) => word),
    candidates,
  )
}
