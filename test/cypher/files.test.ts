import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { schemaStatements } from '../../src/store/query.ts'
import { CYPHER_FILES, parametersOf, SCHEMA_FILES } from './files.ts'
import { LISTS } from './variants.ts'

const SOURCES = new URL('../../src/', import.meta.url)

/** The files that a source names in calls of `query`, `batch` and `list`. */
function namedFiles(source: string): string[] {
  const calls = source.matchAll(/\b(query|batch|list)\b[^'`]*?\(\s*'([\w-]+\/[\w.-]+)'/g)
  return [...calls].flatMap(([, call, name = '']) =>
    call === 'list' ? [name, `${name}-counts`] : [name],
  )
}

describe('the files of cypher/', () => {
  it('are each named by exactly one line of the source, and each name has its file', () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, SOURCES), 'utf8'))
    expect(sources.flatMap(namedFiles).sort()).toEqual(CYPHER_FILES.map(({ name }) => name))
  })

  it('are found where a source names them', () => {
    const source = `
      import { query } from '../store/query.ts'
      export const byId = query<{ ids: string[] }, { id: string; name: string }>(
        'thing/by-id',
      )
      const many = batch<Row & { x: number }, Arguments>('thing/many')
      export const all = list('thing/list', listing)
      const other = read('thing/other')
      const path = 'thing/path'
    `
    expect(namedFiles(source)).toEqual([
      'thing/by-id',
      'thing/many',
      'thing/list',
      'thing/list-counts',
    ])
  })

  it('of the schema are one for each engine', () => {
    expect(SCHEMA_FILES.map(({ name }) => name)).toEqual([
      'schema/schema.grafeo',
      'schema/schema.neo4j',
    ])
    for (const engine of ['grafeo', 'neo4j']) {
      const statements = schemaStatements(engine)
      expect(statements.length).toBeGreaterThan(2)
      // Applied at each start, they must change nothing where they have been applied.
      for (const { text } of statements) expect(text).toMatch(/\bIF NOT EXISTS\b/)
    }
  })

  it.each(CYPHER_FILES)('$name says what it is for, and what each parameter is', ({ text }) => {
    const comment = text.split('\n').filter((line) => line.startsWith('//'))
    expect(comment[0]).toMatch(/^\/\/ [A-Z]/)
    const described = [...comment.join('\n').matchAll(/\$(\w+)(?=[:,. ])/g)]
    const names = described.map(([, name = '']) => name)
    expect([...new Set(names)].sort()).toEqual(parametersOf(text))
  })

  it('that are lists have their marked lines, each once', () => {
    const lines = (text: string, mark: string) =>
      text.split('\n').filter((line) => line.endsWith(`// ${mark}`)).length
    const texts = new Map(CYPHER_FILES.map(({ name, text }) => [name, text]))
    for (const { name } of LISTS) {
      const page = texts.get(name) ?? ''
      const counts = texts.get(`${name}-counts`) ?? ''
      expect([name, ...['filter', 'page', 'order'].map((mark) => lines(page, mark))]).toEqual([
        name,
        1,
        1,
        1,
      ])
      expect([name, ...['filter', 'group'].map((mark) => lines(counts, mark))]).toEqual([
        name,
        1,
        1,
      ])
    }
    expect(LISTS.length).toBeGreaterThan(20)
  })
})
