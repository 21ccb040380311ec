import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { pino } from 'pino'
import {
  type AttachedTexts,
  attachTexts,
  NO_TEXTS,
  readTextFiles,
} from '../../src/passage/attached-texts.ts'
import type { Store } from '../../src/store/store.ts'
import { runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { HeldStore } from '../store/held-store.ts'

const SOURCES = env.TEST_SOURCES ?? ''

function sha256(text: string | Uint8Array) {
  return createHash('sha256').update(text).digest('hex')
}

/** A log whose lines a test can read. */
function openLog() {
  const lines: Record<string, unknown>[] = []
  const write = (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>)
  return { log: pino({ level: 'info' }, { write }), lines }
}

const WARN = 40
const INFO = 30

describe('text files', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acta-texts-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** A store with documents of these hashes. */
  function storeWith(documents: Record<string, string>) {
    const store = new HeldStore()
    store.read = () =>
      Promise.resolve(
        Object.entries(documents).map(([id, hash]) => ({ id, sha256: hash })) as never[],
      )
    return store
  }

  it('are read with the hash of their bytes, in the order of their names', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a)
    await writeFile(join(folder, 'b.txt'), 'línea\n😀')
    await writeFile(join(folder, 'a.txt'), bytes)
    await mkdir(join(folder, 'c'))
    expect(await readTextFiles(folder)).toEqual([
      { file: 'a.txt', sha256: sha256(bytes), text: '\uFEFFa\r\n' },
      { file: 'b.txt', sha256: sha256('línea\n😀'), text: 'línea\n😀' },
    ])
  })

  it('are the text of the document with their hash, whatever they are called', async () => {
    await writeFile(join(folder, 'any name'), 'the text')
    const { log, lines } = openLog()
    const store = storeWith({ 'document:one': sha256('the text'), 'document:two': sha256('x') })
    const texts = await attachTexts(await readTextFiles(folder), store, log)
    expect(texts).toEqual(new Map([[sha256('the text'), 'the text']]))
    expect(lines).toEqual([
      expect.objectContaining({ level: INFO, file: 'any name', document: 'document:one' }),
    ])
  })

  it('that are no document’s are named in a warning with their hash, and used for nothing', async () => {
    await writeFile(join(folder, 'the.txt'), 'the text\n')
    const { log, lines } = openLog()
    const store = storeWith({ 'document:one': sha256('the text') })
    expect(await attachTexts(await readTextFiles(folder), store, log)).toEqual(new Map())
    expect(lines).toEqual([
      expect.objectContaining({ level: WARN, file: 'the.txt', sha256: sha256('the text\n') }),
    ])
    expect(String(lines[0]?.msg)).toContain('the.txt')
    expect(String(lines[0]?.msg)).toContain(sha256('the text\n'))
  })

  it('are none in an empty folder', async () => {
    const { log, lines } = openLog()
    expect(await attachTexts(await readTextFiles(folder), storeWith({}), log)).toEqual(new Map())
    expect(lines).toEqual([])
  })
})

interface PassageAnswer {
  start: number
  end: number
  text: string | null
  prefix: string | null
  suffix: string | null
}

interface Memo {
  sha256: string
  length: number
  passages: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: PassageAnswer[]
  }
}

const PASSAGES = `query ($after: String) {
  document(id: "document:memo-2018") {
    sha256 length
    passages(first: 200, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { start end text prefix suffix }
    }
  }
}`

describe.each(ENGINES)('$name: passages', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  async function memo(after: string | null, texts: AttachedTexts) {
    const answer = (await runQuery(store, PASSAGES, { after }, { texts })) as { document: Memo }
    return answer.document
  }

  async function allPassages(texts: AttachedTexts) {
    const nodes: PassageAnswer[] = []
    for (let after: string | null = null; ;) {
      const { passages } = await memo(after, texts)
      nodes.push(...passages.nodes)
      after = passages.pageInfo.endCursor
      if (passages.pageInfo.hasNextPage) continue
      expect(nodes).toHaveLength(passages.totalCount)
      return nodes
    }
  }

  it('have no text where none is attached', async () => {
    for (const { text, prefix, suffix } of await allPassages(NO_TEXTS)) {
      expect([text, prefix, suffix]).toEqual([null, null, null])
    }
  })

  it('have no text where that of another document is attached', async () => {
    const [passage] = await allPassages(new Map([[sha256('other'), 'other']]))
    expect(passage).toMatchObject({ text: null, prefix: null, suffix: null })
  })

  it('are cut from the attached text by UTF-16 offsets, with 120 units on either side', async () => {
    const { sha256, length } = await memo(null, NO_TEXTS)
    // A text that says of each place where it is, pairs of units among them.
    const text = Array.from({ length: Math.ceil(length / 8) }, (_item, at) =>
      `😀${String(at).padStart(6, '0')}`.slice(0, 8),
    )
      .join('')
      .slice(0, length)
    for (const passage of await allPassages(new Map([[sha256, text]]))) {
      const { start, end } = passage
      expect(passage.text).toHaveLength(end - start)
      expect(passage).toEqual({
        start,
        end,
        text: text.substring(start, end),
        prefix: text.substring(start - 120, start),
        suffix: text.substring(end, end + 120),
      })
    }
  })

  const withSources = SOURCES !== '' && existsSync(SOURCES) ? it : it.skip
  withSources('all have their text where the documents’ own files are attached', async () => {
    const { log, lines } = openLog()
    const texts = await attachTexts(await readTextFiles(SOURCES), store, log)
    expect(lines.map(({ level, document }) => [level, document])).toEqual([
      [INFO, 'document:memo-2018'],
      [INFO, 'document:statement-2019'],
    ])
    const passages = await allPassages(texts)
    expect(passages.length).toBeGreaterThan(500)
    for (const { text, start, end } of passages) {
      expect(text).toHaveLength(end - start)
      expect(text?.trim()).toBe(text)
    }
  })
})
