import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareStore } from '../dist/graph/prepare.js'
import { GrafeoStore } from '../dist/store/grafeo.js'
import { Neo4jStore } from '../dist/store/neo4j.js'
import { BUNDLE_NAME } from './generate.js'

/** What a measured database may hold: both can be made again. */
const OWN_BUNDLES = ['regional-responses-venezuela', BUNDLE_NAME]

/** The embedded engine, in a folder of its own that goes away afterwards. */
export async function createEmbedded() {
  const folder = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  const data = join(folder, 'data')
  const copy = join(folder, 'copy')
  return {
    name: 'embedded',
    settings: { ACTA_DATA: data },
    empty: () => rm(data, { recursive: true, force: true }),
    /** One folder belongs to one process: bare statements run in a copy of it. */
    async openBare() {
      await rm(copy, { recursive: true, force: true })
      cpSync(data, copy, { recursive: true })
      return new GrafeoStore({ folder: copy })
    },
    remove: () => rm(folder, { recursive: true, force: true }),
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
    await refuseForeignData(store)
  } finally {
    await store.close()
  }
  return {
    name: 'Neo4j',
    settings: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    async empty() {
      const store = await open()
      try {
        await removeAll(store)
      } finally {
        await store.close()
      }
    },
    openBare: open,
    remove: () => Promise.resolve(),
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
