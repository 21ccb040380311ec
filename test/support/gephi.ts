import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Files, ReaderProcess } from './reader-process.ts'

const { TEST_JARS } = process.env
const SOURCE = fileURLToPath(new URL('../export/GephiReader.java', import.meta.url))

/**
 * False where the readers in Java are left out: Gephi, and the schemas that come with JGraphT. A
 * gate must have them.
 */
export const HAS_JARS = TEST_JARS !== undefined

if (!HAS_JARS) {
  if (process.env.CI !== undefined)
    throw new Error('TEST_JARS names no folder with gephi-toolkit-all.jar: .ci/run makes one.')
  console.warn(
    'TEST_JARS is not set: files are not read back by Gephi, nor held against the published schemas of GraphML and GEXF 1.2.',
  )
}

/** Java compiles the file as it starts; the tests have but little to do, and that at once. */
const PARAMETERS = ['-Djava.awt.headless=true', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Gephi itself, by its Toolkit. */
export class Gephi {
  readonly #java =
    TEST_JARS === undefined
      ? undefined
      : new ReaderProcess('Gephi', 'java', [
          ...PARAMETERS,
          '-cp',
          join(TEST_JARS, 'gephi-toolkit-all.jar'),
          SOURCE,
        ])

  /** What it holds of each file, by format; nothing where there is no Gephi. */
  async read(files: Files): Promise<Record<string, unknown>> {
    return (await this.#java?.read(files)) ?? {}
  }

  async end() {
    await this.#java?.end()
  }
}
