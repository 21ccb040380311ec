// How a large view is sent as a file: when its first byte comes, when its last, and how much memory it
// takes meanwhile above what the service has at rest. Beside it the statements alone.

import { once } from 'node:events'
import { get } from 'node:http'
import { clearInterval, setInterval } from 'node:timers'
import { median } from './figures.js'
import { recordExport } from './statements.js'
import { formatNumber, formatTable } from './table.js'

/** Without those that a whole picture is drawn for. */
const FORMATS = ['gexf', 'graphml', 'csv', 'jsonld']

const WARM_UP = 'edges=STANCE&maxNodes=50&lang=en'

const LIMITS = { firstByte: 300, memory: 100 }
const RUNS = 3
const LOOK_EVERY = 5

/**
 * A table of the formats, for one view by its query string, each asked for several times; and how soon
 * the very first comes and by how much memory grows with it: the engine and the compiler keep what they
 * read and made of it.
 */
export async function measureExports(service, store, view, { runs = RUNS } = {}) {
  const origin = service.url.replace(/\/graphql$/, '')
  const first = await measureOne(service, `${origin}/export/${FORMATS[0]}?${view}`)
  const rows = []
  for (const format of FORMATS) {
    await fetchFile(`${origin}/export/${format}?${WARM_UP}`)
    const measured = []
    for (let run = 0; run < runs; run += 1) {
      measured.push(await measureOne(service, `${origin}/export/${format}?${view}`))
    }
    const of = (name) => median(measured.map((one) => one[name]))
    rows.push([
      format,
      'HTTP',
      limited(of('firstByte'), LIMITS.firstByte),
      formatNumber(of('total')),
      formatNumber(of('bytes') / 1e6),
      limited(Math.max(...measured.map(({ memory }) => memory)), LIMITS.memory),
    ])
    const bare = await recordExport(store, { format, view })
    const times = []
    for (let run = 0; run < runs; run += 1) times.push(await bare.send(store))
    rows.push([
      '',
      `bare, ${String(bare.statements)} statements`,
      formatNumber(median(times.map(({ first }) => first))),
      formatNumber(median(times.map(({ total }) => total))),
      '',
      '',
    ])
  }
  return [
    formatTable(['export', 'how', 'first byte ms', 'last byte ms', 'MB', 'MB above rest'], rows),
    `The very first file: ${formatNumber(first.firstByte)} ms to the first byte, ${formatNumber(first.memory)} MB above rest.`,
  ].join('\n\n')
}

async function measureOne(service, url) {
  const rest = service.memory() ?? 0
  let most = rest
  const look = setInterval(() => (most = Math.max(most, service.memory() ?? 0)), LOOK_EVERY)
  try {
    return { ...(await fetchFile(url)), memory: Math.max(most, service.memory() ?? 0) - rest }
  } finally {
    clearInterval(look)
  }
}

async function fetchFile(url) {
  const started = performance.now()
  const [response] = await once(get(url), 'response')
  if (response.statusCode !== 200) throw new Error(`${url} answered ${String(response.statusCode)}`)
  let firstByte
  let bytes = 0
  for await (const part of response) {
    firstByte ??= performance.now() - started
    bytes += part.length
  }
  return { firstByte, total: performance.now() - started, bytes }
}

function limited(value, limit) {
  return `${formatNumber(value)}${value > limit ? ', OVER' : ''}`
}
