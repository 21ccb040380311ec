import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { execute, runFailing } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { ask, graphState } from './ask.ts'
import { everything, listIn, listNamed, LISTS } from './lists.ts'
import { facts, seed } from './seed-data.ts'

interface Counted {
  list: { totalCount: number }
  parent: { list: { totalCount: number } }
}

const ENTITY_LISTS = ['actors', 'topics', 'events', 'instruments', 'documents']
const FACT_LISTS = ['relationships', 'positions', 'claims', 'recommendations']
const SINGLE = [
  ...['actor', 'topic', 'event', 'instrument', 'document'],
  ...['relationship', 'position', 'claim', 'recommendation'],
]

const roots = (fields: string[]) => fields.map((field) => listNamed(`Query.${field}`))
const DATED = roots(['events', 'instruments', 'documents', ...FACT_LISTS])

/** Text that is text, whatever it would mean elsewhere. */
const HARMLESS = [
  `"double" and 'single' quotes`,
  '`backticks`',
  "' OR 1=1 //",
  '}) DETACH DELETE n //',
  '"}) MATCH (n) DETACH DELETE n //',
  '$keys $limit f_param0 ${x} {{x}}',
  '\\ \\\\ \\" \\u0027 %00 &quot; <script>alert(1)</script>',
  '// filter\n/* comment */ // page',
  '\u200f\u202eright to left\u202c',
  '👩‍👩‍👧 🇻🇪 \u{1F9FF}',
  '.*+?^[](){}|~*',
  'null',
  'line\r\nbreak\ttab',
  '\u0001\u001f\u007f',
  '\uFEFF',
  '\uD800',
]

describe.each(ENGINES)('$name: input', ({ name, openSeeded }) => {
  let store: Store
  let before: object

  beforeAll(async () => {
    store = await openSeeded()
    before = await graphState(store)
  })
  afterAll(async () => {
    // Whatever came in, the graph is as it was.
    expect(await graphState(store)).toEqual(before)
    await store.close()
  })

  describe('of page sizes', () => {
    // Page sizes are refused before any engine is asked.
    const lists = name === 'grafeo' ? LISTS : LISTS.slice(0, 3)
    describe.each(lists)('in $name', (list) => {
      const nodes = 'nodes { __typename }'

      it.each([
        ['first', -1, 'BAD_INPUT'],
        ['first', 201, 'PAGE_TOO_LARGE'],
        ['first', 1_000_000_000, 'PAGE_TOO_LARGE'],
        ['last', -1, 'BAD_INPUT'],
        ['last', 201, 'PAGE_TOO_LARGE'],
      ])('refuses %s: %i', async (input, size, code) => {
        const allowed = expect.stringContaining('0 to 200')
        for (const failure of [
          await runFailing(store, list.operation(nodes), { [input]: size }),
          await runFailing(store, list.literally(`(${input}: ${String(size)})`, nodes)),
          // Also where nothing is asked for that depends on it.
          await runFailing(store, list.operation('totalCount'), { [input]: size }),
        ]) {
          expect(failure).toMatchObject({ code, input, extensions: { allowed } })
          expect(failure.message).toContain(input)
          expect(failure.message).toContain(String(size))
        }
      })

      it('refuses first with last', async () => {
        for (const failure of [
          await runFailing(store, list.operation(nodes), { first: 5, last: 5 }),
          await runFailing(store, list.literally('(first: 0, last: 0)', nodes)),
        ]) {
          expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'last' })
          expect(failure.message).toContain('first')
        }
      })
    })

    const actors = listNamed('Query.actors')

    it('takes null for what is left out', async () => {
      const { list } = await ask<{ list: { nodes: object[] } }>(
        store,
        actors.literally('(first: null, last: 3, after: null, before: null)', 'nodes { id }'),
      )
      expect(list.nodes).toHaveLength(3)
    })

    it.each([1e9 + 0.5, '5', true, 1e10, -1e10, {}])(
      'refuses what is no whole number by variable: %j',
      async (first) => {
        const failure = await runFailing(store, actors.operation('nodes { id }'), { first })
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input: '$first' })
        expect(failure.extensions?.allowed).toContain('whole number')
      },
    )

    it.each(['1e9', '1.5', '"5"', 'true', 'ALL', '10000000000'])(
      'refuses what is no whole number as a literal: %s',
      async (first) => {
        const failure = await runFailing(
          store,
          actors.literally(`(first: ${first})`, 'nodes { id }'),
        )
        expect(failure.code).toBe('GRAPHQL_VALIDATION_FAILED')
        expect(failure.message).toContain('Int')
      },
    )
  })

  describe('of ids', () => {
    const unknown = ['actor:nobody', 'nobody', '', ' ', ':', 'actor:', 'topic:dialogue\u200f']

    /** Looks several ids up in one operation. */
    function lookUp(field: string, ids: readonly string[]) {
      const variables = ids.map((_, at) => `$id${String(at)}: ID!`).join(', ')
      const fields = ids.map((_, at) => `at${String(at)}: ${field}(id: $id${String(at)}) { id }`)
      return ask<Record<string, unknown>>(
        store,
        `query (${variables}) { ${fields.join(' ')} }`,
        Object.fromEntries(ids.map((id, at) => [`id${String(at)}`, id])),
      )
    }

    it.each(SINGLE)('answers null in %s where nothing has the id', async (field) => {
      const ids = [...unknown, `${field}:nobody`, ...HARMLESS]
      expect(Object.values(await lookUp(field, ids))).toEqual(ids.map(() => null))
    })

    it.each(SINGLE)('answers null in %s for the id of another type', async (field) => {
      const ids = [seed.actors, seed.topics, seed.claims, seed.documents, seed.positions]
        .flatMap(([first]) => first?.id ?? [])
        .filter((id) => !id.startsWith(`${field}:`))
      expect(Object.values(await lookUp(field, ids))).toEqual(ids.map(() => null))
    })

    it('answers null in node, and keeps places in nodes', async () => {
      const none = [...unknown, ...HARMLESS]
      expect(Object.values(await lookUp('node', none))).toEqual(none.map(() => null))
      const ids = ['topic:dialogue', ...unknown, 'actor:provea', ...HARMLESS, 'topic:dialogue']
      const { nodes } = await ask<{ nodes: ({ id: string } | null)[] }>(
        store,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { ids },
      )
      expect(nodes).toEqual(
        ids.map((id) => (['topic:dialogue', 'actor:provea'].includes(id) ? { id } : null)),
      )
    })

    it('refuses more than 200 of them', async () => {
      const ids = Array.from({ length: 201 }, (_, at) => `actor:${String(at)}`)
      const failure = await runFailing(store, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids,
      })
      expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'ids' })
      expect(failure.extensions?.allowed).toContain('200')
    })

    it('refuses none, and null among them', async () => {
      const operation = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
      expect(await runFailing(store, operation, {})).toMatchObject({
        code: 'BAD_INPUT',
        input: '$ids',
      })
      expect(await runFailing(store, operation, { ids: ['actor:oas', null] })).toMatchObject({
        code: 'BAD_INPUT',
        input: '$ids[1]',
      })
      expect(await ask(store, operation, { ids: [] })).toEqual({ nodes: [] })
    })
  })

  describe('of dates', () => {
    const WRONG = ['2018-13', '20180', 'yesterday', '2019/2018', '', '2018-02-30', '2018-21']

    // They are refused before any engine is asked.
    describe.each(name === 'grafeo' ? DATED : DATED.slice(0, 1))('in $name', (list) => {
      it.each(WRONG)('refuses %j', async (date) => {
        for (const operator of ['eq', 'in', 'gt', 'gte', 'lt', 'lte']) {
          const value = operator === 'in' ? ['2018', date] : date
          const variables = { filter: { date: { [operator]: value } } }
          const literal = `(filter: {date: {${operator}: ${JSON.stringify(value)}}})`
          for (const failure of [
            await runFailing(store, list.operation('nodes { __typename }'), variables),
            await runFailing(store, list.literally(literal, 'totalCount')),
          ]) {
            expect(failure).toMatchObject({ code: 'BAD_INPUT', input: `filter.date.${operator}` })
            expect(failure.message).toContain(JSON.stringify(date))
            expect(failure.extensions?.allowed).toContain('2018-09-27')
          }
        }
      })
    })

    it('are named where they stand, at any depth', async () => {
      const filter = {
        not: { or: [{}, { claimsAbout: { some: { and: [{ date: { gte: 'yesterday' } }] } } }] },
      }
      const failure = await runFailing(store, listNamed('Query.actors').operation('totalCount'), {
        filter,
      })
      expect(failure).toMatchObject({
        code: 'BAD_INPUT',
        input: 'filter.not.or[1].claimsAbout.some.and[0].date.gte',
      })
    })

    it('refuses numbers', async () => {
      const events = listNamed('Query.events')
      const filter = { date: { eq: 2018 } }
      expect(await runFailing(store, events.operation('totalCount'), { filter })).toMatchObject({
        code: 'BAD_INPUT',
        input: '$filter.date.eq',
      })
      const literal = events.literally('(filter: {date: {eq: 2018}})', 'totalCount')
      const failure = await runFailing(store, literal)
      expect(failure.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect(failure.message).toContain('2018-09-27')
    })
  })

  describe('of codes', () => {
    it.each([
      ['Query.actors', 'kind', 'ROBOT', 'NGO'],
      ['Query.actors', 'status', 'ngo', 'EXISTING'],
      ['Query.claims', 'kind', 'QUALITATIVE ', 'QUALITATIVE'],
      ['Query.claims', 'modality', 'WISHED', 'RECOMMENDED'],
      ['Query.positions', 'stance', '1', 'SUPPORTS'],
      ['Query.recommendations', 'strength', 'MAY', 'COULD'],
    ])('in %s refuses the %s %j by variable', async (name, field, code, allowed) => {
      for (const operators of [{ eq: code }, { in: [allowed, code] }]) {
        const failure = await runFailing(store, listNamed(name).operation('totalCount'), {
          filter: { [field]: operators },
        })
        expect(failure.code).toBe('BAD_INPUT')
        expect(failure.input).toContain(`$filter.${field}`)
        expect(failure.message).toContain(code)
        expect(failure.extensions?.allowed).toContain(allowed)
      }
    })

    it.each([
      ['(filter: {kind: {eq: ROBOT}})', 'NGO'],
      ['(filter: {kind: {in: [NGO, ROBOT]}})', 'NGO'],
      ['(orderBy: {field: SIZE})', 'DEGREE'],
      ['(orderBy: {field: NAME, direction: UP})', 'ASC'],
    ])('refuses an unknown enum value as a literal: %s', async (args, allowed) => {
      const failure = await runFailing(
        store,
        listNamed('Query.actors').literally(args, 'totalCount'),
      )
      expect(failure.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect(failure.extensions?.allowed).toContain(allowed)
    })

    it.each([
      ['{ actors { groups(by: COLOR) { count } } }', 'KIND'],
      ['{ actor(id: "actor:oas") { positions(onBehalfOf: MAYBE) { totalCount } } }', 'INCLUDE'],
      ['{ actor(id: "actor:oas") { relationships(direction: UP) { totalCount } } }', 'OUTGOING'],
      ['{ topic(id: "topic:dialogue") { camps(onBehalfOf: 1) { __typename } } }', 'INCLUDE'],
    ])('refuses an unknown enum value in an argument: %s', async (operation, allowed) => {
      const failure = await runFailing(store, operation)
      expect(failure.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect(failure.extensions?.allowed).toContain(allowed)
    })

    const SELECTIONS = [
      'totalCount',
      'nodes { __typename }',
      'groups(by: MODALITY) { count }',
      'hiddenByModality { count }',
    ]

    it.each([
      ['relation', 'relation', 'LOVES', 'relationTypes'],
      ['relation in lower case', 'relation', 'member_of', 'relationTypes'],
      ['relation by its id', 'relation', 'relation-type:MEMBER_OF', 'relationTypes'],
      ['empty relation', 'relation', '', 'relationTypes'],
      ['family', 'family', 'FRIENDSHIP', 'relationTypes'],
      ['theme for a family', 'family', 'POLITICS', 'relationTypes'],
    ])('refuses an unknown %s', async (_name, field, code, allowed) => {
      const known = { relation: 'MEMBER_OF', family: 'STRUCTURE' }[field]
      for (const [operator, value] of [
        ['eq', code],
        ['in', [known, code]],
      ] as const) {
        for (const selection of SELECTIONS) {
          const failure = await runFailing(
            store,
            listNamed('Query.relationships').operation(selection),
            { filter: { [field]: { [operator]: value } } },
          )
          expect(failure).toMatchObject({
            code: 'BAD_INPUT',
            input: `filter.${field}.${operator}`,
            extensions: { allowed: expect.stringContaining(allowed) },
          })
          expect(failure.message).toContain(JSON.stringify(code))
        }
      }
    })

    it.each([
      ['Query.topics', { id: { eq: 'topic:football' } }, 'filter.id.eq'],
      ['Query.topics', { id: { in: ['topic:dialogue', 'actor:oas'] } }, 'filter.id.in'],
      ['Query.topics', { theme: { eq: 'SPORT' } }, 'filter.theme.eq'],
      [
        'Query.positions',
        { topic: { some: { id: { eq: 'dialogue' } } } },
        'filter.topic.some.id.eq',
      ],
      [
        'Query.claims',
        { topics: { none: { theme: { in: ['X'] } } } },
        'filter.topics.none.theme.in',
      ],
      [
        'Query.actors',
        { not: { or: [{ positions: { some: { topic: { none: { id: { eq: 'topic:x' } } } } } }] } },
        'filter.not.or[0].positions.some.topic.none.id.eq',
      ],
    ])('in %s refuses unknown topics and themes: %j', async (name, filter, input) => {
      const failure = await runFailing(store, listNamed(name).operation('totalCount'), { filter })
      expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
      expect(failure.extensions?.allowed).toContain('topics {')
    })

    it('takes part of a code for text', async () => {
      const filter = { relation: { startsWith: 'MEMBER' }, modality: { isNull: false } }
      const { list } = await ask<Counted>(
        store,
        listNamed('Query.relationships').operation('totalCount'),
        { filter },
      )
      expect(list.totalCount).toBe(
        seed.relationships.filter(({ relation }) => relation.startsWith('MEMBER')).length,
      )
    })

    it('refuses fields that there are not', async () => {
      const actors = listNamed('Query.actors')
      const byVariable = await runFailing(store, actors.operation('totalCount'), {
        filter: { colour: { eq: 'red' } },
      })
      expect(byVariable).toMatchObject({ code: 'BAD_INPUT', input: '$filter.colour' })
      expect(byVariable.message).toContain('colour')
      const literal = await runFailing(
        store,
        actors.literally('(filter: {colour: {eq: "red"}})', 'totalCount'),
      )
      expect(literal.code).toBe('GRAPHQL_VALIDATION_FAILED')
    })
  })

  describe('of empty lists', () => {
    it.each([
      ['Query.actors', 'id', []],
      ['Query.actors', 'name', []],
      ['Query.actors', 'kind', []],
      ['Query.actors', 'degree', []],
      ['Query.actors', 'identifier', []],
      ['Query.relationships', 'relation', []],
      ['Query.claims', 'date', []],
      ['Query.claims', 'confidence', []],
      ['Query.positions', 'conditional', []],
      ['Query.positions', 'modality', []],
      ['Query.topics', 'theme', []],
    ])('in %s matches nothing: %s', async (name, field, none) => {
      const list = listNamed(name)
      const count = async (filter: object) =>
        listIn(await ask<Counted>(store, list.operation('totalCount'), { filter })).totalCount
      expect(await count({ [field]: { in: none } })).toBe(0)
      expect(await count({ ...everything(list), not: { [field]: { in: none } } })).toBe(
        list.items.length,
      )
    })
  })

  describe('of text', () => {
    it.each(HARMLESS)('is taken as it is: %j', async (text) => {
      const answers = await ask<Record<string, { totalCount: number }>>(
        store,
        `query ($text: String!, $id: ID!) {
          byId: actors(filter: {id: {eq: $id}}) { totalCount }
          byIdPart: claims(filter: {id: {startsWith: $text}}) { totalCount }
          byName: actors(filter: {name: {contains: $text}}) { totalCount }
          byWholeName: topics(filter: {name: {eq: $text}}) { totalCount }
          byBeginning: events(filter: {description: {startsWith: $text}}) { totalCount }
          byText: positions(filter: {text: {contains: $text}}) { totalCount }
          byUnit: claims(filter: {unit: {in: [$text]}}) { totalCount }
          byPrint: relationships(filter: {asWritten: {contains: $text}}) { totalCount }
        }`,
        { text, id: text },
      )
      const inNames = seed.actors.filter(({ names }) =>
        names.some(({ value }) => value.toLowerCase().includes(text.toLowerCase())),
      )
      for (const [alias, { totalCount }] of Object.entries(answers)) {
        // Folded, a text of nothing but marks is empty, and stands in all of them.
        expect([alias, totalCount]).toEqual([alias, alias === 'byName' ? inNames.length : 0])
      }
    })

    const INPUTS: [input: string, operation: string][] = [
      [
        '$text',
        'query ($text: String!) { actors(filter: {name: {contains: $text}}) { totalCount } }',
      ],
      ['$id', 'query ($id: ID!) { node(id: $id) { id } }'],
      ['$ids[1]', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'],
      ['$after', 'query ($after: String) { claims(after: $after) { totalCount } }'],
      ['$lang[0]', 'query ($lang: [String!]) { actor(id: "actor:oas") { name(lang: $lang) } }'],
      [
        '$date',
        'query ($date: PartialDate) { events(filter: {date: {eq: $date}}) { totalCount } }',
      ],
      [
        '$filter.not.name.eq',
        'query ($filter: TopicFilter) { topics(filter: $filter) { totalCount } }',
      ],
      ['$unused', 'query ($id: ID = "actor:oas") { actor(id: $id) { id } }'],
    ]

    describe.each([
      ['of 100 000 characters', 'x'.repeat(100_000), '10000 characters'],
      ['of 10 001 characters', 'é'.repeat(10_001), '10000 characters'],
      ['with NUL', 'be\u0000fore', 'without NUL'],
      ['with NUL at its end', 'actor:oas\u0000', 'without NUL'],
    ])('%s', (_name, text, allowed) => {
      it.each(INPUTS)('is refused by variable: %s', async (input, operation) => {
        const path = input.match(/\w+/g) ?? []
        const variables = path.reduceRight<unknown>(
          (inner, key) =>
            /^\d+$/.test(key) ? [...Array<string>(Number(key)).fill(''), inner] : { [key]: inner },
          text,
        ) as Record<string, unknown>
        const failure = await runFailing(store, operation, variables)
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
        expect(failure.extensions?.allowed).toContain(allowed)
        expect(failure.message.length).toBeLessThan(300)
      })

      it.each([
        ['id', (value: string) => `{ node(id: ${value}) { id } }`],
        ['ids', (value: string) => `{ nodes(ids: ["a", ${value}]) { id } }`],
        ['after', (value: string) => `{ claims(after: ${value}) { totalCount } }`],
        ['lang', (value: string) => `{ actor(id: "actor:oas") { name(lang: [${value}]) } }`],
        [
          'filter.or.name.in',
          (value: string) => `{ actors(filter: {or: [{name: {in: [${value}]}}]}) { totalCount } }`,
        ],
      ])('is refused as a literal: %s', async (input, operation) => {
        const failure = await runFailing(store, operation(JSON.stringify(text)))
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
        expect(failure.extensions?.allowed).toContain(allowed)
      })
    })

    it('may have 10 000 characters', async () => {
      const text = 'x'.repeat(10_000)
      expect(await ask(store, 'query ($id: ID!) { node(id: $id) { id } }', { id: text })).toEqual({
        node: null,
      })
      expect(
        await ask(store, `{ actors(filter: {name: {contains: "${text}"}}) { totalCount } }`),
      ).toEqual({ actors: { totalCount: 0 } })
    })
  })

  it('of a filter leads four relations far, and no farther', async () => {
    const claims = listNamed('Query.claims').operation('totalCount')
    const leading = (relations: number): object =>
      relations === 0
        ? {}
        : { [relations % 2 === 0 ? 'topics' : 'claims']: { some: leading(relations - 1) } }
    expect(await ask(store, claims, { filter: leading(4) })).toMatchObject({ list: {} })
    const failure = await runFailing(store, claims, { filter: leading(6) })
    expect(failure).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      input: 'filter.topics.some.claims.some.topics.some.claims.some.topics.some',
      extensions: { allowed: 'at most 4 relations in a row and 20 in all' },
    })

    const beside = (relations: number) => ({
      or: Array.from({ length: relations }, () => ({ topics: { some: {} } })),
    })
    expect(await ask(store, claims, { filter: beside(20) })).toMatchObject({ list: {} })
    expect(await runFailing(store, claims, { filter: beside(21) })).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      input: 'filter.or[20].topics.some',
    })
  })

  it('of lists takes up to 1000 values', async () => {
    const list = (length: number) => Array.from({ length }, (_, at) => `claim:${String(at)}`)
    const claims = listNamed('Query.claims').operation('totalCount')
    expect(await ask(store, claims, { filter: { id: { in: list(1000) } } })).toEqual({
      list: { totalCount: 0 },
    })
    const failure = await runFailing(store, claims, { filter: { id: { in: list(1001) } } })
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'filter.id.in' })
    expect(failure.extensions?.allowed).toContain('1000')
  })

  it.each(ENTITY_LISTS)('by several wrong values at once names each, in %s', async (field) => {
    const { errors } = await execute(
      store,
      `{ a: ${field}(first: -1) { totalCount } b: ${field}(first: 201) { totalCount } c: ${field} { totalCount } }`,
    )
    expect(errors?.map(({ path, extensions }) => [path?.[0], extensions?.code])).toEqual(
      expect.arrayContaining([['a', 'BAD_INPUT']]),
    )
  })

  it('reaches every fact of the seed', () => {
    // What the lists above leave out would not be tested.
    expect(roots(FACT_LISTS).flatMap(({ items }) => items)).toHaveLength(facts.length)
  })
})
