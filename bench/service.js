import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const PROBE = new URL('./service-probe.js', import.meta.url).href
const LOAD = fileURLToPath(new URL('./load.js', import.meta.url))

const FIRST_OPERATION = { query: '{ actors(first: 1) { totalCount nodes { name } } }' }

/** Processes that this one started, so that none outlives it. */
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts the service as `npm start` does, in a process of its own, and waits for its first answer.
 * `settings` are the environment variables that choose its store. With `isProbed` it can be asked how
 * its event loop fares.
 */
export async function startService(settings, { isProbed = false } = {}) {
  const started = performance.now()
  const child = run(isProbed ? ['--import', PROBE, MAIN] : [MAIN], settings, { isProbed })
  const address = await addressOf(child)
  const ask = (operation) => post(`${address}/graphql`, operation)
  const { actors } = await ask(FIRST_OPERATION)
  if (actors.totalCount === 0) throw new Error('The service answers, but its graph is empty.')
  const milliseconds = performance.now() - started

  return {
    url: `${address}/graphql`,
    ask,
    /** From the start of the process to its first answer. */
    milliseconds,
    /** Memory in use, in megabytes. */
    memory: () => memoryOf(child.pid),
    /** What service-probe.js has noted since it was last asked. */
    async probe() {
      child.send('tell')
      const [noted] = await once(child, 'message')
      return noted
    },
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Loads a bundle, in a process of its own, and says how far it is. Gives the milliseconds that it took. */
export async function loadBundle(folder, settings) {
  const started = performance.now()
  const child = run([LOAD, folder], settings)
  const output = outputOf(child)
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.error(line)
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Loading ${folder} failed:\n${output.join('\n')}`)
  return performance.now() - started
}

function run(args, settings, { isProbed = false } = {}) {
  // None of the caller's own settings: the stores that those name are not for measurements.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ACTA|NEO4J)_/.test(name))
  const child = spawn(process.execPath, args, {
    env: { ...Object.fromEntries(inherited), PORT: '0', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', ...(isProbed ? ['ipc'] : [])],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** The last lines that a process wrote: why it failed. */
function outputOf(child) {
  const lines = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      if (lines.length > 20) lines.shift()
    })
  }
  return lines
}

function addressOf(child) {
  const output = outputOf(child)
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, address] = /Acta answers at (\S+)\/graphql/.exec(line) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => {
      reject(new Error(`The service ended with ${String(code)}:\n${output.join('\n')}`))
    })
  })
}

async function post(url, operation) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(operation),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(`${errors[0].message}\n${operation.query}`)
  return data
}

/** Where the system does not tell, null. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(
      readFileSync(`/proc/${String(pid)}/status`, 'utf8'),
    )
    return Number(kilobytes) / 1024
  } catch {
    return null
  }
}
