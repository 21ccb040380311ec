import { HOLDING_MODALITIES } from '../fact/modality.ts'
import type { Store, Wanted } from '../store/store.ts'
import { nearestNames } from './nearest.ts'
import { rank, type Ranked, readSearchText, type SearchText, withoutTypos } from './rank.ts'
import { type SearchableRecord, type SearchValue, searchValues } from './searchable.ts'
import { editsSuggested } from './words.ts'

/** At most this many things are looked at for their names, and as many for their texts. */
const MOST_PROPOSALS = 500

/** At most this many names are compared with a text that found nothing. */
const MOST_NEAR = 200

/** What is looked for, and where. */
export interface Search {
  text: string
  /** By the word that their ids begin with. */
  types: readonly string[]
  /** The languages of names and texts; of all when null. */
  lang: readonly string[] | null
}

/** A hit, with the node as it was written. */
export interface Hit extends Ranked {
  json: string
}

export interface Found {
  /** All hits, the best first. */
  hits: Hit[]
  /** How many facts of each modality match and are not shown. */
  hidden: Map<string, number>
  isComplete: boolean
  suggestions: string[]
}

interface Candidate {
  id: string
  json: string
  degree: number
  modality: string | undefined
  values: SearchValue[]
}

/**
 * Finds things by their names and texts: without typos first, with typos where that finds nothing,
 * and the nearest names where that does neither. The store proposes, {@link rank} decides.
 */
export async function find(store: Pick<Store, 'propose'>, search: Search): Promise<Found> {
  const text = readSearchText(search.text)
  let found = await findBy(store, search, withoutTypos(text), 'prefix')
  if (found.hits.length === 0 && text.words.some(({ edits }) => edits > 0)) {
    found = await findBy(store, search, text, 'fuzzy')
  }
  if (found.hits.length > 0) return { ...found, suggestions: [] }
  const words = text.words.map(({ word }) => ({ word, edits: editsSuggested(word) }))
  const wanted = { within: 'names', by: 'near', limit: MOST_NEAR } as const
  const { candidates } = await propose(store, search, { ...text, words }, wanted)
  return {
    ...found,
    suggestions: nearestNames(
      words.map(({ word }) => word),
      candidates,
    ),
  }
}

async function findBy(
  store: Pick<Store, 'propose'>,
  search: Search,
  text: SearchText,
  by: 'prefix' | 'fuzzy',
) {
  const limit = MOST_PROPOSALS
  const names = await propose(store, search, text, { within: 'names', by, limit })
  // Texts rank below: where more names match than are looked at, no page gets as far as these.
  const texts = names.isComplete
    ? await propose(store, search, text, { within: 'texts', by, limit })
    : { candidates: [], isComplete: false }
  const all = [...names.candidates, ...texts.candidates]
  const candidates = new Map(all.map((candidate) => [candidate.id, candidate]))
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
  return { hits, hidden, isComplete: names.isComplete && texts.isComplete }
}

async function propose(
  store: Pick<Store, 'propose'>,
  { types, lang }: Search,
  { words, whole }: SearchText,
  wanted: Pick<Wanted, 'within' | 'by' | 'limit'>,
) {
  if (words.length === 0) return { candidates: [], isComplete: true }
  const { nodes, isComplete } = await store.propose({ ...wanted, words, whole, types })
  const candidates = nodes.map(({ id, json, degree }): Candidate => {
    const record = JSON.parse(json) as SearchableRecord & { modality?: string }
    const values = searchValues(record).filter((value) => isInLanguage(value.lang, lang))
    return { id, json, degree: degree ?? 0, modality: record.modality, values }
  })
  return { candidates, isComplete }
}

/** `es` asks for `es-VE` too, and is what there is of `es-VE`. */
function isInLanguage(lang: string, wanted: readonly string[] | null) {
  if (wanted === null || lang === 'und') return true
  const own = `${lang.toLowerCase()}-`
  return wanted.some((tag) => {
    const asked = `${tag.toLowerCase()}-`
    return own.startsWith(asked) || asked.startsWith(own)
  })
}
