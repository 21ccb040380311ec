import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import { toWorkbook } from '../../src/table/workbook.ts'
import type { Store } from '../../src/store/store.ts'
import { SILENT } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { HAS_PYTHON, PythonReaders, type Workbook } from '../support/python-readers.ts'

type Row = Record<string, string>

interface SeedFact {
  id: string
  modality: string
  topics?: string[]
  topic?: string
  actor?: string
  onBehalfOf?: string[]
  from?: string
  to?: string
  figures?: { value: number }[]
  evidence: { document: string; line: number }[]
}

function seed<Item = SeedFact>(name: string): Item[] {
  const file = new URL(`../../seed/${name}.jsonl`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Item)
}

const holds = ({ modality }: SeedFact) => ['STATED', 'IMPLIED'].includes(modality)
/** The columns of numbers, and of true and false, of all tables. */
const NUMBERS = new Set(
  'confidence doubts stance_value line end_line figure_number value value_max base degree section_order item_order'.split(
    ' ',
  ),
)
const TRUTHS = new Set(['conditional', 'derived', 'symmetric'])

function asInCsv(cell: unknown) {
  return cell === null ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell)
}

const readers = new PythonReaders()
afterAll(() => readers.end())

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort()

it('is no workbook where it has more than 50,000 rows', async () => {
  async function* rows() {
    for (let row = 0; row < 50_001; row += 1) yield await Promise.resolve([row])
  }
  const columns = [{ name: 'number', type: 'integer' as const, of: () => null }]
  await expect(toWorkbook(columns, rows(), 'many')).rejects.toMatchObject({
    extensions: { code: 'QUERY_TOO_COMPLEX', allowed: 'at most 50000 rows' },
  })
})

it('has every row of a long table in its order, as openpyxl reads it', async () => {
  const long = Array.from({ length: 1201 }, (_, row) => [
    row,
    row % 2 === 0,
    `=${String(row)} ñ 😀`,
  ])
  async function* rows() {
    for (const row of long) yield await Promise.resolve([...row, null])
  }
  const columns = (['integer', 'boolean', 'text', 'text'] as const).map((type, at) => ({
    name: `column ${String(at)}`,
    type,
    of: () => null,
  }))
  const found = await readers.read({ xlsx: await toWorkbook(columns, rows(), 'long') })
  if (!HAS_PYTHON) return
  expect(found.xlsx).toEqual({
    names: ['column 0', 'column 1', 'column 2', 'column 3'],
    rows: long.map((row) => [...row, null]),
    kinds: {
      'column 0': ['int'],
      'column 1': ['bool'],
      'column 2': ['str'],
      'column 3': ['NoneType'],
    },
  })
})

describe.each(ENGINES)('$name: tables', ({ openSeeded }) => {
  let store: Store
  let app: FastifyInstance
  beforeAll(async () => {
    store = await openSeeded()
    app = await createApp({ store, log: SILENT })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  async function rows(path: string): Promise<Row[]> {
    const answer = await app.inject(`/table/${path}`)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ])
    return parse(answer.body, { columns: true, bom: false })
  }

  it.each(['positions', 'recommendations', 'relationships', 'claims'])(
    '%s.csv has every fact that holds, with its document and line',
    async (name) => {
      const facts = seed(name).filter(holds)
      const found = await rows(`${name}.csv`)
      expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(idsOf(facts))
      const places = new Map(facts.map(({ id, evidence }) => [id, evidence[0]]))
      for (const { id = '', document_id, line } of found) {
        expect([id, document_id, line]).toEqual([
          id,
          places.get(id)?.document,
          String(places.get(id)?.line),
        ])
      }
    },
  )

  it('says how many facts it does not show', async () => {
    const hiddenIn = async (path: string) =>
      (await app.inject(`/table/${path}`)).headers['x-acta-hidden']
    const relationships = seed('relationships').filter((fact) => !holds(fact))
    const count = (modality: string) =>
      relationships.filter((fact) => fact.modality === modality).length
    expect(count('RECOMMENDED')).toBeGreaterThan(count('HYPOTHETICAL'))
    expect(count('HYPOTHETICAL')).toBeGreaterThan(0)
    const text = `RECOMMENDED=${String(count('RECOMMENDED'))}, HYPOTHETICAL=${String(count('HYPOTHETICAL'))}`
    expect(await hiddenIn('relationships.csv')).toBe(text)
    expect(await hiddenIn('relationships.xlsx')).toBe(text)
    expect(await hiddenIn('relationships.csv?modality=STATED')).toBe('none')
    expect(await hiddenIn('positions.csv?topics=topic:dialogue')).toBe('none')
    expect(await hiddenIn('relationships.csv?actorKinds=STATE')).toBe('not counted')
    expect(await hiddenIn('actors.csv?actorKinds=STATE')).toBe('none')
  })

  it('leads from each actor to where it is first mentioned', async () => {
    const actors = seed<{
      id: string
      mentions: { document: string; start: number; line: number }[]
    }>('actors')
    const first = new Map(
      actors.map(({ id, mentions }) => {
        const [place] = mentions.toSorted((a, b) =>
          a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start,
        )
        return [id, [place?.document ?? '', String(place?.line ?? '')]]
      }),
    )
    expect(first.get('actor:abc-islands')).toEqual(['document:memo-2018', '61'])
    const found = await rows('actors.csv')
    expect(found.length).toBe(actors.length)
    for (const { id = '', document_id, line } of found)
      expect([id, [document_id, line]]).toEqual([id, first.get(id)])
  })

  it('has one row a figure, as a number', async () => {
    const values = seed('claims')
      .filter(holds)
      .flatMap(({ figures }) => figures?.map(({ value }) => value) ?? [])
    const found = (await rows('claims.csv')).filter(({ value }) => value !== '')
    const sorted = (list: number[]) => list.toSorted((a, b) => a - b)
    expect(sorted(found.map(({ value }) => Number(value)))).toEqual(sorted(values))
  })

  it('filters as views do', async () => {
    const positions = seed('positions')
    const onTopic = positions.filter(({ topic }) => topic === 'topic:dialogue')
    expect(idsOf((await rows('positions.csv?topics=topic:dialogue')) as never)).toEqual(
      idsOf(onTopic.filter(holds)),
    )
    const ofProvea = positions.filter(
      ({ actor, onBehalfOf }) =>
        actor === 'actor:provea' || onBehalfOf?.includes('actor:provea') === true,
    )
    expect(ofProvea.filter(holds).length).toBeGreaterThan(0)
    expect(idsOf((await rows('positions.csv?actors=actor:provea')) as never)).toEqual(
      idsOf(ofProvea.filter(holds)),
    )
    const wished = seed('relationships').filter(({ modality }) => modality === 'RECOMMENDED')
    const found = await rows('relationships.csv?modality=RECOMMENDED')
    expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(idsOf(wished))
    expect(await rows('relationships.csv?actors=')).toEqual([])
  })

  it('keeps facts between things of the kinds that are asked for', async () => {
    const kinds = new Map(
      seed<{ id: string; kind: string }>('actors').map(({ id, kind }) => [id, kind]),
    )
    const isState = (id = '') => !id.startsWith('actor:') || kinds.get(id) === 'STATE'
    const wanted = seed('relationships').filter(
      (fact) => holds(fact) && isState(fact.from) && isState(fact.to),
    )
    const found = await rows('relationships.csv?actorKinds=STATE')
    expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(idsOf(wanted))
  })

  it('leaves out what has an edge nowhere but at things that are left out', async () => {
    const isLeft = (id = '') => id !== 'actor:venezuela'
    const relationships = seed('relationships').filter(
      (fact) => holds(fact) && isLeft(fact.from) && isLeft(fact.to),
    )
    const found = await rows('relationships.csv?without=actor:venezuela')
    expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(idsOf(relationships))
    const actors = await rows('actors.csv?without=actor:venezuela')
    expect(idsOf(actors as never)).toEqual(
      idsOf(seed<{ id: string; kind: string }>('actors').filter(({ id }) => isLeft(id))),
    )
  })

  it('names actors in the language asked for', async () => {
    const found = await rows('actors.csv?lang=es&actorKinds=IGO')
    expect(found.find(({ id }) => id === 'actor:oas')).toMatchObject({
      name: 'Organización de los Estados Americanos',
      kind: 'IGO',
      kind_label: 'Organización internacional',
    })
    expect(idsOf(found as never)).toEqual(
      idsOf(seed<{ id: string; kind: string }>('actors').filter(({ kind }) => kind === 'IGO')),
    )
  })

  it.each(['positions', 'claims', 'recommendations', 'relationships', 'actors'])(
    '%s.xlsx has the cells of the .csv, as openpyxl reads them',
    async (name) => {
      const answer = await app.inject(`/table/${name}.xlsx?lang=es`)
      expect(answer.headers['content-type']).toMatch(/spreadsheetml\.sheet$/)
      const found = await readers.read({ xlsx: answer.rawPayload })
      if (!HAS_PYTHON) return
      const { names, rows: cells, kinds } = found.xlsx as Workbook

      const wanted = await rows(`${name}.csv?lang=es`)
      expect(names).toEqual(Object.keys(wanted[0] ?? {}))
      expect(cells.map((row) => row.map(asInCsv))).toEqual(
        wanted.map((row) => Object.values(row).map((cell) => cell.replace(/^'(?=[=+@-])/, ''))),
      )
      // Numbers are numbers, and all else but true and false is text: partial dates, too.
      for (const [column, found] of Object.entries(kinds)) {
        const kind = NUMBERS.has(column) ? 'number' : TRUTHS.has(column) ? 'bool' : 'str'
        const without = found.map((one) => one.replace(/^(int|float)$/, 'number'))
        expect([column, without.filter((one) => one !== 'NoneType' && one !== kind)]).toEqual([
          column,
          [],
        ])
      }
      expect(kinds.line).toEqual(['int'])
      expect(kinds.document_id).toEqual(['str'])
    },
  )

  it.each([
    ['/table', 404, 'NOT_FOUND', 'file'],
    ['/table/people.csv', 404, 'NOT_FOUND', 'file'],
    ['/table/claims.pdf', 404, 'NOT_FOUND', 'file'],
    ['/table/claims.csv?edges=CLAIM', 400, 'BAD_INPUT', 'edges'],
    ['/table/actors.csv?date=2018', 400, 'BAD_INPUT', 'date'],
    ['/table/actors.csv?minDegree=-1', 400, 'BAD_INPUT', 'minDegree'],
    ['/table/claims.csv?actors=%00', 400, 'BAD_INPUT', 'actors'],
    ['/table/claims.csv?topics=topic:no', 404, 'NOT_FOUND', 'topics'],
  ])('refuses %s', async (url, status, code, input) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.json<{ errors: unknown[] }>().errors[0]).toMatchObject({
      extensions: { code, input },
    })
  })
})
