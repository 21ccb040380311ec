import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { afterAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder, post, Program } from '../support/process.ts'

const SOURCES = env.TEST_SOURCES ?? ''

describe('ACTA_SOURCES', () => {
  afterAll(cleanUp)

  it('warns of a file that is no document’s, with its hash, and answers without texts', async () => {
    const sources = await newFolder()
    const text = 'No document of the graph.'
    await writeFile(join(sources, 'other.txt'), text)
    const service = Program.service({ ACTA_DATA: await newFolder(), ACTA_SOURCES: sources })
    const origin = await service.origin()

    const hash = createHash('sha256').update(text).digest('hex')
    const warnings = service.stdout.split('\n').filter((line) => line.includes('"level":40'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('other.txt')
    expect(warnings[0]).toContain(hash)
    expect((await passages(origin)).every(({ text }) => text === null)).toBe(true)
  })

  const withSources = SOURCES !== '' && existsSync(SOURCES) ? it : it.skip
  withSources('gives passages their text, for documents whose file is there', async () => {
    const sources = await newFolder()
    // A link is as good as a copy, and a folder is passed over.
    const [first = '', ...others] = await readdir(SOURCES)
    await symlink(join(SOURCES, first), join(sources, first))
    for (const file of others) await copyFile(join(SOURCES, file), join(sources, file))
    await mkdir(join(sources, 'more'))
    const service = Program.service({ ACTA_DATA: await newFolder(), ACTA_SOURCES: sources })
    const origin = await service.origin()
    expect(service.stdout).not.toContain('"level":40')
    const found = await passages(origin)
    expect(found.length).toBeGreaterThan(10)
    for (const { start, end, text } of found) expect(text).toHaveLength(end - start)
  })
})

interface PassageAnswer {
  start: number
  end: number
  text: string | null
}

/** Passages of both documents that were coded. */
async function passages(origin: string): Promise<PassageAnswer[]> {
  const { body } = await post<{ documents: { nodes: { passages: { nodes: PassageAnswer[] } }[] } }>(
    origin,
    `{ documents(filter: {id: {in: ["document:memo-2018", "document:statement-2019"]}}) {
      nodes { passages(first: 20) { nodes { start end text } } }
    } }`,
  )
  const documents = body.data?.documents.nodes ?? []
  expect(documents).toHaveLength(2)
  return documents.flatMap((document) => document.passages.nodes)
}
