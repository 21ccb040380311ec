import { loadBundle, prepareStore } from '../../src/graph/prepare.ts'
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

const { TEST_NEO4J_URI, TEST_NEO4J_USER = 'neo4j', TEST_NEO4J_PASSWORD = '' } = process.env

const SEED = new URL('../../seed/', import.meta.url)

/** Loads the whole seed; where it is there already, that changes nothing. */
export async function loadSeed(store: Store) {
  await prepareStore(store)
  const bundle = await readBundle(SEED)
  return loadBundle(store, bundle.manifest.name, bundleToGraph(bundle))
}

const grafeo: Engine = {
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
  const { created, changed, unchanged } = await loadSeed(store)
  const [count] = await store.read(statement('MATCH (n:Node) RETURN count(n) AS nodes'), {})
  return created + changed === 0 && count?.nodes === unchanged
}

/**
 * The engines under test: the embedded one, and the server that TEST_NEO4J_URI names.
 * That server is WIPED, so tests never read NEO4J_URI, where a user keeps data.
 */
export const ENGINES: Engine[] = TEST_NEO4J_URI ? [grafeo, createNeo4j(TEST_NEO4J_URI)] : [grafeo]
