import { addRun, createRun, summarize } from './figures.js'
import { loadOverHttp } from './http-load.js'
import { OPERATIONS, takeSamples } from './operations.js'
import { loadStatements, recordStatements } from './statements.js'
import { formatNumber, formatTable } from './table.js'
import { VIEW_OPERATIONS } from './view-operations.js'

/** HTTP and bare statements take turns this often, so that both meet the machine alike. */
const ROUNDS = 2

/** Lists are asked by many callers at once, for how much the service can do. */
const LISTS = { operations: OPERATIONS, connections: 10 }
/** Search and views by one at a time, for how long each waits. */
const VIEWS = { operations: VIEW_OPERATIONS, connections: 1 }

/**
 * Asks each operation over HTTP, each next one as soon as the last is answered, and sends its
 * statements straight to the store: a table with both. `spans` says how long. Without `lists` only
 * search and views are.
 */
export async function measureOperations(service, store, spans, { lists = true } = {}) {
  const samples = await takeSamples(service.ask)
  const tables = []
  for (const group of lists ? [LISTS, VIEWS] : [VIEWS]) {
    tables.push(await measureAll(group, { service, store, spans, samples }))
  }
  return tables.join('\n\n')
}

async function measureAll({ operations: all, connections }, { service, store, spans, samples }) {
  const rows = []
  for (const { name, limit, query, variables } of all) {
    const operations = variables(samples).map((values) => ({ query, variables: values }))
    // Over HTTP an operation with errors would be counted; here it ends the measurement.
    const recordings = []
    for (const operation of operations) recordings.push(await recordStatements(store, operation))

    const { http, bare } = await measureInTurn(service.url, {
      store,
      recordings,
      operations,
      connections,
      spans,
    })
    const statements = Math.max(...recordings.map((steps) => steps.flat().length))
    if (statements === 0) rows.push(row(name, 'HTTP', http, limit, ''))
    else {
      const noun = statements === 1 ? 'statement' : 'statements'
      rows.push(
        row(name, 'HTTP', http, limit, (http.perSecond / bare.perSecond).toFixed(2)),
        row('', `bare, ${String(statements)} ${noun}`, bare, undefined, ''),
      )
    }
    if (http.failures > 0) {
      process.exitCode = 1
      console.error(`${name}: ${String(http.failures)} requests failed.`)
    }
  }
  return formatTable(
    [
      connections === 1 ? 'one caller' : `${String(connections)} callers`,
      'how',
      'requests/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'p95 limit',
      'of bare',
    ],
    rows,
  )
}

async function measureInTurn(url, { store, recordings, operations, connections, spans }) {
  const http = createRun()
  const bare = createRun()
  const overHttp = (span) => loadOverHttp(url, operations, { connections, ...span })
  const direct = (span) => loadStatements(store, recordings, { connections, ...span })

  const sendsNone = recordings.every((steps) => steps.length === 0)
  await overHttp(spans.warmUp)
  if (!sendsNone) await direct(spans.warmUp)
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.()
    addRun(http, await overHttp(spans.measured))
    globalThis.gc?.()
    if (!sendsNone) addRun(bare, await direct(spans.measured))
  }
  return { http: summarize(http), bare: summarize(bare) }
}

function row(name, how, { perSecond, p50, p95, p99 }, limit, share) {
  const kept = limit === undefined ? '' : `${String(limit)}${p95 > limit ? ', OVER' : ''}`
  return [name, how, ...[perSecond, p50, p95, p99].map(formatNumber), kept, share]
}
