import { setImmediate as breathe } from 'node:timers/promises'
import type { GrafeoDB } from '@grafeo-db/js'
import { type IndexedNode, SearchThread } from './search-thread.ts'
import { query } from './query.ts'
import { storeState } from './state.ts'
import type { ProposedNode, Proposals, Store, Wanted } from './store.ts'

const allWords = query<object, IndexedNode>('search/words.grafeo')
const byIds = query<{ ids: string[] }, ProposedNode>('search/names.grafeo')
const byNumbers = query<{ numbers: number[] }, ProposedNode>('search/texts.grafeo')

/** So many rows are turned into objects at once; other work gets its turn in between. */
const SLICE = 500

/**
 * Each type has its own text index (BM25, kept in step by the engine itself): so that no type takes
 * the room of another. A filter on one index would look at every node.
 */
const TEXT_LABELS = new Map([
  ['actor', 'Actor'],
  ['topic', 'Topic'],
  ['event', 'Event'],
  ['instrument', 'Instrument'],
  ['document', 'Document'],
  ['relationship', 'Relationship'],
  ['position', 'Position'],
  ['claim', 'Claim'],
  ['recommendation', 'Recommendation'],
])

/**
 * Search of the embedded engine: names and words in an index of our own, in a thread; texts in the
 * engine's. The first is made when it is first asked for, and anew after writes; meanwhile only
 * searches wait.
 */
export class GrafeoSearch {
  readonly #db: GrafeoDB
  readonly #store: Pick<Store, 'read'>
  #thread: SearchThread | undefined
  #dataVersion: string | undefined
  #mayHaveChanged = true
  #building: Promise<void> | undefined
  #isClosed = false

  constructor(db: GrafeoDB, store: Pick<Store, 'read'>) {
    this.#db = db
    this.#store = store
  }

  /** To be called after each commit. */
  notice() {
    this.#mayHaveChanged = true
  }

  async createTextIndexes() {
    for (const label of TEXT_LABELS.values()) {
      try {
        await this.#db.textSearch(label, 'searchText', 'acta', 1)
      } catch {
        // There is none. Making one that is there would read all texts again.
        await this.#db.createTextIndex(label, 'searchText', { tokenizer: 'standard' })
      }
    }
  }

  async warmUp() {
    await this.#inStep()
  }

  async propose(wanted: Wanted): Promise<Proposals> {
    if (wanted.words.length === 0 || wanted.types.length === 0) {
      return { nodes: [], isComplete: true }
    }
    const thread = await this.#inStep()
    const { found, isComplete } = await thread.ask(wanted)
    if (found.length === 0) return { nodes: [], isComplete }
    if (wanted.within === 'names') {
      return { nodes: await this.#store.read(byIds, { ids: found }), isComplete }
    }
    const hits = await this.#textsWith(found.join(' '), wanted)
    const numbers = hits.slice(0, wanted.limit).flatMap(([number]) => number ?? [])
    return {
      nodes: await this.#store.read(byNumbers, { numbers }),
      isComplete: isComplete && hits.length <= wanted.limit,
    }
  }

  /** The best of each type, the best first; one more than the limit says that there are more. */
  async #textsWith(words: string, { types, limit }: Wanted) {
    const labels = types.flatMap((type) => TEXT_LABELS.get(type) ?? [])
    const hits = await Promise.all(
      labels.map((label) => this.#db.textSearch(label, 'searchText', words, limit + 1)),
    )
    return hits.flat().sort(([, a = 0], [, b = 0]) => b - a)
  }

  async close() {
    this.#isClosed = true
    await this.#building?.catch(() => undefined)
    await this.#thread?.close()
  }

  /** The thread, once its index holds all that is committed now. */
  async #inStep(): Promise<SearchThread> {
    // A thread that is started now would never end.
    if (this.#isClosed) throw new Error('The store is closed.')
    if (!this.#thread || this.#thread.hasEnded) {
      this.#thread = new SearchThread()
      this.#dataVersion = undefined
      this.#mayHaveChanged = true
      this.#building = undefined
    }
    const thread = this.#thread
    // What is committed while it is being made asks for another one.
    while (this.#mayHaveChanged || this.#building) {
      this.#building ??= this.#bringInStep(thread).finally(() => {
        this.#building = undefined
      })
      await this.#building
    }
    return thread
  }

  async #bringInStep(thread: SearchThread) {
    this.#mayHaveChanged = false
    try {
      const dataVersion = (await storeState(this.#store))?.dataVersion ?? 'empty'
      if (dataVersion === this.#dataVersion) return
      await thread.build(this.#slices())
      this.#dataVersion = dataVersion
    } catch (error) {
      this.#mayHaveChanged = true
      throw error
    }
  }

  async *#slices(): AsyncGenerator<IndexedNode[]> {
    const result = await this.#db.executeCypher(allWords.text)
    for (let start = 0; start < result.length; start += SLICE) {
      const size = Math.min(SLICE, result.length - start)
      yield Array.from(
        { length: size },
        (_, offset) => result.get(start + offset) as unknown as IndexedNode,
      )
      await breathe()
      if (this.#isClosed) throw new Error('The store is closed.')
    }
  }
}
