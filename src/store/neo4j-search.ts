import { query } from './query.ts'
import type { ProposedNode, Proposals, Store, Wanted, WantedWord } from './store.ts'

interface FullTextParams {
  query: string
  /** What the index itself gives back, its best first. */
  hits: number
  limit: number
}

const STATEMENTS = {
  names: query<FullTextParams, ProposedNode>('search/names.neo4j'),
  texts: query<FullTextParams, ProposedNode>('search/texts.neo4j'),
}

/** The index gives a whole name this much more weight than all parts of names together. */
const WHOLE_NAME_BOOST = 1_000_000

/**
 * The index may give this many times more names than are proposed: those with most facts are kept.
 * Where more things have a word in their names, which of them it gives is its own choice.
 */
const NAMES_PER_PROPOSAL = 5

/** Longer words are cut, and may hold no typos: the index has none, and would be long about it. */
const LONGEST_WORD = 64

/** Proposals of the full-text indexes of Neo4j. */
export async function proposeFromFullText(
  store: Pick<Store, 'read'>,
  wanted: Wanted,
): Promise<Proposals> {
  const { within, words, types, limit } = wanted
  if (words.length === 0 || types.length === 0) return { nodes: [], isComplete: true }
  // One more than the limit says that there are more.
  const most = limit + 1
  const hits = within === 'names' ? limit * NAMES_PER_PROPOSAL : most
  const args = { query: luceneQuery(wanted), hits, limit: most }
  const rows = await store.read(STATEMENTS[within], args)
  return { nodes: rows.slice(0, limit), isComplete: rows.length <= limit }
}

/** In the syntax of Lucene: words are letters and digits, so that nothing in them is syntax. */
export function luceneQuery({ within, words, whole, by, types }: Wanted) {
  const field = within === 'names' ? 'searchNames' : 'searchText'
  const clauses = words.map((word) => `(${alternatives(field, word, by)})`)
  const parts = `(${clauses.join(by === 'near' ? ' OR ' : ' AND ')})`
  const isWholeName = within === 'names' && whole !== '' && whole.length <= 1000
  const either = isWholeName
    ? `(searchWholeNames:${whole}^${String(WHOLE_NAME_BOOST)} OR ${parts})`
    : parts
  return `+type:(${types.join(' ')}) +${either}`
}

function alternatives(field: string, { word, edits }: WantedWord, by: Wanted['by']) {
  const letters = Array.from(word)
  const begins = (length: number) => `${field}:${letters.slice(0, length).join('')}*`
  const prefix = begins(LONGEST_WORD)
  if (by === 'prefix' || letters.length > LONGEST_WORD) return prefix
  const typos = edits > 0 ? ` OR ${field}:${word}~${String(edits)}` : ''
  return by === 'near' && letters.length > 3 ? `${begins(3)}${typos}` : `${prefix}${typos}`
}
