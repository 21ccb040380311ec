import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/** How long a process may take to do what a test waits for, in milliseconds: not a promise of it. */
const PATIENCE = 60_000

/** How a process ended. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

type Environment = Record<string, string>

/** Every process that a test file started and every folder that it made, to take away again. */
const running = new Set<Program>()
const folders = new Set<string>()

/** A built program as a process of its own, as a user starts it. */
export class Program {
  readonly #child: ChildProcess
  readonly ended: Promise<Ended>
  hasEnded = false
  stdout = ''
  stderr = ''

  private constructor(
    script: string,
    args: readonly string[],
    environment: Environment,
    input?: string | Uint8Array,
  ) {
    checkBuilt(script)
    this.#child = spawn(process.execPath, [fileURLToPath(new URL(script, ROOT)), ...args], {
      // Nothing of the tests' own environment: a NEO4J_URI in it would be somebody's data.
      env: { PATH: process.env.PATH ?? '', HOME: tmpdir(), ...environment },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    // It may end before it has read everything.
    this.#child.stdin?.on('error', () => undefined).end(input)
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        this.hasEnded = true
        running.delete(this)
        resolve({ code, signal })
      })
    })
    running.add(this)
  }

  /** `node dist/main.js` on a free port. */
  static service(environment: Environment) {
    return new Program('dist/main.js', [], { PORT: '0', ...environment })
  }

  /** `node dist/seed.js`, what `npm run seed` runs. */
  static seed(environment: Environment, ...args: string[]) {
    return new Program('dist/seed.js', args, environment)
  }

  /** `acta`, the command line, with what it finds on its standard input. */
  static acta(args: readonly string[], input?: string | Uint8Array) {
    return new Program('dist/command-line/acta.js', args, {}, input)
  }

  kill(signal: NodeJS.Signals) {
    this.#child.kill(signal)
  }

  /** Ends it with a signal; how it ended. */
  stop(signal: NodeJS.Signals = 'SIGTERM') {
    this.kill(signal)
    return this.ended
  }

  /** The first match in what it has printed, as soon as there is one. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (const start = Date.now(); Date.now() - start < PATIENCE; await pause(5)) {
      const match = pattern.exec(this.stdout)
      if (match) return match
      if (this.hasEnded) break
    }
    throw new Error(`Never printed ${pattern.source}, but:\n${this.stdout}\n${this.stderr}`)
  }

  /** Where a service answers, as soon as it does. */
  async origin() {
    const [, origin = ''] = await this.printed(/answers at (http:\/\/[^/]+)\/graphql/)
    return origin
  }

  /** The messages that it logged, without their JSON. */
  messages(): string[] {
    const lines = this.stdout.split('\n').filter((line) => line.startsWith('{'))
    return lines.map((line) => String((JSON.parse(line) as { msg?: unknown }).msg))
  }
}

/** What a service answers an operation with. */
export interface Body<Data> {
  data?: Data | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** Sends an operation to a running service. */
export async function post<Data = unknown>(origin: string, query: string) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: (await response.json()) as Body<Data> }
}

/** The status of a health route. */
export async function health(origin: string, route: 'live' | 'ready') {
  const response = await fetch(`${origin}/health/${route}`)
  await response.arrayBuffer()
  return response.status
}

/** A new folder, taken away by {@link cleanUp}. */
export async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'acta-process-'))
  folders.add(folder)
  return folder
}

/** Ends what still runs and removes what was made. For `afterEach` or `afterAll`. */
export async function cleanUp() {
  await Promise.all([...running].map((program) => program.stop('SIGKILL')))
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })))
  folders.clear()
}

export function pause(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Throws where a built program is missing or older than its source: it would test the past. */
function checkBuilt(script: string) {
  const advice = 'run `npm run build:service` before the tests.'
  if (!existsSync(new URL(script, ROOT))) throw new Error(`${script} is not built: ${advice}`)
  for (const source of readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|js)$/.test(source) || source.endsWith('.d.ts')) continue
    const built = new URL(`dist/${source.replace(/\.ts$/, '.js')}`, ROOT)
    if (existsSync(built) && age(built) >= age(new URL(`src/${source}`, ROOT))) continue
    throw new Error(`dist is older than src/${source}: ${advice}`)
  }
}

function age(file: URL) {
  return statSync(file).mtimeMs
}
