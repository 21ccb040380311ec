import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type SessionMode,
} from 'neo4j-driver'
import { type Query, schemaStatements } from './query.ts'
import { type EngineInfo, type Store, StoreUnavailableError, type Transaction } from './store.ts'

export interface Neo4jOptions {
  uri: string
  user: string
  password: string
  /** Which database of the server; its default one when left out. */
  database?: string | undefined
}

/** No single statement may run longer, in milliseconds. */
const STATEMENT_TIMEOUT = 10_000

/** Bounds that together keep the answer of an unreachable server under 3 s, in milliseconds. */
const CONNECT_TIMEOUT = 1200
const ACQUIRE_TIMEOUT = 1300
const RETRY_TIME = 1500

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

  constructor({ uri, user, password, database }: Neo4jOptions) {
    this.#database = database
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 50,
      connectionTimeout: CONNECT_TIMEOUT,
      connectionAcquisitionTimeout: ACQUIRE_TIMEOUT,
      maxTransactionRetryTime: RETRY_TIME,
      telemetryDisabled: true,
    })
  }

  /** Auto-commits: one round trip, where a managed transaction needs three. */
  async read<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    try {
      return await this.#readOnce(query, params)
    } catch (error) {
      // A connection that had died in the pool; a fresh one may answer. The driver itself
      // retries managed transactions only.
      if (!isUnavailable(error) || !isStaleConnection(error)) throw translate(error)
    }
    try {
      return await this.#readOnce(query, params)
    } catch (error) {
      throw translate(error)
    }
  }

  async #readOnce<Params extends object, Result>(query: Query<Params, Result>, params: Params) {
    const session = this.#session(neo4j.session.READ)
    try {
      const { records } = await session.run(query.text, toBolt(params), {
        timeout: STATEMENT_TIMEOUT,
      })
      return records.map((record) => record.toObject() as Result)
    } finally {
      await session.close()
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const session = this.#session(neo4j.session.WRITE)
    try {
      return await session.executeWrite((transaction) => work(toTransaction(transaction)))
    } catch (error) {
      throw translate(error)
    } finally {
      await session.close()
    }
  }

  async applySchema() {
    const session = this.#session(neo4j.session.WRITE)
    try {
      for (const statement of schemaStatements('neo4j')) await session.run(statement.text)
      await session.run('CALL db.awaitIndexes(30)')
    } catch (error) {
      throw translate(error)
    } finally {
      await session.close()
    }
  }

  /** Without fresh statistics the planner reads a whole label where an index would do. */
  async settle() {
    const session = this.#session(neo4j.session.WRITE)
    try {
      await session.run('CALL db.prepareForReplanning(60)')
    } catch (error) {
      // A clustered or managed database may refuse it; the planner then counts anew by itself.
      if (isUnavailable(error)) throw translate(error)
    } finally {
      await session.close()
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
  return error instanceof Neo4jError && UNAVAILABLE.has(error.code)
}

function isStaleConnection(error: Neo4jError) {
  return error.code === 'SessionExpired' || /closed|reset|EPIPE/i.test(error.message)
}

function translate(error: unknown) {
  if (!isUnavailable(error)) return error
  return new StoreUnavailableError(`Neo4j cannot be reached (${error.code}).`, { cause: error })
}
