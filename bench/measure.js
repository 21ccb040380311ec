import { addRun, createRun, summarize } from './figures.js'
import { loadOverHttp } from './http-load.js'
import { OPERATIONS, takeSamples } from './operations.js'
import { loadStatements, recordStatements } from './statements.js'
import { formatNumber, formatTable } from './table.js'

/** How many callers ask at the same time, each the next operation as soon as it has an answer. */
const CONNECTIONS = 10

/** HTTP and bare statements take turns this often, so that both meet the machine alike. */
const ROUNDS = 2

/**
 * Asks each operation over HTTP, and sends its statements straight to the store: a table with both.
 * `spans` says how long.
 */
export async function measureOperations(service, store, spans) {
  const samples = await takeSamples(service.ask)
  const rows = []
  for (const { name, query, variables } of OPERATIONS) {
    const operations = variables(samples).map((values) => ({ query, variables: values }))
    // Over HTTP an operation with errors would be counted; here it ends the measurement.
    const recordings = []
    for (const operation of operations) recordings.push(await recordStatements(store, operation))

    const { http, bare } = await measureInTurn(service.url, {
      store,
      recordings,
      operations,
      spans,
    })
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

async function measureInTurn(url, { store, recordings, operations, spans }) {
  const http = createRun()
  const bare = createRun()
  const overHttp = (span) => loadOverHttp(url, operations, { connections: CONNECTIONS, ...span })
  const direct = (span) => loadStatements(store, recordings, { connections: CONNECTIONS, ...span })

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

function row(name, how, { perSecond, p50, p95, p99 }, share) {
  return [name, how, ...[perSecond, p50, p95, p99].map(formatNumber), share]
}
