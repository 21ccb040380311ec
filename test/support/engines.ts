import { afterAll } from '@jest/globals'
import { ForeignDataError, loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import { storeState } from '../../src/store/state.ts'
import { readBundle } from '../../src/bundle/read.ts'
import { bundleToGraph } from '../../src/bundle/to-graph.ts'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import { Neo4jStore } from '../../src/store/neo4j.ts'
import type { Query } from '../../src/store/query.ts'
import { emptyNeo4j, holdsSeed, NEO4J, noteSeed } from './neo4j.ts'
import type { Store } from '../../src/store/store.ts'

export interface Engine {
  name: string
  /** A store without any data or schema. */
  openEmpty: () => Promise<Store>
  /**
   * A store with the whole seed, which tests of one run share: those that write need
   * {@link openEmpty}.
   */
  openSeeded: () => Promise<Store>
}

const SEED = new URL('../../seed/', import.meta.url)

/** Loads the whole seed; where it is there already, that changes nothing. */
export async function loadSeed(store: Store) {
  await prepareStore(store)
  const bundle = await readBundle(SEED)
  return loadBundle(store, bundle.manifest.name, bundleToGraph(bundle))
}

/** The one embedded store with the seed; whoever opens it may close it, and it stays. */
let seeded: Promise<GrafeoStore> | undefined
let closeSeeded: (() => Promise<void>) | undefined

afterAll(() => closeSeeded?.())

async function seedEmbedded() {
  const store = new GrafeoStore({ shuffleUnordered: true })
  await loadSeed(store)
  closeSeeded = store.close.bind(store)
  store.close = () => Promise.resolve()
  return store
}

/** For what does not depend on the engine, such as a route or the explorer. */
export const EMBEDDED: Engine = {
  name: 'grafeo',
  openEmpty: () => Promise.resolve(new GrafeoStore({ shuffleUnordered: true })),
  openSeeded: () => (seeded ??= seedEmbedded()),
}

function statement(text: string): Query<object, Record<string, unknown>> {
  return { name: 'test', text }
}

const SERVER: Engine = {
  name: 'neo4j',
  async openEmpty() {
    await emptyNeo4j()
    return new Neo4jStore(NEO4J)
  },
  async openSeeded() {
    const store = new Neo4jStore(NEO4J)
    // Loading takes seconds there, and comparing one: what is there is kept where it is just this.
    if (!holdsSeed() && !(await holdsSeedAlone(store))) {
      await emptyNeo4j()
      await loadSeed(store)
    }
    noteSeed()
    return store
  },
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

/**
 * The engines under test: the embedded one, and the server that TEST_NEO4J_URI names; that one alone
 * with TEST_ENGINE=neo4j. The server is WIPED, so tests never read NEO4J_URI, where a user keeps
 * data.
 */
export const ENGINES: Engine[] = [
  ...(process.env.TEST_ENGINE === 'neo4j' ? [] : [EMBEDDED]),
  ...(NEO4J.uri ? [SERVER] : []),
]

/** Loads the seed into the server, for tests that then ask it past the store. */
export async function seedServer() {
  const store = await SERVER.openSeeded()
  await store.close()
}
