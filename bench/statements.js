// The bare line: the statements that an operation sends, sent straight to the engine in the same
// order and at the same concurrency. What the service adds or saves is the difference. Of a search it
// is what the engine proposes.

import { pino } from 'pino'
import { createContext } from '../dist/context.js'
import { formatOfPath } from '../dist/export/formats.js'
import { readExport } from '../dist/export/read-export.js'
import { createServer } from '../dist/server.js'
import { Lanes } from '../dist/store/lane.js'
import { queryToView } from '../dist/view/query-string.js'
import { openView } from '../dist/view/view-request.js'

const server = await createServer(pino({ level: 'silent' }))

/**
 * The statements of one operation, asked alone: a list of steps, each of the statements that left
 * together because none of them waited for another, as functions that send them to a store.
 */
export async function recordStatements(store, operation) {
  const { recording, steps } = recordingOf(store)
  const { body } = await server.executeOperation(operation, {
    contextValue: createContext(recording, new Lanes(recording)),
  })
  const { errors } = body.singleResult
  if (errors) throw new Error(`${errors[0].message}\n${operation.query}`)
  return steps
}

/**
 * The statements of an export, to be sent again in the same order: `first` are the milliseconds of
 * those before its first byte.
 */
export async function recordExport(store, { format, view }) {
  const { recording, steps } = recordingOf(store)
  const context = createContext(recording, new Lanes(recording), { acceptLanguage: 'en' })
  const { request } = queryToView(view)
  const read = await openView(context, request, { readsEvidence: false, countsHidden: true })
  const exported = await readExport(context, request, await read(), { address: '' })
  const before = steps.length
  const written = formatOfPath(format).write(exported)
  const iterator = written[Symbol.asyncIterator]()
  while (!(await iterator.next()).done);
  return {
    statements: steps.flat().length,
    async send(bare) {
      const started = performance.now()
      let first
      for (const [index, step] of steps.entries()) {
        if (index === before) first = performance.now() - started
        await Promise.all(step.map((send) => send(bare)))
      }
      return { first, total: performance.now() - started }
    },
  }
}

/** One for each store: what a service found out of its store once, it does not ask again. */
const recorders = new WeakMap()

/** A store that records what it is asked from now on. */
function recordingOf(store) {
  const recording = recorders.get(store) ?? new Recording(store)
  recorders.set(store, recording)
  recording.steps = []
  return { recording, steps: recording.steps }
}

class Recording {
  steps = []
  #store
  #underWay = 0

  constructor(store) {
    this.#store = store
  }

  read(query, params) {
    return this.#record((bare) => bare.read(query, params))
  }

  propose(wanted) {
    return this.#record((bare) => bare.propose(wanted))
  }

  async #record(send) {
    if (this.#underWay === 0) this.steps.push([])
    this.steps.at(-1).push(send)
    this.#underWay += 1
    try {
      return await send(this.#store)
    } finally {
      this.#underWay -= 1
    }
  }
}

/**
 * Sends recorded operations, so many at a time, for `seconds` or until `amount` are done.
 */
export async function loadStatements(store, recordings, { connections, seconds, amount }) {
  const latencies = []
  const started = performance.now()
  let begun = 0
  const mayBegin = () =>
    amount === undefined ? performance.now() - started < seconds * 1000 : begun < amount

  async function connection() {
    while (mayBegin()) {
      const steps = recordings[begun++ % recordings.length]
      const start = performance.now()
      for (const step of steps) {
        await Promise.all(step.map((send) => send(store)))
      }
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  return { latencies, milliseconds: performance.now() - started, failures: 0 }
}
