// Measures the service as a caller meets it, and beside each figure the same statements straight
// at the engine. README.md in this folder says how to read the tables.
//
//   npm run bench                          stance networks, then the service with the seed
//   npm run bench -- --stance              stance networks alone
//   npm run bench -- --large               a graph of 100,000 actors and 300,000 facts, too
//   npm run bench -- --large --keep data   only that, kept in this folder and in Neo4j for the next time
//   npm run bench -- --views               of the service only search, views and files
//   npm run bench -- --quick               a few requests each: does it work at all?

import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { createEmbedded, createNeo4j } from './engines.js'
import { measureExports } from './exports.js'
import { median } from './figures.js'
import { generateBundle } from './generate.js'
import { describeLoad, describeMachine } from './machine.js'
import { measureOperations } from './measure.js'
import { loadBundle, startService } from './service.js'
import { measureStance } from './stance.js'
import { formatTable } from './table.js'
import { temporaryFolder } from './temporary-folder.js'

/** What the service is to keep to with the seed: milliseconds and megabytes. */
const LIMITS = {
  embedded: { firstStart: 6000, start: 1500, memory: 250 },
  Neo4j: { memory: 250 },
}

/** What is exported of the large graph: about 20,000 edges, between the things that most facts touch. */
const LARGE_VIEW = 'maxNodes=7500&lang=en'

const { values: options } = parseArgs({
  options: {
    large: { type: 'boolean' },
    keep: { type: 'string' },
    quick: { type: 'boolean' },
    stance: { type: 'boolean' },
    views: { type: 'boolean' },
  },
})
const starts = options.quick || options.keep ? 1 : 5

process.once('SIGINT', () => process.exit(130))
await main()

async function main() {
  console.log(describeMachine())
  const neo4j = await createNeo4j(process.env)
  if (!neo4j) console.log('\nNeo4j was not measured: BENCH_NEO4J_URI names none.')
  const embedded = createEmbedded(options.keep)
  const engines = neo4j ? [embedded, neo4j] : [embedded]
  if (!options.keep) await measureStance(options, engines)
  if (options.stance) return

  if (!options.keep) for (const engine of engines) await measureSeed(engine)
  if (options.large) for (const engine of engines) await measureLarge(engine)
  console.log(`\nLoad at the end: ${describeLoad()}`)
}

async function measureSeed(engine) {
  await engine.empty()
  const first = await startService(engine.settings)
  await first.stop()
  await measure(engine, 'the seed', {
    limits: LIMITS[engine.name],
    loading: ['first start, with loading', first.milliseconds],
  })
}

async function measureLarge(engine) {
  const isThere = options.keep && (await engine.holdsLarge())
  const loading = isThere ? undefined : ['loading', await loadLarge(engine)]
  await measure(engine, 'the large graph', { view: LARGE_VIEW, loading })
  if (!options.keep) await engine.empty()
}

async function loadLarge(engine) {
  const folder = temporaryFolder()
  await generateBundle(folder, { scale: options.quick ? 0.01 : 1 })
  await engine.empty()
  return loadBundle(folder, engine.settings)
}

async function measure(engine, graph, { view, limits = {}, loading }) {
  // The service holds the folder of the embedded engine: the copy is made before it starts.
  const store = await engine.openBare()
  try {
    const { service, startTimes } = await startRepeatedly(engine)
    try {
      const memory = service.memory()
      // At rest is a service that has made the index of its search, in a thread: the first search waits for it.
      await service.ask({ query: '{ search(text: "a", first: 1) { edges { match { value } } } }' })
      const { stats } = await service.ask({
        query: '{ stats { engine { name version } actors positions claims relationships topics } }',
      })
      const { engine: version, ...counts } = stats
      console.log(`\n## ${engine.name}, ${graph}\n`)
      console.log(`Engine: ${version.name} ${version.version}. ${describeCounts(counts)}\n`)
      // Before all else: at rest is what has done nothing yet.
      const exports =
        view && (await measureExports(service, store, view, { runs: options.quick ? 1 : 3 }))
      const lists = !options.views
      console.log(await measureOperations(service, store, spans(engine), { lists }))
      if (exports) console.log(`\n${exports}`)

      const rows = [
        ...(loading ? [limitRow(loading[0], loading[1], limits.firstStart, 'ms')] : []),
        limitRow('start to first answer', median(startTimes), limits.start, 'ms'),
        limitRow('memory after start', memory, limits.memory, 'MB'),
        limitRow('memory after these requests', service.memory(), undefined, 'MB'),
      ]
      console.log(`\n${formatTable(['start and memory', 'limit', 'measured'], rows)}`)
    } finally {
      await service.stop()
    }
  } finally {
    await store.close()
  }
}

/** How long each operation is asked, before it is measured and while it is. */
function spans({ warmUp }) {
  return options.quick
    ? { warmUp: { amount: 20 }, measured: { amount: 30 } }
    : { warmUp: { seconds: warmUp }, measured: { seconds: 2 } }
}

/** The last of several starts goes on running. */
async function startRepeatedly(engine) {
  const startTimes = []
  for (let start = 1; ; start += 1) {
    const service = await startService(engine.settings)
    startTimes.push(service.milliseconds)
    if (start === starts) return { service, startTimes }
    await service.stop()
  }
}

function limitRow(name, value, limit, unit) {
  const shown = value === null ? 'unknown' : `${value.toFixed(0)} ${unit}`
  const isOver = limit !== undefined && value > limit
  return [
    name,
    limit === undefined ? 'none' : `${String(limit)} ${unit}`,
    isOver ? `${shown}, OVER` : shown,
  ]
}

function describeCounts(counts) {
  const parts = Object.entries(counts).map(
    ([type, count]) => `${count.toLocaleString('en')} ${type}`,
  )
  return `${parts.join(', ')}.`
}
