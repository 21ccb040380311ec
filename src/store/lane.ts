import type { Query } from './query.ts'
import type { Store } from './store.ts'

/** At most this many statements of one lane are under way; keys that arrive meanwhile wait together. */
const IN_FLIGHT = 2

/** At most this many keys leave in one statement. */
const KEYS_PER_STATEMENT = 500

/** One row of a statement over many keys: which key it belongs to, and whatever else it returns. */
export interface KeyedRow {
  key: string
}

interface Waiting<Result> {
  resolve: (rows: Result[]) => void
  reject: (error: unknown) => void
}

/**
 * The second stage of loading, shared by the whole process: one lane for each statement and
 * arguments. Idle it adds nothing; while its statements are under way, keys of whichever request
 * gather and leave together, each once, so that concurrent requests share statements.
 *
 * Whatever decides what a caller may see must be part of the arguments, so that callers with
 * different rights never share a lane.
 */
class Lane<Result extends KeyedRow> {
  readonly #run: (keys: string[]) => Promise<Result[]>
  readonly #onIdle: () => void
  readonly #waiting = new Map<string, Waiting<Result>[]>()
  #inFlight = 0

  constructor(run: (keys: string[]) => Promise<Result[]>, onIdle: () => void) {
    this.#run = run
    this.#onIdle = onIdle
  }

  /** The rows of one key, in the order in which the statement returned them. */
  load(key: string): Promise<Result[]> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key)
      if (waiting) waiting.push({ resolve, reject })
      else this.#waiting.set(key, [{ resolve, reject }])
    })
  }

  /** Sends what waits, as far as the lane has room. Called once all keys of one caller are in. */
  depart() {
    while (this.#inFlight < IN_FLIGHT && this.#waiting.size > 0) {
      const batch = [...this.#waiting].slice(0, KEYS_PER_STATEMENT)
      for (const [key] of batch) this.#waiting.delete(key)
      this.#inFlight += 1
      void this.#travel(batch)
    }
  }

  async #travel(batch: [string, Waiting<Result>[]][]) {
    try {
      const rows = await this.#run(batch.map(([key]) => key))
      const rowsByKey = new Map<string, Result[]>(batch.map(([key]) => [key, []]))
      for (const row of rows) rowsByKey.get(row.key)?.push(row)
      for (const [key, waiting] of batch) {
        for (const { resolve } of waiting) resolve(rowsByKey.get(key) ?? [])
      }
    } catch (error) {
      for (const [, waiting] of batch) for (const { reject } of waiting) reject(error)
    } finally {
      this.#inFlight -= 1
      this.depart()
      if (this.#inFlight === 0) this.#onIdle()
    }
  }
}

/** All lanes of one store. A lane lives while keys travel on it. */
export class Lanes {
  readonly #store: Store
  readonly #lanes = new Map<string, Lane<KeyedRow>>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The rows of each key: as `load`, for all keys of one request at once. */
  loadMany<Args extends object, Result extends KeyedRow>(
    query: Query<Args & { keys: readonly string[] }, Result>,
    args: Args,
    keys: readonly string[],
  ): Promise<PromiseSettledResult<Result[]>[]> {
    const lane = this.#lane(query, args)
    const loads = keys.map((key) => lane.load(key))
    lane.depart()
    return Promise.allSettled(loads)
  }

  #lane<Args extends object, Result extends KeyedRow>(
    query: Query<Args & { keys: readonly string[] }, Result>,
    args: Args,
  ): Lane<Result> {
    // The text belongs to the name: a filter or an ordering changes it.
    const name = `${query.text}\u0000${JSON.stringify(args)}`
    let lane = this.#lanes.get(name) as Lane<Result> | undefined
    if (!lane) {
      lane = new Lane(
        (keys) => this.#store.read(query, { ...args, keys }),
        () => this.#lanes.delete(name),
      )
      this.#lanes.set(name, lane as unknown as Lane<KeyedRow>)
    }
    return lane
  }
}
