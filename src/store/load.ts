import DataLoader from 'dataloader'
import type { KeyedRow, Lanes } from './lane.ts'
import { type Query, query } from './query.ts'

/** A statement over many keys at once: `$keys` in, rows with their `key` out. */
export interface Batch<Result extends KeyedRow, Args extends object = object> {
  readonly query: Query<Args & { keys: readonly string[] }, Result>
}

/** Reads `cypher/<name>.cypher` as a statement over many keys. */
export function batch<Result extends KeyedRow, Args extends object = object>(
  name: string,
): Batch<Result, Args> {
  return { query: query(name) }
}

export type Load = ReturnType<typeof createLoad>

/**
 * The first stage of loading, made anew for each request: what one tick asks of the same statement
 * and arguments is gathered, and repeats are answered from the request's cache. What is gathered
 * goes to the process-wide {@link Lanes}.
 */
export function createLoad(lanes: Lanes) {
  const loaders = new Map<string, DataLoader<string, KeyedRow[]>>()

  return function load<Result extends KeyedRow, Args extends object>(
    { query }: Batch<Result, Args>,
    key: string,
    args = {} as NoInfer<Args>,
  ): Promise<Result[]> {
    // One field is asked with the same arguments for every parent, so these make one batch.
    const name = `${query.text}\u0000${JSON.stringify(args)}`
    let loader = loaders.get(name)
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const results = await lanes.loadMany(query, args, keys)
        return results.map((result) =>
          result.status === 'fulfilled' ? result.value : toError(result.reason),
        )
      })
      loaders.set(name, loader)
    }
    return loader.load(key) as Promise<Result[]>
  }
}

function toError(reason: unknown) {
  return reason instanceof Error ? reason : new Error('The statement failed.', { cause: reason })
}
