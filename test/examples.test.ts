import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { env, stderr } from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  type FieldNode,
  type GraphQLNamedType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { attachTexts, readTextFiles } from '../src/passage/attached-texts.ts'
import { createSchema } from '../src/schema.ts'
import type { Store } from '../src/store/store.ts'
import { readExample } from '../web/graphiql/example.ts'
import { runQuery, SILENT } from './support/api.ts'
import { ENGINES } from './support/engines.ts'

const EXAMPLES = new URL('../schema/examples/', import.meta.url)
/** What each example answers, worked out from the seed and the documents and not from the service. */
const ANSWERS = new URL('examples/', import.meta.url)

const schema = await createSchema()

const examples = readdirSync(EXAMPLES)
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, EXAMPLES), 'utf8')
    const example = readExample(text)
    const variables = JSON.parse(example.variables ?? '{}') as Record<string, unknown>
    return { ...example, file, text, variables, document: parse(text) }
  })
type Example = (typeof examples)[number]

/** All fields that an example selects, as `Query.actor`. */
function fieldsOf({ document }: Example) {
  const fields = new Set<string>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field: FieldNode) {
        const parent: GraphQLNamedType | undefined | null = types.getParentType()
        fields.add(`${parent?.name ?? ''}.${field.name.value}`)
      },
    }),
  )
  return fields
}

function answerTo({ file }: Example): unknown {
  const answer = new URL(file.replace(/graphql$/, 'json'), ANSWERS)
  return JSON.parse(readFileSync(answer, 'utf8'))
}

/** Which example a test is about, by its file's name without the number and ending. */
function example(name: string) {
  const found = examples.find(({ file }) => file.replace(/^\d+-/, '') === `${name}.graphql`)
  if (!found) throw new Error(`schema/examples has no ${name}.`)
  return found
}

/** Values that differ between engines, or with each load, and what stands in their place. */
const VARYING: Partial<Record<string, string>> = {
  dataVersion: '<data version>',
  'engine.name': '<engine>',
  'engine.version': '<version>',
  cursor: '<cursor>',
  endCursor: '<cursor>',
}

/** An answer with a placeholder for each varying value that is there, and numbers without what is rounding. */
function normalise(value: unknown, path: string[] = []): unknown {
  if (typeof value === 'number') return Math.round(value * 1e9) / 1e9 + 0
  if (Array.isArray(value)) return value.map((item) => normalise(item, path))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, normalise(child, [...path, key])]),
    )
  }
  const placeholder = VARYING[path.slice(-1).join('.')] ?? VARYING[path.slice(-2).join('.')]
  return placeholder !== undefined && typeof value === 'string' && value !== ''
    ? placeholder
    : value
}

describe('the examples', () => {
  it('are numbered in one row', () => {
    const numbers = examples.map(({ file }) => file.slice(0, 3))
    expect(numbers).toEqual(examples.map((_, index) => `${String(index + 1).padStart(2, '0')}-`))
  })

  it.each(['name', 'title'] as const)('have a %s each, and no two the same', (key) => {
    const values = examples.map((one) => one[key])
    expect(values).not.toContain('')
    expect(new Set(values).size).toBe(values.length)
  })

  it.each(examples)('$file is one named operation with a title and what to change', (one) => {
    const { text, name, variables, document } = one
    expect(text).toMatch(/^# \S.*\n#\n(# .*\n)+query /)
    expect(text).toMatch(/^# (Change|Para cambiar): /m)

    const [operation, ...others] = document.definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    )
    expect(others).toEqual([])
    expect(operation?.name?.value).toBe(name)
    const declared = operation?.variableDefinitions?.map(({ variable }) => variable.name.value)
    expect(Object.keys(variables).sort()).toEqual(declared?.sort())
    expect(validate(schema, document)).toEqual([])
  })

  it('have an answer each, and there is no other answer', () => {
    const answers = readdirSync(ANSWERS).map((file) => basename(file, '.json'))
    expect(answers.sort()).toEqual(examples.map(({ file }) => basename(file, '.graphql')))
  })

  it('show the words of the documents in some', () => {
    expect(withTexts.length).toBeGreaterThan(0)
  })

  it('use every root field', () => {
    const rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {})
    const used = new Set(examples.flatMap((one) => [...fieldsOf(one)]))
    expect(rootFields.filter((field) => !used.has(`Query.${field}`))).toEqual([])
  })
})

const sources = env.TEST_SOURCES ?? ''
const hasSources = sources !== '' && existsSync(sources)
if (!hasSources) {
  stderr.write(
    'The texts that examples give of passages were not checked: TEST_SOURCES names no folder with the documents.\n',
  )
}
const itWithSources = hasSources ? it : it.skip

/** The examples that show the documents' own words. */
const withTexts = examples.filter((one) => fieldsOf(one).has('Passage.text'))

describe.each(ENGINES)('$name: the examples', ({ name: engine, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  it.each(examples)('$file answers as worked out', async (one) => {
    const answer: unknown = await runQuery(store, one.query, one.variables)
    expect(normalise(answer)).toEqual(normalise(answerTo(one)))
  })

  it('name the engine', async () => {
    const { stats } = (await runQuery(store, example('what-is-in-the-graph').query)) as {
      stats: { engine: { name: string } }
    }
    expect(stats.engine.name).toBe(engine)
  })

  it('read on from the end of a page', async () => {
    const { query } = example('paging-with-cursors')
    interface Page {
      actors: {
        edges: { node: { name: string; degree: number } }[]
        pageInfo: { endCursor: string; hasPreviousPage: boolean }
      }
    }
    const first = (await runQuery(store, query)) as Page
    const after = first.actors.pageInfo.endCursor
    const { actors } = (await runQuery(store, query, { after })) as Page
    expect(actors.edges.map(({ node }) => [node.name, node.degree])).toEqual([
      ['Signatories of the joint statement on Venezuela', 43],
      ['Government of Venezuela', 43],
      ['Trinidad and Tobago', 41],
      ['Lima Group', 29],
    ])
    expect(actors.pageInfo.hasPreviousPage).toBe(true)
  })

  itWithSources.each(withTexts)(
    '$file gives passages their text where the documents are attached',
    async (one) => {
      const texts = await attachTexts(await readTextFiles(sources), store, SILENT)
      const answer: unknown = await runQuery(store, one.query, one.variables, { texts })
      const passages = passagesIn(answer)
      expect(passages).not.toEqual([])
      for (const passage of passages) {
        expect(passage).toEqual({ ...passage, ...readPassage(passage) })
      }
      expect(normalise(withoutTexts(answer))).toEqual(normalise(answerTo(one)))
    },
  )
})

/** A passage as examples select it. */
interface Passage {
  document: { id: string }
  line: number
  start: number
  end: number
  text: string
  prefix?: string
  suffix?: string
}

const TEXTS = ['text', 'prefix', 'suffix']

function passagesIn(value: unknown): Passage[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(passagesIn)
  return 'start' in value && 'text' in value ? [value as Passage, ...inside] : inside
}

/** The same passage, read from the document's own file by its offsets. */
function readPassage({ document, start, end, prefix, suffix }: Passage): Partial<Passage> {
  const file = `${document.id.replace(/^document:/, '')}.txt`
  const source = readFileSync(join(sources, file), 'utf8')
  return {
    line: source.slice(0, start).split('\n').length,
    text: source.slice(start, end),
    ...(prefix === undefined ? {} : { prefix: source.slice(Math.max(0, start - 120), start) }),
    ...(suffix === undefined ? {} : { suffix: source.slice(end, end + 120) }),
  }
}

/** The answer as it would be without the documents. */
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (typeof value !== 'object' || value === null) return value
  const isPassage = 'start' in value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      isPassage && TEXTS.includes(key) ? null : withoutTexts(child),
    ]),
  )
}
