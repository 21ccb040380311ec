import { query } from '../store/query.ts'
import type { ProposedNode, Store, Wanted } from '../store/store.ts'
import type { SearchText } from './rank.ts'
import { type SearchableRecord, type SearchValue, searchValues } from './searchable.ts'

/** At most this many things are looked at for their names, and as many for their texts. */
export const MOST_PROPOSALS = 500

/** A graph of at most this many entities and facts is looked at whole where more may match. */
export const SMALL_GRAPH = 5000

const smallGraph = query<{ most: number; types: readonly string[] }, ProposedNode>(
  'search/small-graph',
)

/**
 * Stores that hold more than {@link SMALL_GRAPH}: nothing makes these smaller, and to count them each
 * time takes too long. Views remember something else: which graphs had more facts than a view rests on.
 */
const notLookedThrough = new WeakSet<object>()

/** What is looked for, and where. */
export interface Search {
  text: string
  /** By the word that their ids begin with. */
  types: readonly string[]
  /** The languages of names and texts; of all when null. */
  lang: readonly string[] | null
}

/** What may be meant, to be ranked. */
export interface Candidate {
  id: string
  json: string
  degree: number
  modality: string | undefined
  values: SearchValue[]
}

interface Proposed {
  candidates: Candidate[]
  isComplete: boolean
}

/** What a store proposes. */
export async function propose(
  store: Pick<Store, 'propose'>,
  { types, lang }: Search,
  { words, whole }: SearchText,
  wanted: Pick<Wanted, 'within' | 'by' | 'limit'>,
): Promise<Proposed> {
  if (words.length === 0) return { candidates: [], isComplete: true }
  const { nodes, isComplete } = await store.propose({ ...wanted, words, whole, types })
  return { candidates: nodes.map((node) => toCandidate(node, lang)), isComplete }
}

/** All that there is in place of some of it, where the graph is small. */
export async function proposeAll(
  store: Pick<Store, 'read'>,
  { types, lang }: Search,
  some: Proposed,
): Promise<Proposed> {
  if (some.isComplete) return some
  if (notLookedThrough.has(store)) return some
  const nodes = await store.read(smallGraph, { most: SMALL_GRAPH, types })
  if (nodes.length === 0) {
    // What was proposed is there, so that it is for their number that none came.
    if (some.candidates.length > 0) notLookedThrough.add(store)
    return some
  }
  return { candidates: nodes.map((node) => toCandidate(node, lang)), isComplete: true }
}

function toCandidate({ id, json, degree }: ProposedNode, lang: Search['lang']): Candidate {
  const record = JSON.parse(json) as SearchableRecord & { modality?: string }
  const values = searchValues(record).filter((value) => isInLanguage(value.lang, lang))
  return { id, json, degree: degree ?? 0, modality: record.modality, values }
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
