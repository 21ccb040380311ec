import { randomBytes } from 'node:crypto'
import type { BundleGraph } from '../bundle/to-graph.ts'
import { query } from '../store/query.ts'
import { type StoreState, storeState } from '../store/state.ts'
import type { Store, Transaction } from '../store/store.ts'
import { addSearchProperties } from './upgrade.ts'
import { type OnProgress, writeGraph, type WriteSummary } from './write.ts'

/**
 * The shape of the graph as this version writes it. A change of it needs a new number, and a way
 * here from the last one.
 */
export const SCHEMA_VERSION = 4

/** What an older version wrote is brought up to date; the first version is 1. */
const OLDEST_VERSION = 1

const anyNode = query<object, { found: number }>('store/any-node')
const lock = query<{ schemaVersion: number }, StoreState>('store/lock')
const setSchemaVersion = query<{ schemaVersion: number }, never>('store/set-schema-version')
const commit = query<{ dataVersion: string; bundles: string[] }, never>('store/commit')

/** The database holds something that Acta did not write, or wrote in another shape. */
export class ForeignDataError extends Error {
  override name = 'ForeignDataError'
}

/**
 * Makes a store ready to be read: its constraints and indexes, and what an older version of Acta
 * wrote in the shape of this one.
 * Writes only where there is nothing yet, or what Acta wrote; leaves any other database untouched
 * and throws {@link ForeignDataError}. `onProgress` is told how far bringing older data up to date is.
 */
export async function prepareStore(
  store: Store,
  onProgress?: OnProgress,
): Promise<StoreState | null> {
  let state = await storeState(store)
  if (!state) {
    const [found] = await store.read(anyNode, {})
    // Another process may have loaded its data between the two looks.
    if (found) state = await storeState(store)
    if (found && !state) {
      throw new ForeignDataError(
        'The database holds data that Acta did not write. It was left untouched: choose an empty database (NEO4J_DATABASE) or another server.',
      )
    }
  }
  if (state && !isKnown(state.schemaVersion)) {
    throw new ForeignDataError(
      `The data has schema version ${String(state.schemaVersion)}, and this Acta needs ${String(SCHEMA_VERSION)}. It was left untouched: load it anew into an empty store, or use the version of Acta that wrote it.`,
    )
  }
  await store.applySchema()
  if (!state || state.schemaVersion === SCHEMA_VERSION) return state
  await upgrade(store, onProgress)
  return { ...state, schemaVersion: SCHEMA_VERSION }
}

function isKnown(schemaVersion: number) {
  return schemaVersion >= OLDEST_VERSION && schemaVersion <= SCHEMA_VERSION
}

/** All of it, or nothing. Of two processes that begin at once, the second finds it done. */
async function upgrade(store: Store, onProgress: OnProgress | undefined) {
  await store.write(async (transaction) => {
    const { schemaVersion } = await lockStore(transaction)
    if (schemaVersion < 4) await addSearchProperties(transaction, onProgress)
    await transaction.run(setSchemaVersion, { schemaVersion: SCHEMA_VERSION })
  })
  await store.settle()
}

/**
 * Loads a bundle: all of it, or nothing. Loading the same again changes nothing, also when two
 * processes do it at once: the second waits for the first and finds all of it there.
 */
export async function loadBundle(
  store: Store,
  name: string,
  graph: BundleGraph,
  onProgress?: OnProgress,
): Promise<WriteSummary> {
  const summary = await store.write(async (transaction) => {
    const state = await lockStore(transaction)
    const written = await writeGraph(transaction, graph.items, graph.nativeEdges, onProgress)
    const hasChanged = written.created + written.changed > 0 || !state.bundles.includes(name)
    await transaction.run(commit, {
      dataVersion: hasChanged ? newDataVersion() : state.dataVersion,
      bundles: [...new Set([...state.bundles, name])],
    })
    return written
  })
  await store.settle()
  return summary
}

async function lockStore(transaction: Transaction): Promise<StoreState> {
  const [state] = await transaction.run(lock, { schemaVersion: SCHEMA_VERSION })
  if (!state) throw new Error('The store did not give its own node.')
  return state
}

/** When, and at random: no two writes of any two stores share one. */
function newDataVersion() {
  return `${Date.now().toString(36)}-${randomBytes(6).toString('base64url')}`
}
