import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import grafeo, { type GrafeoDB, type Transaction as GrafeoTransaction } from '@grafeo-db/js'
import { readRows } from './grafeo-rows.ts'
import { GrafeoSearch } from './grafeo-search.ts'
import { type Query, schemaStatements } from './query.ts'
import {
  type EngineInfo,
  type Proposals,
  type Store,
  StoreFolderError,
  StoreLockedError,
  type Transaction,
  type Wanted,
} from './store.ts'

export interface GrafeoOptions {
  /** The folder the database is kept in, made when missing; in memory when left out. */
  folder?: string
  /** Shuffles rows of queries without ORDER BY, so that tests find those that need one. */
  shuffleUnordered?: boolean
}

/** Two transactions met; the later one may be run again. */
const CONFLICT = '40000'
const ATTEMPTS = 5

/** The write-ahead log is folded into the database file when it has grown to this size. */
const CHECKPOINT_AFTER_BYTES = 32_000_000

/** The embedded engine, in this process. One folder belongs to one process. */
export class GrafeoStore implements Store {
  readonly #db: GrafeoDB
  readonly #durable: boolean
  readonly #search: GrafeoSearch
  /** The end of the queue of writes: writers that meet would conflict where a server waits. */
  #writes: Promise<unknown> = Promise.resolve()

  constructor({ folder, shuffleUnordered = false }: GrafeoOptions = {}) {
    this.#durable = folder !== undefined
    this.#db = open(folder, shuffleUnordered)
    this.#search = new GrafeoSearch(this.#db, this)
  }

  async read<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    const result = await this.#db.executeCypher(query.text, toGrafeo(params))
    return (await readRows(result)) as Result[]
  }

  /** The rows that one statement reads from storage: what a ceiling on its work is set on. */
  async rowsScanned(query: Query<object, unknown>, params: object) {
    const result = await this.#db.executeCypher(query.text, toGrafeo(params))
    return result.rowsScanned ?? 0
  }

  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const written = this.#writes.then(() => this.#writeNow(work))
    this.#writes = written.catch(() => undefined)
    return written
  }

  async #writeNow<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    attempt = 1,
  ): Promise<Result> {
    const transaction = this.#db.beginTransaction()
    try {
      const statements = new CheckedStatements(transaction)
      const result = await work(statements)
      // As on a server: after a failed statement nothing can be committed, whoever caught its error.
      if (statements.failure !== undefined) throw statements.failure
      transaction.commit()
      this.#search.notice()
      return result
    } catch (error) {
      // The engine undoes only the failed statement: what came before would still be committed.
      if (transaction.isActive) transaction.rollback()
      if (isConflict(error) && attempt < ATTEMPTS) return this.#writeNow(work, attempt + 1)
      throw error
    }
  }

  propose(wanted: Wanted): Promise<Proposals> {
    return this.#search.propose(wanted)
  }

  warmUp() {
    return this.#search.warmUp()
  }

  async applySchema() {
    for (const statement of schemaStatements('grafeo')) {
      await this.#db.executeCypher(statement.text)
    }
    await this.#search.createTextIndexes()
  }

  settle() {
    if (this.#durable) this.#db.walCheckpoint()
    return Promise.resolve()
  }

  ping() {
    return Promise.resolve()
  }

  info(): Promise<EngineInfo> {
    return Promise.resolve({ name: 'grafeo', version: this.#db.version() })
  }

  async close() {
    await this.#writes
    await this.#search.close()
    if (this.#durable) this.#db.walCheckpoint()
    this.#db.close()
  }
}

function open(folder: string | undefined, shuffleUnordered: boolean) {
  if (folder === undefined) return grafeo.GrafeoDB.create(undefined, { shuffleUnordered })

  try {
    makeFolder(folder)
    const path = join(folder, 'acta.grafeo')
    const db = existsSync(path)
      ? grafeo.GrafeoDB.open(path)
      : grafeo.GrafeoDB.create(path, { shuffleUnordered })
    db.setCheckpointTriggers({ walBytes: CHECKPOINT_AFTER_BYTES })
    return db
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (message.includes('cannot be locked')) {
      throw new StoreLockedError(
        `The data folder ${folder} is in use by another Acta process: stop that one, or choose another folder with ACTA_DATA.`,
        { cause: error },
      )
    }
    throw new StoreFolderError(
      `The data folder ${folder} cannot be used (${message}): see that it may be written and holds no other data, or choose another with ACTA_DATA.`,
      { cause: error },
    )
  }
}

/** Step by step: where no folder can be made, as below /proc, the recursive mkdir never ends. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** The statements of one transaction, and the error of the first that failed. */
class CheckedStatements implements Transaction {
  readonly #transaction: GrafeoTransaction
  failure: Error | undefined

  constructor(transaction: GrafeoTransaction) {
    this.#transaction = transaction
  }

  async run<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    try {
      const result = await this.#transaction.executeCypher(query.text, toGrafeo(params))
      return result.toArray() as Result[]
    } catch (error) {
      this.failure ??= error as Error
      throw error
    }
  }
}

/** Objects of GraphQL have no prototype, which the native binding takes for something else. */
function toGrafeo(params: object): Record<string, unknown> {
  return { ...params }
}

function isConflict(error: unknown) {
  return error instanceof Error && 'gqlStatus' in error && error.gqlStatus === CONFLICT
}
