import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Files by the path of their format. */
export type Files = Record<string, Buffer>

/**
 * A program that has readers of other projects read files back. Each line that it is given names a
 * folder with files; each that it answers is JSON, of what every reader tells of them.
 */
export class ReaderProcess {
  readonly #name: string
  readonly #process
  readonly #answers

  constructor(name: string, program: string, parameters: string[]) {
    this.#name = name
    this.#process = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#answers = createInterface(this.#process.stdout)[Symbol.asyncIterator]()
  }

  async read(files: Files): Promise<Record<string, unknown>> {
    const folder = await mkdtemp(join(tmpdir(), 'acta-export-'))
    try {
      for (const [name, content] of Object.entries(files))
        await writeFile(join(folder, name), content)
      this.#process.stdin.write(`${folder}\n`)
      const answer: IteratorResult<string, undefined> = await this.#answers.next()
      if (answer.done === true) throw new Error(`${this.#name} ended; it says why above.`)
      return JSON.parse(answer.value) as Record<string, unknown>
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  async end() {
    if (this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.stdin.end()
    await ended
  }
}
