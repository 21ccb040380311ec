import { fileURLToPath } from 'node:url'
import { type Files, ReaderProcess } from './reader-process.ts'

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
      : new ReaderProcess('The readers in Python', TEST_PYTHON, [SCRIPT])

  /** What each tells of the files, by name; nothing where there is no Python. */
  async read(files: Files): Promise<Record<string, unknown>> {
    return (await this.#python?.read(files)) ?? {}
  }

  async end() {
    await this.#python?.end()
  }
}
