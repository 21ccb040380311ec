import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { randomCsv } from '../dist/bench/bench/random-statements.js'
import { temporaryFolder } from './temporary-folder.js'

const ACTA = fileURLToPath(new URL('../dist/command-line/acta.js', import.meta.url))
const PEAK_MEMORY = new URL('./peak-memory.js', import.meta.url).href

/** What the program is to keep to: megabytes. */
const MOST_MEMORY = 1500

/** What `acta stance` takes for a large file, each format in a process of its own. */
export async function measureCommandLine({
  statements = 1_000_000,
  actors = 5000,
  topics = 1000,
} = {}) {
  const scale = { statements, actors, topics }
  const folder = temporaryFolder()
  const file = join(folder, 'statements.csv')
  await pipeline(Readable.from(randomCsv(scale)), createWriteStream(file))
  const size = Object.values(scale).map((count) => count.toLocaleString('en'))

  const figures = []
  for (const format of ['matrix-csv', 'edges-csv']) {
    const output = join(folder, `network.${format}`)
    const { seconds, memory } = await run(['stance', file, '--format', format, '--output', output])
    const megabytes = (bytes) => `${(bytes / 1024 ** 2).toFixed(0)} MB`
    figures.push({
      name: `${size.join(' / ')}, ${format}`,
      limit: `${String(MOST_MEMORY)} MB`,
      measured: `${memory.toFixed(0)} MB, ${seconds.toFixed(1)} s, ${megabytes((await stat(file)).size)} to ${megabytes((await stat(output)).size)}`,
      isOver: memory > MOST_MEMORY,
    })
  }
  return figures
}

/** How long the program took, and how much memory at most. */
async function run(args) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', PEAK_MEMORY, ACTA, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const [kilobytes, code] = await Promise.all([
    text(child.stdio[3]),
    new Promise((resolve) => child.once('close', resolve)),
  ])
  if (code !== 0) throw new Error(`acta ${args.join(' ')} ended with ${String(code)}.`)
  return { seconds: (performance.now() - started) / 1000, memory: Number(kilobytes) / 1024 }
}
