// Stance networks as a caller meets them: over HTTP, from a graph of statements of random numbers.

import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from './figures.js'
import { loadBundle, startService } from './service.js'
import { writeStanceBundle } from './stance-bundle.js'
import { temporaryFolder } from './temporary-folder.js'

/** Of 494 actors that might speak 488 do. */
const SCALE = { statements: 10_000, actors: 494, topics: 200 }
const SPEAKERS = 488
const MONTHS = 108

const INPUT = 'input: { aggregation: CONGRUENCE }'

/** What is asked for, its limits in milliseconds, and whether an answer is what it must be. */
const OPERATIONS = [
  {
    name: 'matrix with names',
    limit: 400,
    limitOfMathematics: 40,
    query: `{ stanceNetwork(${INPUT}) { statementCount matrix { rows rowLabels values } } }`,
    isWhole: ({ statementCount, matrix: { rowLabels, values } }) =>
      statementCount === SCALE.statements &&
      rowLabels.length === SPEAKERS &&
      values.length === SPEAKERS ** 2,
  },
  {
    name: `${String(MONTHS)} months, each by itself`,
    limit: 300,
    query: `{ stanceNetwork(${INPUT}) { series(unit: MONTH, size: 1, arrangement: TILED) {
      start end rows values statementCount edgeCount change { absolute relative }
    } } }`,
    isWhole: ({ series }) =>
      series.length === MONTHS &&
      series.reduce((sum, { statementCount }) => sum + statementCount, 0) === SCALE.statements,
  },
]

/** For which no other request is answered, in milliseconds. */
const LIMIT_OF_HOLD = 50
/** Between requests the service comes to rest. */
const PAUSE = 50

/**
 * The lines of a table for one engine: median, what 95 of 100 requests keep to, and the first request
 * after the start. Limits are for the 95 of 100, of the embedded engine.
 */
export async function measureStanceService(engine, { quick }) {
  const folder = temporaryFolder()
  await writeStanceBundle(folder, SCALE)
  await engine.empty()
  await loadBundle(folder, engine.settings)
  const service = await startService(engine.settings, { isProbed: true })
  try {
    const figures = []
    for (const operation of OPERATIONS) {
      figures.push(...(await measureOne(service, operation, quick ? 3 : 20)))
    }
    return figures.map((figure) => (engine.name === 'embedded' ? figure : withoutLimit(figure)))
  } finally {
    await service.stop()
    await engine.empty()
  }
}

async function measureOne(service, { name, limit, limitOfMathematics, query, isWhole }, runs) {
  const ask = async () => {
    await sleep(PAUSE)
    await service.probe()
    const started = performance.now()
    const { stanceNetwork } = await service.ask({ query })
    const milliseconds = performance.now() - started
    if (!isWhole(stanceNetwork)) throw new Error(`The answer is not whole: ${name}`)
    return { milliseconds, ...(await service.probe()) }
  }
  const first = await ask()
  const asked = []
  for (let run = 0; run < runs; run += 1) asked.push(await ask())

  const row = (what, most, valueOf) => {
    const sorted = Float64Array.from(asked, valueOf).sort()
    const [half, nearlyAll] = [50, 95].map((percent) => percentile(sorted, percent))
    return {
      name: what,
      limit: most === undefined ? 'none' : `${String(most)} ms`,
      measured: [half, nearlyAll, valueOf(first)].map(inMilliseconds).join(' / '),
      isOver: most !== undefined && nearlyAll > most,
    }
  }
  return [
    row(`${name}, to the last byte`, limit, ({ milliseconds }) => milliseconds),
    row('– mathematics, to a thread and back', limitOfMathematics, ({ calculations }) =>
      calculations.reduce((sum, time) => sum + time, 0),
    ),
    row('– event loop held at a time', LIMIT_OF_HOLD, ({ held }) => held),
  ]
}

function withoutLimit(figure) {
  return { ...figure, limit: 'none', isOver: false }
}

function inMilliseconds(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}
