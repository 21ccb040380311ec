import { cpSync, existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareStore } from '../dist/graph/prepare.js'
import { GrafeoStore } from '../dist/store/grafeo.js'
import { Neo4jStore } from '../dist/store/neo4j.js'
import { storeState } from '../dist/store/state.js'
import { StoreUnavailableError } from '../dist/store/store.js'
import { BUNDLE_NAME } from './generate.js'
import { STANCE_BUNDLE_NAME } from './stance-bundle.js'
import { temporaryFolder } from './temporary-folder.js'

/** What a measured database may hold: each can be made again. */
const OWN_BUNDLES = [seedName(), BUNDLE_NAME, STANCE_BUNDLE_NAME]

/** A server that has only just started may need several attempts. */
const ATTEMPTS = 5
const RETRY_AFTER = 3000

/** The embedded engine, in a folder of its own; its data in `data`, where that is to be kept. */
export function createEmbedded(kept) {
  const folder = temporaryFolder()
  const data = kept ?? join(folder, 'data')
  const copy = join(folder, 'copy')
  return {
    name: 'embedded',
    /** Seconds until the compilers have done their work. */
    warmUp: 1,
    settings: { ACTA_DATA: data },
    empty: () => rm(data, { recursive: true, force: true }),
    holdsLarge: () => existsSync(data) && holdsLarge(new GrafeoStore({ folder: data })),
    /** One folder belongs to one process: bare statements run in a copy of it. */
    async openBare() {
      await rm(copy, { recursive: true, force: true })
      cpSync(data, copy, { recursive: true })
      return new GrafeoStore({ folder: copy })
    },
  }
}

/** The Neo4j that BENCH_NEO4J_URI names; undefined when it is not set. */
export async function createNeo4j(env) {
  const uri = env.BENCH_NEO4J_URI
  if (!uri) return undefined
  const user = env.BENCH_NEO4J_USER ?? 'neo4j'
  const password = env.BENCH_NEO4J_PASSWORD ?? ''
  const open = () => Promise.resolve(new Neo4jStore({ uri, user, password }))

  const store = await open()
  try {
    await whenReachable(() => refuseForeignData(store))
  } finally {
    await store.close()
  }
  return {
    name: 'Neo4j',
    warmUp: 3,
    settings: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    holdsLarge: async () => holdsLarge(await open()),
    async empty() {
      const store = await open()
      try {
        await removeAll(store)
      } finally {
        await store.close()
      }
    },
    openBare: open,
  }
}

/** Whether a store holds the large graph and nothing else, all of it. */
async function holdsLarge(store) {
  try {
    const { bundles = [] } = (await storeState(store)) ?? {}
    return bundles.length === 1 && bundles[0] === BUNDLE_NAME
  } finally {
    await store.close()
  }
}

function seedName() {
  return JSON.parse(readFileSync(new URL('../seed/bundle.json', import.meta.url), 'utf8')).name
}

async function whenReachable(work, attempt = 1) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StoreUnavailableError) || attempt === ATTEMPTS) throw error
    await sleep(RETRY_AFTER)
    await whenReachable(work, attempt + 1)
  }
}

/** Measuring empties the database, so it must hold nothing that is not made again. */
async function refuseForeignData(store) {
  const state = await prepareStore(store)
  const foreign = (state?.bundles ?? []).filter((bundle) => !OWN_BUNDLES.includes(bundle))
  if (foreign.length === 0) return
  throw new Error(
    `The database of BENCH_NEO4J_URI holds ${foreign.join(', ')}, and measuring would remove it: name an empty one.`,
  )
}

/** In portions, and what marks the database as Acta's last: broken off, it can be done again. */
async function removeAll(store) {
  const statement = (text) => ({ name: 'bench', text })
  const portion = statement(
    'MATCH (n:Node) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS removed',
  )
  for (let removed = 1; removed > 0;) {
    ;[{ removed }] = await store.write((transaction) => transaction.run(portion, {}))
  }
  await store.write((transaction) =>
    transaction.run(statement('MATCH (s:ActaStore) DETACH DELETE s'), {}),
  )
}
