import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** Files by the path of their format. */
export type Files = Record<string, Buffer>

/** What a schema finds wrong. */
export interface Verdict {
  wrong: string[]
}

/** A workbook: its first row, the cells of the others, and of what kinds those of a column are. */
export interface Workbook {
  names: string[]
  rows: unknown[][]
  kinds: Record<string, string[]>
}

const { TEST_PYTHON } = process.env
const SCRIPT = fileURLToPath(new URL('../export/read_back.py', import.meta.url))

/** False where readers in Python are left out; a gate must have them. */
export const HAS_PYTHON = TEST_PYTHON !== undefined

if (!HAS_PYTHON) {
  if (process.env.CI !== undefined)
    throw new Error('TEST_PYTHON names no Python: .ci/run makes one.')
  console.warn(
    'TEST_PYTHON is not set: files are not read back by networkx, igraph, rdflib, Graphviz and openpyxl.',
  )
}

/** The readers of other projects that are written in Python, all in one process. */
export class PythonReaders {
  readonly #python =
    TEST_PYTHON === undefined
      ? undefined
      : spawn(TEST_PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  readonly #answers = this.#python && createInterface(this.#python.stdout)[Symbol.asyncIterator]()

  /** What each tells of the files, by name; nothing where there is no Python. */
  async read(files: Files): Promise<Record<string, unknown>> {
    if (!this.#python || !this.#answers) return {}
    const folder = await mkdtemp(join(tmpdir(), 'acta-export-'))
    try {
      for (const [name, content] of Object.entries(files))
        await writeFile(join(folder, name), content)
      this.#python.stdin.write(`${folder}\n`)
      const answer: IteratorResult<string, undefined> = await this.#answers.next()
      if (answer.done === true) throw new Error('The readers in Python ended; they say why above.')
      return JSON.parse(answer.value) as Record<string, unknown>
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  async end() {
    if (!this.#python || this.#python.exitCode !== null) return
    const ended = once(this.#python, 'exit')
    this.#python.stdin.end()
    await ended
  }
}
