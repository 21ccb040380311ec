import { ForeignDataError, loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import { storeState } from '../../src/store/state.ts'
import { readBundle } from '../../src/bundle/read.ts'
import { bundleToGraph } from '../../src/bundle/to-graph.ts'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import { Neo4jStore } from '../../src/store/neo4j.ts'
import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'

export interface Engine {
  name: string
  /** A store without any data or schema. */
  openEmpty: () => Promise<Store>
  /** A store with the whole seed. Tests that write need {@link openEmpty}. */
  openSeeded: () => Promise<Store>
}

const {
  TEST_ENGINE,
  TEST_NEO4J_URI,
  TEST_NEO4J_USER = 'neo4j',
  TEST_NEO4J_PASSWORD = '',
} = process.env

const SEED = new URL('../../seed/', import.meta.url)

/** Loads the whole seed; where it is there already, that changes nothing. */
export async function loadSeed(store: Store) {
  await prepareStore(store)
  const bundle = await readBundle(SEED)
  return loadBundle(store, bundle.manifest.name, bundleToGraph(bundle))
}

/** For what does not depend on the engine, such as a route or the explorer. */
export const EMBEDDED: Engine = {
  name: 'grafeo',
  openEmpty: () => Promise.resolve(new GrafeoStore({ shuffleUnordered: true })),
  async openSeeded() {
    const store = new GrafeoStore({ shuffleUnordered: true })
    await loadSeed(store)
    return store
  },
}

function statement(text: string): Query<object, Record<string, unknown>> {
  return { name: 'test', text }
}

/** Removes all data; constraints and indexes stay. */
async function wipe(store: Neo4jStore) {
  await store.write((transaction) => transaction.run(statement('MATCH (n) DETACH DELETE n'), {}))
}

function createNeo4j(uri: string): Engine {
  const open = () => new Neo4jStore({ uri, user: TEST_NEO4J_USER, password: TEST_NEO4J_PASSWORD })
  return {
    name: 'neo4j',
    async openEmpty() {
      const store = open()
      await wipe(store)
      return store
    },
    async openSeeded() {
      const store = open()
      // Loading takes seconds there: what an earlier test file left is kept where it is just this.
      if (!(await holdsSeedAlone(store))) {
        await wipe(store)
        await loadSeed(store)
      }
      return store
    },
  }
}

/** True where the database holds the seed as it is now, and nothing besides. */
async function holdsSeedAlone(store: Store) {
  const state = await storeState(store)
  if (!state) return false
  try {
    const { created, changed, unchanged } = await loadSeed(store)
    const [count] = await store.read(statement('MATCH (n:Node) RETURN count(n) AS nodes'), {})
    return created + changed === 0 && count?.nodes === unchanged
  } catch (error) {
    // Another version of the program has written it.
    if (error instanceof ForeignDataError) return false
    throw error
  }
}

const SERVER = TEST_NEO4J_URI ? createNeo4j(TEST_NEO4J_URI) : undefined

/**
 * The engines under test: the embedded one, and the server that TEST_NEO4J_URI names; that one alone
 * with TEST_ENGINE=neo4j. The server is WIPED, so tests never read NEO4J_URI, where a user keeps
 * data.
 */
export const ENGINES: Engine[] = [TEST_ENGINE === 'neo4j' ? undefined : EMBEDDED, SERVER].filter(
  (engine) => engine !== undefined,
)

/** Loads the seed into the server, for tests that then ask it past the store. */
export async function seedServer() {
  const store = await SERVER?.openSeeded()
  await store?.close()
}
