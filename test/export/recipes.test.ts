import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { createApp } from '../../src/http.ts'
import { SILENT } from '../support/api.ts'
import { EMBEDDED } from '../support/engines.ts'

const { TEST_PYTHON } = process.env
// `read-back.ts` says what is not checked without it, and that a gate must have it.
const itWithPython = TEST_PYTHON === undefined ? it.skip : it

itWithPython(
  'the recipe for pandas counts the figures of the claims',
  async () => {
    const page = await readFile(new URL('../../docs/exports.md', import.meta.url), 'utf8')
    const [, recipe = ''] = /```python\n([^]*?)```/.exec(page) ?? []
    expect(
      recipe
        .trim()
        .split('\n')
        .filter((line) => line !== '').length,
    ).toBeLessThanOrEqual(5)

    if (TEST_PYTHON === undefined) throw new Error('There is nothing to run it with.')
    const store = await EMBEDDED.openSeeded()
    const app = await createApp({ store, log: SILENT })
    try {
      const origin = await app.listen({ host: '127.0.0.1', port: 0 })
      const code = recipe.replaceAll('http://127.0.0.1:4000', origin)
      const { stdout } = await promisify(execFile)(TEST_PYTHON, ['-c', code])
      // Three territories’ requests in 2018 (4847, 679, 78) are the largest of their unit.
      expect(stdout).toMatch(/asylum requests +\d+ +\d+/)
    } finally {
      await app.close()
      await store.close()
    }
  },
  60_000,
)
