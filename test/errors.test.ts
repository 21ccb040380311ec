import { Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { GraphQLError } from 'graphql'
import { pino } from 'pino'
import { createContext } from '../src/context.ts'
import { ERROR_CODES } from '../src/errors.ts'
import { createServer } from '../src/server.ts'
import { Lanes } from '../src/store/lane.ts'
import { StoreUnavailableError } from '../src/store/store.ts'
import { execute, runFailing } from './support/api.ts'
import { emptyStore, storeThat } from './limits/fake-store.ts'

const SECRET = 'hunter2'
const REQUEST = { requestId: 'request-17' }

/** A failure of the database as drivers throw them: it tells of what nobody outside should know. */
function failureWith(extras: object) {
  return Object.assign(
    new Error(`connect bolt://neo4j:${SECRET}@db.internal:7687 failed: MATCH (n) RETURN n`),
    extras,
  )
}

function brokenStore(thrown: unknown) {
  return storeThat(() => {
    throw thrown
  })
}

const OPERATIONS = [
  ['a look-up', '{ actor(id: "actor:oas") { name } }'],
  ['a list', '{ actors { nodes { name } } }'],
  ['a count', '{ claims { totalCount } }'],
  ['groups', '{ positions { groups(by: STANCE) { key } } }'],
  ['node', '{ node(id: "topic:dialogue") { id } }'],
  ['nodes', '{ nodes(ids: ["topic:dialogue"]) { id } }'],
  ['relation types', '{ relationTypes { code } }'],
  ['stats', '{ stats { actors } }'],
  [
    'a filter with a code to check',
    '{ relationships(filter: {relation: {eq: "MEMBER_OF"}}) { totalCount } }',
  ],
] as const

describe('an error that callers can do nothing about', () => {
  const THROWN: [string, unknown][] = [
    ['an Error', failureWith({})],
    ['an Error with a code', failureWith({ code: 'ECONNREFUSED' })],
    ['an error of Neo4j', failureWith({ code: 'Neo.ClientError.Statement.SyntaxError' })],
    ['an error of the embedded engine', failureWith({ gqlStatus: '42001' })],
    ['an error with a cause', failureWith({ cause: new Error(SECRET) })],
    ['an error with extensions', failureWith({ extensions: { password: SECRET } })],
    [
      'an error with extensions that look like a caller’s mistake',
      failureWith({ extensions: { code: 'BAD_USER_INPUT', input: SECRET } }),
    ],
    [
      'an error that reads like a caller’s mistake',
      new Error(`Variable "$password" got invalid value "${SECRET}"; it must be ${SECRET}`),
    ],
    ['text', `password is ${SECRET}`],
    ['an object', { message: SECRET }],
    ['nothing', undefined],
  ]

  describe.each(THROWN)('such as %s', (_name, thrown) => {
    it.each(OPERATIONS)('is masked in %s', async (_operation, operation) => {
      const answer = await execute(brokenStore(thrown), operation, {}, REQUEST)
      expect(answer.errors).toHaveLength(1)
      const error = answer.errors?.[0]
      expect(error?.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        requestId: 'request-17',
      })
      expect(error?.message).toContain('requestId')
      const seen = JSON.stringify(answer)
      for (const secret of [SECRET, 'bolt', 'MATCH', 'Neo.', '42001', '.ts:', 'node_modules']) {
        expect(seen).not.toContain(secret)
      }
    })
  })

  it('leaves the rest of the operation answered', async () => {
    const store = storeThat((statement) => {
      if (statement !== 'node/by-id') throw failureWith({})
      return [{ key: 'actor:oas', json: '{"id":"actor:oas"}', degree: 0 }]
    })
    const answer = await execute(
      store,
      '{ whole: actor(id: "actor:oas") { id } broken: actor(id: "actor:oas") { claimsAsserted { totalCount } } }',
    )
    expect(answer).toMatchObject({ data: { whole: { id: 'actor:oas' }, broken: null } })
    expect(answer.errors?.map(({ path }) => path)).toEqual([
      ['broken', 'claimsAsserted', 'totalCount'],
    ])
  })

  it('is logged whole, under the request id that the caller sees', async () => {
    const lines: string[] = []
    const log = pino(
      { level: 'error' },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(chunk.toString())
          done()
        },
      }),
    )
    const server = await createServer(log)
    const store = brokenStore(failureWith({}))
    await server.executeOperation(
      { query: 'query Who { actor(id: "actor:oas") { name } }' },
      { contextValue: createContext(store, new Lanes(store), REQUEST) },
    )
    await server.stop()
    expect(lines).toHaveLength(1)
    const entry = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>
    expect(entry).toMatchObject({ requestId: 'request-17', operationName: 'Who' })
    expect(JSON.stringify(entry)).toContain(SECRET)
  })

  it('of callers and of the store’s absence is not logged', async () => {
    const lines: string[] = []
    const log = pino(
      { level: 'error' },
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(chunk.toString())
          done()
        },
      }),
    )
    const server = await createServer(log)
    const store = brokenStore(new StoreUnavailableError('away'))
    for (const query of [
      '{ actor(id: "actor:oas") { name } }',
      '{ actors(first: -1) { totalCount } }',
      '{ nothing }',
      '{',
      'query ($n: Int!) { actors(first: $n) { totalCount } }',
    ]) {
      await server.executeOperation(
        { query },
        { contextValue: createContext(store, new Lanes(store), REQUEST) },
      )
    }
    await server.stop()
    expect(lines).toEqual([])
  })
})

describe('a store that cannot be reached', () => {
  const away = new StoreUnavailableError(`Neo4j at ${SECRET} cannot be reached.`, {
    cause: failureWith({}),
  })

  it.each(OPERATIONS)('is UNAVAILABLE in %s', async (_operation, operation) => {
    const answer = await execute(brokenStore(away), operation, {}, REQUEST)
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAVAILABLE'])
    expect(answer.errors?.[0]?.message).toContain('Try again')
    expect(JSON.stringify(answer)).not.toContain(SECRET)
  })

  it('is UNAVAILABLE in stats when only the engine’s name is missing', async () => {
    const store = { ...emptyStore().store, info: () => Promise.reject(away) }
    expect(await runFailing(store, '{ stats { actors } }')).toMatchObject({ code: 'UNAVAILABLE' })
  })
})

describe('an engine that does not answer in time', () => {
  it.each([
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  ])('is a TIMEOUT: %s', async (code) => {
    const failure = await runFailing(
      brokenStore(failureWith({ code })),
      '{ actors { totalCount } }',
      {},
      REQUEST,
    )
    expect(failure.code).toBe('TIMEOUT')
    expect(JSON.stringify(failure)).not.toContain(SECRET)
  })
})

describe('an operation that does not fit', () => {
  const { store } = emptyStore()

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{'],
    ['GRAPHQL_PARSE_FAILED', 'actors }'],
    ['GRAPHQL_PARSE_FAILED', '{ actors(first: ) { totalCount } }'],
    ['GRAPHQL_PARSE_FAILED', '"\u0000"'],
    ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ actors }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ actors { nodes { nme } } }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ actors(frist: 1) { totalCount } }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ actor { name } }'],
    ['GRAPHQL_VALIDATION_FAILED', '{ actors(first: $n) { totalCount } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'query ($n: Int) { actors { totalCount } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'query ($n: String) { actors(first: $n) { totalCount } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'query ($n: Nothing) { actors(first: $n) { totalCount } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'mutation { createActor { id } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { changes { id } }'],
  ])('keeps the code %s: %s', async (code, operation) => {
    const { errors } = await execute(store, operation)
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain(code)
    expect(errors?.every(({ message }) => message.length > 10)).toBe(true)
  })

  const ACTORS = 'query ($filter: ActorFilter) { actors(filter: $filter) { totalCount } }'

  it.each<[string, Record<string, unknown>, string, unknown]>([
    ['query ($id: ID!) { actor(id: $id) { id } }', {}, '$id', /^an id/],
    ['query ($id: ID!) { actor(id: $id) { id } }', { id: null }, '$id', /^an id/],
    ['query ($id: ID!) { actor(id: $id) { id } }', { id: {} }, '$id', /^an id/],
    [
      'query ($lang: [String!]) { relationTypes { label(lang: $lang) } }',
      { lang: [1] },
      '$lang[0]',
      'a text',
    ],
    [
      'query ($by: ActorGroupKey!) { actors { groups(by: $by) { key } } }',
      { by: 'X' },
      '$by',
      ['COUNTRY', 'KIND', 'STATUS'],
    ],
    [
      'query ($orderBy: ActorOrder) { actors(orderBy: $orderBy) { totalCount } }',
      { orderBy: { field: 'NAME', direction: 'UP' } },
      '$orderBy.direction',
      ['ASC', 'DESC'],
    ],
    [
      ACTORS,
      { filter: { status: { in: ['EXISTING', 'X'] } } },
      '$filter.status.in[1]',
      ['DISSOLVED', 'EXISTING', 'HYPOTHETICAL', 'PROPOSED'],
    ],
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [null] }, '$ids[0]', /^an id/],
    [
      ACTORS,
      { filter: { name: 'X' } },
      '$filter.name',
      ['contains', 'eq', 'gt', 'gte', 'in', 'isNull', 'lt', 'lte', 'startsWith'],
    ],
    [
      'query ($filter: GraphFilter) { network(filter: $filter) { nodeCount } }',
      { filter: { includeUnrated: null } },
      '$filter.includeUnrated',
      'true or false',
    ],
    [
      'query ($orderBy: ActorOrder) { actors(orderBy: $orderBy) { totalCount } }',
      { orderBy: { field: null } },
      '$orderBy.field',
      ['DEGREE', 'ID', 'NAME', 'POSITION_COUNT', 'RELATIONSHIP_COUNT'],
    ],
    [ACTORS, { filter: { degree: { gt: 1.5 } } }, '$filter.degree.gt', /^a whole number/],
    [
      ACTORS,
      { filter: { kind: { equals: 'NGO' } } },
      '$filter.kind.equals',
      ['eq', 'in', 'isNull'],
    ],
  ])(
    'by its variables is BAD_INPUT, with name and what is allowed: %s %j',
    async (operation, variables, input, allowed) => {
      const failure = await runFailing(store, operation, variables)
      expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
      const said = failure.extensions?.allowed
      if (allowed instanceof RegExp) expect(said).toMatch(allowed)
      else expect(Array.isArray(said) ? [...(said as string[])].sort() : said).toEqual(allowed)
      expect(failure.message).toContain(input.split(/[.[]/)[0])
    },
  )

  it('quotes a literal that is no date as it was written', async () => {
    const failure = await runFailing(store, '{ events(filter: {date: {eq: 2018}}) { totalCount } }')
    expect(failure.message).toContain('but got 2018')
  })

  it('shows no stack trace', async () => {
    for (const operation of ['{', '{ nothing }', '{ actors(first: -1) { totalCount } }']) {
      const { errors } = await execute(store, operation)
      expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.ts:/)
    }
  })
})

describe('the codes', () => {
  it('are those of the API’s list, and say when', () => {
    const listed = [
      ...['NOT_FOUND', 'BAD_INPUT', 'PAGE_TOO_LARGE', 'QUERY_TOO_COMPLEX', 'QUERY_TOO_DEEP'],
      ...['UNAUTHENTICATED', 'FORBIDDEN', 'CONFLICT', 'VERSION_MISMATCH', 'TIMEOUT'],
      ...['UNAVAILABLE', 'RATE_LIMITED'],
    ]
    expect(listed).toEqual(expect.arrayContaining(Object.keys(ERROR_CODES)))
    for (const text of Object.values(ERROR_CODES)) expect(text).toMatch(/\.$/)
  })

  it('of other GraphQL errors are not shown', async () => {
    const thrown = new GraphQLError(SECRET, { extensions: { code: 'OF_SOMEONE_ELSE' } })
    const failure = await runFailing(brokenStore(thrown), '{ actors { totalCount } }', {}, REQUEST)
    expect(failure.code).toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(failure)).not.toContain(SECRET)
  })
})
