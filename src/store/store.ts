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
