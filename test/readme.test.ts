import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { SETTINGS } from '../src/config.ts'
import { ERROR_CODES } from '../src/errors.ts'
import { MAX_CALCULATED } from '../src/limits/calculations.ts'
import { MAX_COST } from '../src/limits/cost.ts'
import { MAX_DEPTH } from '../src/limits/depth.ts'
import { MAX_TEXT } from '../src/limits/input-values.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../src/list/page-size.ts'
import type { Store } from '../src/store/store.ts'
import { execute } from './support/api.ts'
import { EMBEDDED } from './support/engines.ts'

const ROOT = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

interface Block {
  language: string
  text: string
}

interface Page {
  path: string
  text: string
  /** Everything between ``` fences, in order. */
  blocks: Block[]
  /** The text without them. */
  prose: string
  /** Everything between backticks. */
  spans: string[]
}

const FENCED = /^```(\w*)\n([^]*?)^```$/gm

function readPage(path: string): Page {
  const text = read(path)
  const prose = text.replace(FENCED, '')
  return {
    path,
    text,
    prose,
    blocks: [...text.matchAll(FENCED)].map(([, language = '', text = '']) => ({ language, text })),
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span),
  }
}

const docs = readdirSync(new URL('docs/', ROOT)).filter((file) => file.endsWith('.md'))
const pages = ['README.md', 'CHANGELOG.md', ...docs.map((file) => `docs/${file}`)].map(readPage)

const packageJson = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>

/** What git ignores is made by the program, and may not be there. */
const ignored = read('.gitignore')
  .split('\n')
  .filter((line) => line !== '')

/** Files and folders that a page names: words with a slash, and bare names of files at the top. */
function pathsOf({ spans }: Page) {
  return spans.filter(
    (span) =>
      (/^[\w.<>*-]+(\/[\w.<>*-]*)+$/.test(span) || /^\w[\w.-]*\.(js|json|md|ts|yml)$/.test(span)) &&
      // Partial dates: 2017/.., ../2018.
      !/^[\d./-]+$/.test(span) &&
      !ignored.includes(span.replace(/^\.\//, '').split('/')[0] ?? ''),
  )
}

function exists(path: string) {
  const [, folder, ending] = /^([^*]*\/)\*([^*]*)$/.exec(path) ?? []
  if (folder !== undefined && ending !== undefined) {
    return readdirSync(new URL(folder, ROOT)).some((file) => file.endsWith(ending))
  }
  const example = path
    .replaceAll('<entity>', 'actor')
    .replaceAll('<name>', 'list')
    .replaceAll('<engine>', 'grafeo')
  return existsSync(new URL(example, ROOT))
}

/** The name that a heading is linked by. */
function anchorOf(heading: string) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

function anchorsOf(path: string) {
  return [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))
}

/** The rows of the table below a heading, or below the first row that holds `first`. */
function tableWith(page: Page | undefined, ...header: string[]) {
  const lines = page?.prose.split('\n') ?? []
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const start = lines.findIndex((line) => cells(line).join() === header.join())
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return start < 0 ? [] : lines.slice(start + 2, end).map(cells)
}

describe.each(pages)('$path', (page) => {
  const { path, text, blocks, prose, spans } = page

  it('names files and folders that are there', () => {
    expect(pathsOf(page).filter((name) => !exists(name))).toEqual([])
  })

  it('names packages that are used', () => {
    const names = ['dependencies', 'devDependencies', 'overrides'].flatMap((key) =>
      Object.keys(packageJson[key] ?? {}),
    )
    const named = spans.filter((span) => /^@[\w-]+\/[\w-]+$/.test(span))
    // Named as what was not taken.
    expect(named.filter((name) => !names.includes(name) && name !== '@neo4j/graphql')).toEqual([])
  })

  it('names commands that are there', () => {
    const scripts = Object.keys(packageJson.scripts ?? {})
    const named = [...text.matchAll(/npm (?:run (?!-)([\w:]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short ?? '',
    )
    expect(named.filter((script) => !scripts.includes(script))).toEqual([])
    const programs = [...text.matchAll(/\bnode ((?:tools|bench)\/[\w.-]+)/g)]
    expect(programs.filter(([, program = '']) => !exists(program))).toEqual([])
  })

  it('links to what is there', () => {
    const links = [...prose.matchAll(/\]\(([^)#\s]*)(?:#([^)\s]+))?\)/g)]
    const broken = links.filter(([, target = '', anchor]) => {
      if (/^https?:/.test(target)) return false
      const file = target === '' ? path : new URL(target, `file:///${path}`).pathname.slice(1)
      if (!existsSync(new URL(file, ROOT))) return true
      return anchor !== undefined && !anchorsOf(file).includes(anchor)
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })

  it('shows code as it is', () => {
    const bare = (code: string) => code.replace(/\s+/g, '')
    const quoted = blocks.flatMap(({ text }) => {
      const [, file, code] = /^\/\/ (\S+\.(?:ts|cypher))\n([^]*)$/.exec(text) ?? []
      return file !== undefined && code !== undefined ? [{ file, code }] : []
    })
    const missing = quoted.filter(({ file, code }) => !bare(read(file)).includes(bare(code)))
    expect(missing).toEqual([])
  })

  it('shows operations that fit the schema', () => {
    const schema = buildSchema(read('schema/schema.graphql'))
    const operations = blocks.filter(({ language }) => language === 'graphql')
    const faults = operations.flatMap(({ text }) => validate(schema, parse(text)))
    expect(faults.map(({ message }) => message)).toEqual([])
  })
})

/** An answer as it is printed: `…` at the end of a text stands for the rest of it. */
function toMatcher(printed: unknown): unknown {
  if (typeof printed === 'string' && printed.endsWith('…')) {
    const start = printed.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return expect.stringMatching(new RegExp(`^${start}`))
  }
  if (Array.isArray(printed)) return printed.map(toMatcher)
  if (typeof printed === 'object' && printed !== null) {
    return Object.fromEntries(Object.entries(printed).map(([key, item]) => [key, toMatcher(item)]))
  }
  return printed
}

const answered = pages.flatMap(({ path, blocks }) =>
  blocks.flatMap(({ language, text }, index) => {
    const answer = blocks[index + 1]
    if (language !== 'graphql' || answer?.language !== 'json') return []
    const title = /\{\s*(\w+)/.exec(text)?.[1]
    return [{ path, title, operation: text, answer: answer.text }]
  }),
)

describe('operations with an answer beside them', () => {
  let store: Store
  beforeAll(async () => {
    store = await EMBEDDED.openSeeded()
  })
  afterAll(() => store.close())

  it('are in the README, in the tour and in the guide of stance networks', () => {
    expect(new Set(answered.map(({ path }) => path))).toEqual(
      new Set(['README.md', 'docs/api-tour.md', 'docs/stance-networks.md']),
    )
  })

  it.each(answered)('give that answer: $path $title', async ({ operation, answer }) => {
    const { data, errors } = JSON.parse(answer) as { data?: unknown; errors?: unknown[] }
    const result = await execute(store, operation)
    if (errors) {
      expect(result.errors).toHaveLength(errors.length)
      // Printed without the places in the operation.
      expect(result.errors).toMatchObject(toMatcher(errors) as object[])
    } else {
      expect(result.errors).toBeUndefined()
      expect(result.data).toEqual(toMatcher(data))
    }
  })
})

describe('tables', () => {
  const page = (path: string) => pages.find((page) => page.path === path)

  it('list every setting, as src/config.ts has it', () => {
    expect(tableWith(page('README.md'), 'Setting', 'Default', 'Meaning')).toEqual(
      SETTINGS.map((setting) => [`\`${setting.name}\``, setting.default, setting.meaning]),
    )
  })

  it('list every error code, as src/errors.ts has it', () => {
    expect(tableWith(page('docs/api-tour.md'), 'Code', 'When')).toEqual(
      Object.entries(ERROR_CODES).map(([code, when]) => [`\`${code}\``, when]),
    )
  })

  it('quote messages as they are', () => {
    const folders = ['src', 'tools'].map((folder) => new URL(`${folder}/`, ROOT))
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|js)$/.test(file))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    )
    const sources = [...files, read('docker-compose.yml')].join('\n')
    const rows = tableWith(page('README.md'), 'Message', 'What to do')
    const quoted = rows.flatMap(([message = '']) => message.match(/(?<=`)[^`]+(?=`)/g) ?? [])
    // What stands between the places where a message names something of the moment.
    const parts = quoted.flatMap((message) => message.split('…').map((part) => part.trim()))
    const ofOthers = ['Cannot find module', 'dist/main.js', 'EBADENGINE', 'requestId']
    expect(rows.length).toBeGreaterThan(10)
    expect(parts.filter((part) => !sources.includes(part) && !ofOthers.includes(part))).toEqual([])
  })

  it('give the limits that are kept', () => {
    const limits = Object.fromEntries(
      tableWith(page('docs/api-tour.md'), 'What', 'At most').map(([what = '', most]) => [
        what,
        most,
      ]),
    )
    expect(limits).toMatchObject({
      'Items a page': `${String(MAX_PAGE)}; ${String(DEFAULT_PAGE)} unless told`,
      'Depth of an operation': `${String(MAX_DEPTH)} fields`,
      'Objects that an operation could reach, by its page sizes': MAX_COST.toLocaleString('en'),
      'Nodes whose measures, communities and layouts it asks for': `${MAX_CALCULATED.toLocaleString('en')}, those of a view again for each`,
      'Characters in a text': `${MAX_TEXT.toLocaleString('en')}, none of them NUL`,
    })
  })
})
