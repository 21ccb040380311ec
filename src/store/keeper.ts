import type { Logger } from 'pino'
import { type Query } from './query.ts'
import {
  type EngineInfo,
  type Proposals,
  type Store,
  StoreUnavailableError,
  type Transaction,
  type Wanted,
} from './store.ts'

/** How often an engine is asked whether it is back, in milliseconds. */
const RETRY_AFTER = 1000

interface KeeperOptions {
  store: Store
  log: Logger
  /** Makes the store ready to be read: schema and data. Runs again after each outage. */
  prepare: (store: Store) => Promise<void>
}

/**
 * A store that may be away for a while. Until it has been prepared, and from the moment it cannot be
 * reached, reads fail at once with {@link StoreUnavailableError}; it is asked again and again, and
 * prepared anew when it is back.
 */
export class StoreKeeper implements Store {
  readonly #store: Store
  readonly #log: Logger
  readonly #prepare: (store: Store) => Promise<void>
  #isReady = false
  #isClosed = false
  #retry: NodeJS.Timeout | undefined
  #attempt: Promise<void> | undefined

  constructor({ store, log, prepare }: KeeperOptions) {
    this.#store = store
    this.#log = log
    this.#prepare = prepare
  }

  /** True when the store can be read. */
  get isReady() {
    return this.#isReady
  }

  /**
   * Prepares the store. When it cannot be reached, keeps trying in the background; any other
   * failure is the caller's to show.
   */
  async open() {
    try {
      await this.#prepareNow()
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error
      this.#log.warn(`${error.message} The service answers when it is back.`)
      this.#tryLater()
    }
  }

  async read<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    return this.#guard(() => this.#store.read(query, params))
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#guard(() => this.#store.write(work))
  }

  propose(wanted: Wanted): Promise<Proposals> {
    return this.#guard(() => this.#store.propose(wanted))
  }

  warmUp() {
    return this.#store.warmUp()
  }

  applySchema() {
    return this.#store.applySchema()
  }

  settle() {
    return this.#store.settle()
  }

  /** Answers when the store is ready and can be reached now. */
  async ping() {
    return this.#guard(() => this.#store.ping())
  }

  info(): Promise<EngineInfo> {
    return this.#guard(() => this.#store.info())
  }

  async close() {
    this.#isClosed = true
    clearTimeout(this.#retry)
    await this.#attempt?.catch(() => undefined)
    await this.#store.close()
  }

  async #guard<Result>(use: () => Promise<Result>): Promise<Result> {
    if (!this.#isReady) throw new StoreUnavailableError('The store is not ready.')
    try {
      return await use()
    } catch (error) {
      if (error instanceof StoreUnavailableError) this.#lose(error)
      throw error
    }
  }

  #lose(error: StoreUnavailableError) {
    if (!this.#isReady) return
    this.#isReady = false
    this.#log.error({ err: error }, 'The store was lost; trying to reach it again.')
    this.#tryLater()
  }

  #tryLater() {
    if (this.#isClosed) return
    this.#retry = setTimeout(() => {
      this.#prepareNow().then(
        () => {
          this.#log.info('The store is back.')
        },
        (error: unknown) => {
          if (!(error instanceof StoreUnavailableError)) {
            this.#log.error({ err: error }, 'The store cannot be used; trying again.')
          }
          this.#tryLater()
        },
      )
    }, RETRY_AFTER)
    this.#retry.unref()
  }

  async #prepareNow() {
    this.#attempt = this.#prepare(this.#store)
    await this.#attempt
    this.#isReady = true
  }
}
