import type { Query } from './query.ts'

/** What a statement gives back: plain values only, so that engine types never leave an adapter. */
export type Row = Record<string, unknown>

/** Runs statements inside one transaction. */
export interface Transaction {
  run<Params extends object, Result>(
    query: Query<Params, Result>,
    params: NoInfer<Params>,
  ): Promise<Result[]>
}

/** A folded word, and how many typos it may hold. */
export interface WantedWord {
  word: string
  edits: number
}

/** What to look for. */
export interface Wanted {
  /** Names, or the texts that stand with things and facts. */
  within: 'names' | 'texts'
  /** A few, of letters and digits only, folded: no text of a caller reaches an engine otherwise. */
  words: readonly WantedWord[]
  /** All words of a whole name as one, `limagroup`: what is named just so is proposed first. */
  whole: string
  /**
   * `prefix`: each word must begin a word there. `fuzzy`: or be one but for its typos. `near`: any
   * of the words is enough.
   */
  by: 'prefix' | 'fuzzy' | 'near'
  /** The types that are looked for, by the word that their ids begin with. */
  types: readonly string[]
  /** At most this many are proposed: those with most facts first, where names are looked through. */
  limit: number
}

/** A node that may be meant. */
export interface ProposedNode {
  id: string
  json: string
  /** How many facts touch it; null for what is no entity. */
  degree: number | null
}

export interface Proposals {
  nodes: ProposedNode[]
  /** False where the limit left some out. */
  isComplete: boolean
}

/** Which engine holds the graph, as it names itself. */
export interface EngineInfo {
  name: string
  version: string
}

/**
 * The graph, whichever engine holds it. Every engine runs the same `cypher/` files and gives the
 * same rows; `test/store/conformance.test.ts` says what an engine must promise.
 *
 * Every method rejects with {@link StoreUnavailableError} when the engine cannot be reached.
 */
export interface Store {
  /** Runs one reading statement, outside any transaction: one round trip. */
  read<Params extends object, Result>(
    query: Query<Params, Result>,
    params: NoInfer<Params>,
  ): Promise<Result[]>

  /**
   * Runs `work` in one writing transaction: all of it is committed, or none.
   * An engine may run `work` again after a conflict, so it must have no effect but its statements.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>

  /**
   * What may be meant by words: all that may match, up to a limit. The engine only proposes: whether
   * and how well something matches is judged by one function for all engines.
   */
  propose(wanted: Wanted): Promise<Proposals>

  /**
   * Makes what this process itself needs for {@link propose}, so that the first search need not wait
   * for it. Everything else is answered meanwhile, and searches wait.
   */
  warmUp(): Promise<void>

  /** Applies the engine's own `cypher/schema/*.<engine>.cypher` files. Repeating it changes nothing. */
  applySchema(): Promise<void>

  /** Makes what was written safe against power loss, and lets the planner count anew. */
  settle(): Promise<void>

  /** Answers when the engine can be reached, and rejects when it cannot. */
  ping(): Promise<void>

  info(): Promise<EngineInfo>

  close(): Promise<void>
}

/** The engine cannot be reached; the same call may go through later. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError'
}

/** The embedded store's folder cannot be made, read or written, or holds something else. */
export class StoreFolderError extends Error {
  override name = 'StoreFolderError'
}

/** The embedded store's folder is held by another process. */
export class StoreLockedError extends Error {
  override name = 'StoreLockedError'
}
