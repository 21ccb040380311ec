import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Session,
  type SessionMode,
} from 'neo4j-driver'
import { proposeFromFullText } from './neo4j-search.ts'
import { type Query, schemaStatements } from './query.ts'
import {
  type EngineInfo,
  type Proposals,
  type Store,
  StoreUnavailableError,
  type Transaction,
  type Wanted,
} from './store.ts'
import { Turns } from './turns.ts'
import { within } from './within.ts'

export interface Neo4jOptions {
  uri: string
  user: string
  password: string
  /** Which database of the server; its default one when left out. */
  database?: string | undefined
}

/** Connections to one server; reads beyond them take turns. */
const CONNECTIONS = 25

/** How often a statement of the schema is tried. */
const SCHEMA_ATTEMPTS = 8

/** No single statement may run longer, in milliseconds. */
const STATEMENT_TIMEOUT = 10_000

/** Bounds that together keep the answer of an unreachable server under 3 s, in milliseconds. */
const CONNECT_TIMEOUT = 2200
const ACQUIRE_TIMEOUT = 2400
const RETRY_TIME = 1500
/** When a statement is silent for so long, the server is asked whether it is there at all. */
const SILENCE = 1400
/** How long it may take to say so. */
const SIGN_OF_LIFE = 1400

/** Failures that say nothing of the statement: the connection, or the server, is not there. */
const UNAVAILABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
])

/** A Neo4j server or cluster, over Bolt. */
export class Neo4jStore implements Store {
  readonly #driver: Driver
  readonly #database: string | undefined
  /** A few connections are left for writes and for asking whether the server is there. */
  readonly #turns = new Turns(CONNECTIONS - 5)

  #signOfLife: Promise<void> | undefined
  /** When any statement was last answered: a server that answers some of them is there. */
  #lastAnswer = 0

  constructor({ uri, user, password, database }: Neo4jOptions) {
    this.#database = database
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: CONNECTIONS,
      connectionTimeout: CONNECT_TIMEOUT,
      connectionAcquisitionTimeout: ACQUIRE_TIMEOUT,
      maxTransactionRetryTime: RETRY_TIME,
      telemetryDisabled: true,
    })
  }

  /** Auto-commits: one round trip, where a managed transaction needs three. */
  read<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    return this.#turns.take(() => this.#readTwice(query, params))
  }

  async #readTwice<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    try {
      return await this.#readOnce(query, params)
    } catch (error) {
      // A connection that had died in the pool; a fresh one may answer. The driver itself
      // retries managed transactions only.
      if (!isUnavailable(error) || !isStaleConnection(error)) throw this.#fail(error)
    }
    try {
      return await this.#readOnce(query, params)
    } catch (error) {
      throw this.#fail(error)
    }
  }

  /** When the server is away, those that wait their turn learn it at once. */
  #fail(error: unknown) {
    const translated = translate(error)
    if (translated instanceof StoreUnavailableError) this.#turns.cancelWaiting(translated)
    return translated
  }

  async #readOnce<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    const session = this.#session(neo4j.session.READ)
    try {
      const { records } = await this.#whileAlive(
        session.run(query.text, toBolt(params), { timeout: STATEMENT_TIMEOUT }),
      )
      this.#lastAnswer = performance.now()
      return records.map((record) => record.toObject() as Result)
    } finally {
      // Closing waits for the answer: of a server that has gone silent there is none.
      void session.close().catch(() => undefined)
    }
  }

  /** A slow statement is waited for, a server that has gone silent is not. */
  async #whileAlive<Result>(statement: PromiseLike<Result>): Promise<Result> {
    const ended = new AbortController()
    try {
      return await Promise.race([statement, this.#untilSilent(ended.signal)])
    } finally {
      ended.abort()
    }
  }

  /** Never resolves; rejects as unavailable once the server gives no sign of life. */
  async #untilSilent(signal: AbortSignal): Promise<never> {
    for (;;) {
      await sleep(SILENCE, undefined, { ref: false })
      if (signal.aborted) return new Promise<never>(() => undefined)
      if (performance.now() - this.#lastAnswer < SILENCE) continue
      // All that wait ask with one voice.
      this.#signOfLife ??= within(SIGN_OF_LIFE, this.#askForLife(), noSignOfLife).finally(() => {
        this.#signOfLife = undefined
      })
      await this.#signOfLife
    }
  }

  /** On a connection beside those that take turns. */
  async #askForLife() {
    const session = this.#session(neo4j.session.READ)
    try {
      await session.run('RETURN 1 AS answer')
    } finally {
      void session.close().catch(() => undefined)
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#withWriting((session) =>
      session.executeWrite((transaction) => work(toTransaction(transaction))),
    )
  }

  propose(wanted: Wanted): Promise<Proposals> {
    return proposeFromFullText(this, wanted)
  }

  /** The server keeps its indexes itself. */
  warmUp() {
    return Promise.resolve()
  }

  async applySchema() {
    await this.#withWriting(async (session) => {
      for (const { text } of schemaStatements('neo4j')) await runUntilAlone(session, text)
      await session.run('CALL db.awaitIndexes(30)')
    })
  }

  /** Without fresh statistics the planner reads a whole label where an index would do. */
  async settle() {
    try {
      await this.#withWriting((session) => session.run('CALL db.prepareForReplanning(60)'))
    } catch (error) {
      // A clustered or managed database may refuse it; the planner then counts anew by itself.
      if (error instanceof StoreUnavailableError) throw error
    }
  }

  async #withWriting<Result>(work: (session: Session) => PromiseLike<Result>): Promise<Result> {
    const session = this.#session(neo4j.session.WRITE)
    try {
      return await this.#whileAlive(work(session))
    } catch (error) {
      throw translate(error)
    } finally {
      // Closing waits for the answer: of a server that has gone silent there is none.
      void session.close().catch(() => undefined)
    }
  }

  async ping() {
    await this.read({ name: 'ping', text: 'RETURN 1 AS answer' }, {})
  }

  async info(): Promise<EngineInfo> {
    try {
      const { agent = '' } = await this.#driver.getServerInfo(
        this.#database === undefined ? undefined : { database: this.#database },
      )
      return { name: 'neo4j', version: agent.replace('Neo4j/', '') }
    } catch (error) {
      throw translate(error)
    }
  }

  close() {
    return this.#driver.close()
  }

  #session(defaultAccessMode: SessionMode) {
    return this.#driver.session({
      defaultAccessMode,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    })
  }
}

function toTransaction(transaction: ManagedTransaction): Transaction {
  return {
    async run<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
      const { records } = await transaction.run(query.text, toBolt(params))
      return records.map((record) => record.toObject() as Result)
    },
  }
}

/** Bolt sends every JS number as a float and leaves undefined out: LIMIT and IS NULL need these. */
function toBolt(value: unknown): unknown {
  if (value === undefined) return null
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(toBolt)
  // Not `instanceof Object`: input objects of GraphQL have no prototype.
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBolt(item)]))
  }
  return value
}

function isUnavailable(error: unknown): error is Neo4jError {
  if (!(error instanceof Neo4jError)) return false
  // The driver gives this one no code of its own.
  return UNAVAILABLE.has(error.code) || error.message.startsWith('Connection acquisition timed out')
}

/** Processes that start at once apply the schema at once: one of two that meet must begin again. */
async function runUntilAlone(session: Session, text: string, attempt = 1): Promise<void> {
  try {
    await session.run(text)
  } catch (error) {
    if (!hasMetAnother(error) || attempt === SCHEMA_ATTEMPTS) throw error
    await sleep(attempt * 50)
    await runUntilAlone(session, text, attempt + 1)
  }
}

/** A deadlock, or the other was quicker: IF NOT EXISTS looks before it waits for the lock. */
function hasMetAnother(error: unknown) {
  if (!(error instanceof Neo4jError)) return false
  const { code, retryable } = error
  const wasQuicker = /^Neo\.ClientError\.Schema\..*AlreadyExists$/.test(code)
  return !isUnavailable(error) && (retryable || wasQuicker)
}

function isStaleConnection(error: Neo4jError) {
  return error.code === 'SessionExpired' || /closed|reset|EPIPE/i.test(error.message)
}

function noSignOfLife() {
  return new StoreUnavailableError('Neo4j gives no sign of life.')
}

function translate(error: unknown) {
  if (!isUnavailable(error)) return error
  return new StoreUnavailableError(`Neo4j cannot be reached (${error.code}).`, { cause: error })
}
