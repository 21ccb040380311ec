// Measures the service as a caller meets it, and beside each figure the same statements straight
// at the engine. README.md in this folder says how to read the tables.
//
//   npm run bench                     the seed
//   npm run bench -- --large          a larger graph, too
//   npm run bench -- --quick          a few requests each: does it work at all?

import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEmbedded, createNeo4j } from './engines.js'
import { addRun, createRun, median, summarize } from './figures.js'
import { generateBundle } from './generate.js'
import { loadOverHttp } from './http-load.js'
import { describeLoad, describeMachine } from './machine.js'
import { OPERATIONS, takeSamples } from './operations.js'
import { loadBundle, startService } from './service.js'
import { loadStatements, recordStatements } from './statements.js'
import { formatNumber, formatTable } from './table.js'

const CONNECTIONS = 10

/** HTTP and bare statements take turns this often, so that both meet the machine alike. */
const ROUNDS = 2

/** What the service is to keep to, on the embedded engine with the seed. */
const LIMITS = { firstStart: 6000, start: 1500, memory: 250 }

const { values: options } = parseArgs({
  options: { large: { type: 'boolean' }, quick: { type: 'boolean' } },
})
const warmUp = options.quick ? { amount: 20 } : { seconds: 1 }
const measured = options.quick ? { amount: 30 } : { seconds: 2 }
const starts = options.quick ? 1 : 5

process.once('SIGINT', () => process.exit(130))
await main()

async function main() {
  console.log(describeMachine())
  const embedded = await createEmbedded()
  try {
    const neo4j = await createNeo4j(process.env)
    if (!neo4j) console.log('\nNeo4j was not measured: BENCH_NEO4J_URI names none.')
    const engines = neo4j ? [embedded, neo4j] : [embedded]

    for (const engine of engines) await measureSeed(engine)
    if (options.large) await withLargeBundle((folder) => measureLarge(engines, folder))
  } finally {
    await embedded.remove()
  }
  console.log(`\nLoad at the end: ${describeLoad()}`)
}

async function measureSeed(engine) {
  await engine.empty()
  const first = await startService(engine.settings)
  await first.stop()
  await measure(engine, 'the seed', {
    ...(engine.name === 'embedded' && { limits: LIMITS }),
    loading: ['first start, with loading', first.milliseconds],
  })
}

async function withLargeBundle(work) {
  const folder = await mkdtemp(join(tmpdir(), 'acta-bench-large-'))
  try {
    await generateBundle(folder, { scale: options.quick ? 0.1 : 1 })
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureLarge(engines, folder) {
  for (const engine of engines) {
    await engine.empty()
    const milliseconds = await loadBundle(folder, engine.settings)
    await measure(engine, 'the larger graph', { loading: ['npm run seed', milliseconds] })
    await engine.empty()
  }
}

async function measure(engine, graph, { limits = {}, loading }) {
  // The service holds the folder of the embedded engine: the copy is made before it starts.
  const store = await engine.openBare()
  try {
    const { service, startTimes } = await startRepeatedly(engine)
    try {
      const memory = service.memory()
      const { stats } = await service.ask({
        query: '{ stats { engine { name version } actors positions claims relationships topics } }',
      })
      const { engine: version, ...counts } = stats
      console.log(`\n## ${engine.name}, ${graph}\n`)
      console.log(`Engine: ${version.name} ${version.version}. ${describeCounts(counts)}\n`)
      console.log(await measureOperations(service, store))

      const rows = [
        limitRow(loading[0], loading[1], limits.firstStart, 'ms'),
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

async function measureOperations(service, store) {
  const samples = await takeSamples(service.ask)
  const rows = []
  for (const { name, query, variables } of OPERATIONS) {
    const operations = variables(samples).map((values) => ({ query, variables: values }))
    // Over HTTP an operation with errors would be counted; here it ends the measurement.
    const recordings = []
    for (const operation of operations) recordings.push(await recordStatements(store, operation))

    const { http, bare } = await measureInTurn(service.url, store, operations, recordings)
    const statements = recordings[0].flat().length
    if (statements === 0) rows.push(row(name, 'HTTP', http, ''))
    else {
      const noun = statements === 1 ? 'statement' : 'statements'
      rows.push(
        row(name, 'HTTP', http, (http.perSecond / bare.perSecond).toFixed(2)),
        row('', `bare, ${String(statements)} ${noun}`, bare, ''),
      )
    }
    if (http.failures > 0) {
      process.exitCode = 1
      console.error(`${name}: ${String(http.failures)} requests failed.`)
    }
  }
  return formatTable(
    ['operation', 'how', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'of bare'],
    rows,
  )
}

async function measureInTurn(url, store, operations, recordings) {
  const http = createRun()
  const bare = createRun()
  const overHttp = (span) => loadOverHttp(url, operations, { connections: CONNECTIONS, ...span })
  const direct = (span) => loadStatements(store, recordings, { connections: CONNECTIONS, ...span })

  const sendsNone = recordings.every((steps) => steps.length === 0)
  await overHttp(warmUp)
  if (!sendsNone) await direct(warmUp)
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.()
    addRun(http, await overHttp(measured))
    globalThis.gc?.()
    if (!sendsNone) addRun(bare, await direct(measured))
  }
  return { http: summarize(http), bare: summarize(bare) }
}

function row(name, how, { perSecond, p50, p95, p99 }, share) {
  return [name, how, ...[perSecond, p50, p95, p99].map(formatNumber), share]
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
