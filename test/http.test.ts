import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { createApp } from '../src/http/app.ts'
import { type Store, StoreUnavailableError } from '../src/store/store.ts'
import { SILENT } from './support/api.ts'
import { EMBEDDED } from './support/engines.ts'
import { HeldStore } from './store/held-store.ts'

/** Every answer to an attack must come within this, in milliseconds; they take a tenth of it. */
const ATTACK_LIMIT = 2500

interface ErrorBody {
  errors: { message: string; extensions: { code: string; requestId?: string } }[]
}

let store: Store
let app: FastifyInstance

beforeAll(async () => {
  store = await EMBEDDED.openSeeded()
  app = await createApp({ store, log: SILENT })
})
afterAll(async () => {
  await app.close()
  await store.close()
})

/** Services that one test needs for itself. */
const others: FastifyInstance[] = []

async function openAnother(store: Store) {
  const app = await createApp({ store, log: SILENT })
  others.push(app)
  return app
}

afterEach(async () => {
  for (const app of others.splice(0)) {
    // What a failed test left open would hold up the end of all tests.
    app.server.closeAllConnections()
    await app.close()
  }
})

function post(payload: InjectOptions['payload'], headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/graphql', payload, headers })
}

function get(url: string, headers: Record<string, string> = {}) {
  return app.inject({ method: 'GET', url, headers })
}

function graphqlUrl(parameters: Record<string, string>) {
  return `/graphql?${new URLSearchParams(parameters).toString()}`
}

/** The codes of an answer that must be an error as GraphQL has them. */
function codesOf(response: LightMyRequestResponse) {
  expect(response.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/)
  const { errors } = response.json<ErrorBody>()
  expect(errors.length).toBeGreaterThan(0)
  for (const { message } of errors) expect(message).not.toBe('')
  return [...new Set(errors.map(({ extensions }) => extensions.code))]
}

const JSON_TYPE = { 'content-type': 'application/json' }
/** A header that no form or link of another site can send. */
const PREFLIGHT = { 'apollo-require-preflight': 'true' }

describe('/graphql', () => {
  it('answers operations that are posted as JSON', async () => {
    const response = await post({
      query: 'query Named($id: ID!) { actor(id: $id) { id } }',
      operationName: 'Named',
      variables: { id: 'actor:provea' },
    })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(response.json()).toEqual({ data: { actor: { id: 'actor:provea' } } })
  })

  it.each(['application/json; charset=utf-8', 'application/json;charset=UTF-8'])(
    'takes %s',
    async (type) => {
      const response = await post('{"query": "{ __typename }"}', { 'content-type': type })
      expect(response.json()).toEqual({ data: { __typename: 'Query' } })
    },
  )

  it('answers in the media type of GraphQL where that is asked for', async () => {
    const response = await post(
      { query: '{ __typename }' },
      { accept: 'application/graphql-response+json' },
    )
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toMatch(/^application\/graphql-response\+json/)
  })

  it.each(['a b', '[::x', 'evil"<x>', 'x/y', 'localhost:port', 'localhost:99999'])(
    'refuses the host %s, which is none',
    async (host) => {
      const response = await post({ query: '{ network { url(format: GEXF) } }' }, { host })
      expect(response.statusCode).toBe(400)
      expect(response.json<ErrorBody>().errors[0]?.extensions).toMatchObject({
        code: 'BAD_INPUT',
        input: 'Host',
      })
      expect(response.body).not.toContain(host)
    },
  )

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000', 'acta.example.org'])(
    'leads back to the host %s',
    async (host) => {
      const response = await post({ query: '{ network { url(format: GEXF) } }' }, { host })
      const { data } = response.json<{ data: { network: { url: string } } }>()
      expect(new URL(data.network.url).host).toBe(host)
    },
  )

  it('answers operations of a URL, to those whom no other site can send here', async () => {
    const url = graphqlUrl({
      query: 'query A($id: ID!) { actor(id: $id) { id } } query B { __typename }',
      operationName: 'A',
      variables: '{"id": "actor:wola"}',
    })
    const response = await get(url, PREFLIGHT)
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({ data: { actor: { id: 'actor:wola' } } })

    const bare = await get(url)
    expect([bare.statusCode, codesOf(bare)]).toEqual([400, ['BAD_INPUT']])
  })

  it('does not answer a browser that only looks', async () => {
    const response = await get('/graphql', { accept: 'text/html' })
    expect(response.statusCode).toBe(400)
    expect(response.body).not.toMatch(/<html|apollographql\.com/i)
  })

  it('reads Accept-Language', async () => {
    const query = '{ actor(id: "actor:oas") { name } }'
    const names = await Promise.all(
      ['en', 'es', 'xx, es;q=0.5', '<script>, es'].map(async (language) => {
        const response = await post({ query }, { 'accept-language': language })
        return response.json<{ data: { actor: { name: string } } }>().data.actor.name
      }),
    )
    expect(new Set(names).size).toBe(2)
    expect(names.slice(1)).toEqual(Array(3).fill(names[1]))
  })

  describe('refuses with 400', () => {
    it.each<[string, string, string]>([
      ['what is no JSON', '{bad', 'BAD_INPUT'],
      ['nothing', '', 'BAD_INPUT'],
      ['a text', '"{ __typename }"', 'BAD_INPUT'],
      ['no operation', '{}', 'BAD_INPUT'],
      ['an empty operation', '{"query": ""}', 'BAD_INPUT'],
      ['an operation that is no text', '{"query": 5}', 'BAD_INPUT'],
      ['variables that are a text', '{"query": "{ __typename }", "variables": "{}"}', 'BAD_INPUT'],
      ['several operations at once', '[{"query": "{ __typename }"}]', 'BAD_INPUT'],
      ['an operation that does not parse', '{"query": "{ actors("}', 'GRAPHQL_PARSE_FAILED'],
      [
        'an operation that does not fit the schema',
        '{"query": "{ nobody }"}',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'a choice that it leaves open',
        '{"query": "query A { __typename } query B { __typename }"}',
        'BAD_INPUT',
      ],
      [
        'keys that reach into prototypes',
        '{"query": "{ __typename }", "variables": {"__proto__": {"admin": true}}}',
        'BAD_INPUT',
      ],
    ])('%s', async (_what, payload, code) => {
      const response = await post(payload, JSON_TYPE)
      expect([response.statusCode, codesOf(response)]).toEqual([400, [code]])
    })

    it.each<[string, Record<string, string>, number, string]>([
      ['broken variables of a URL', { query: '{ __typename }', variables: '{' }, 400, 'BAD_INPUT'],
      ['a mutation of a URL', { query: 'mutation { x }' }, 405, 'BAD_INPUT'],
      ['a URL without an operation', {}, 400, 'BAD_INPUT'],
    ])('or 405 %s', async (_what, parameters, status, code) => {
      const response = await get(graphqlUrl(parameters), PREFLIGHT)
      expect([response.statusCode, codesOf(response)]).toEqual([status, [code]])
    })

    it('a subscription, which nothing here offers', async () => {
      const response = await post({ query: 'subscription { anything }' })
      expect(response.statusCode).toBe(400)
      expect(codesOf(response)).not.toContain('INTERNAL_SERVER_ERROR')
    })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/xml'])(
    'refuses %s, which another site may post',
    async (type) => {
      const response = await post('{"query": "{ __typename }"}', { 'content-type': type })
      expect([response.statusCode, codesOf(response)]).toEqual([415, ['BAD_INPUT']])
    },
  )

  it('refuses a body that is too large, before it reads it', async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(1_000_000)}` })
    const response = await post(large, JSON_TYPE)
    expect([response.statusCode, codesOf(response)]).toEqual([413, ['BAD_INPUT']])
  })

  it('knows no other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const response = await app.inject({ method, url: '/graphql', payload: {} })
      expect([method, response.statusCode >= 404]).toEqual([method, true])
      expect(response.statusCode).toBeLessThan(500)
      // It must not say that there is nothing at a place that it names a line later.
      expect(response.body).not.toMatch(/nothing at \/graphql/)
    }
  })

  it('names no persisted operations', async () => {
    const response = await post({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    })
    expect(codesOf(response)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED'])
  })
})

describe('every answer', () => {
  const places: [string, InjectOptions][] = [
    ['an operation', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
    ['a refused one', { method: 'POST', url: '/graphql', payload: '{', headers: JSON_TYPE }],
    ['a page that is not there', { method: 'GET', url: '/nothing' }],
    ['health', { method: 'GET', url: '/health/live' }],
    ['GraphiQL', { method: 'GET', url: '/graphiql/' }],
    ['the way to it', { method: 'GET', url: '/' }],
    ['a URL that is none', { method: 'GET', url: '/%' }],
  ]

  it.each(places)(
    'to %s may be framed by nobody, is what it says and has an id',
    async (_what, options) => {
      const { headers } = await app.inject(options)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    },
  )

  it('has an id of its own, whatever the caller sends', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await get('/health/live', {
          'x-request-id': 'mine',
          'request-id': 'mine',
        })
        return headers['x-request-id']
      }),
    )
    expect(new Set([...ids, 'mine']).size).toBe(3)
  })

  it.each([
    '/nothing',
    '/graphql/x',
    '/%',
    '/graphiql/../../../etc/passwd',
    '/graphiql/..%2f..%2fpackage.json',
  ])('for %s is an error in the shape of all others, with its id', async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode).toBeLessThan(500)
    codesOf(response)
    const [error] = response.json<ErrorBody>().errors
    expect(error?.extensions.requestId).toBe(response.headers['x-request-id'])
  })

  it('names a place that is not there in a line, as text', async () => {
    const response = await get(`/<script>alert(1)</script>${'x'.repeat(5000)}`)
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-type']).toMatch(/^application\/json/)
    expect(response.body.length).toBeLessThan(500)
  })
})

describe('an unexpected error', () => {
  it('is hidden, with the id that finds it in the log', async () => {
    const broken = new HeldStore()
    broken.throwsAtOnce = true
    const app = await openAnother(broken)
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ stats { actors } }' },
    })
    const [error] = response.json<ErrorBody>().errors
    expect(error?.message).not.toMatch(/not even sent/)
    expect(error?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: response.headers['x-request-id'],
    })
  })
})

describe('health', () => {
  it('is live, and ready while the store answers', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'live' })
    expect((await get('/health/ready')).json()).toEqual({ status: 'ready' })
    expect((await app.inject({ method: 'HEAD', url: '/health/ready' })).statusCode).toBe(200)
  })

  it.each<[string, () => Promise<void>]>([
    ['cannot be reached', () => Promise.reject(new StoreUnavailableError('Away.'))],
    ['fails in another way', () => Promise.reject(new Error('broken'))],
    ['does not answer', () => new Promise(() => undefined)],
  ])('is not ready, and still live, when the store %s', async (_what, ping) => {
    const away = new HeldStore()
    away.ping = ping
    const app = await openAnother(away)
    const start = Date.now()
    const ready = await app.inject('/health/ready')
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'unavailable' }])
    expect(Date.now() - start).toBeLessThan(2000)
    expect((await app.inject('/health/live')).statusCode).toBe(200)
  })
})

describe('a store that is away', () => {
  it('makes an operation UNAVAILABLE', async () => {
    const away = new HeldStore()
    away.read = () => Promise.reject(new StoreUnavailableError('bolt://user:secret@host is away.'))
    const app = await openAnother(away)
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ actors { totalCount } }' },
    })
    expect(codesOf(response)).toEqual(['UNAVAILABLE'])
    expect(response.body).not.toMatch(/secret/)
  })
})

describe('attacks', () => {
  /** `count` times, with its number. */
  function times(count: number, text: (at: number) => string, separator = ' ') {
    return Array.from({ length: count }, (_item, at) => text(at)).join(separator)
  }

  const DEPTH = 'QUERY_TOO_DEEP'
  const PARSE = 'GRAPHQL_PARSE_FAILED'
  const VALIDATION = 'GRAPHQL_VALIDATION_FAILED'
  const COMPLEX = 'QUERY_TOO_COMPLEX'

  it.each<[string, string, string[]]>([
    [
      'depth',
      `{ actor(id: "actor:provea") ${times(30, () => '{ country')} { id } ${'}'.repeat(31)}`,
      [DEPTH],
    ],
    [
      'depth without end',
      `{ actor(id: "x") ${times(4900, () => '{country')} {id} ${'}'.repeat(4901)}`,
      [PARSE, DEPTH],
    ],
    [
      'aliases of one field',
      `{ ${times(101, (at) => `a${String(at)}: __typename`)} }`,
      [VALIDATION, COMPLEX],
    ],
    [
      'aliases of what is counted over the whole graph',
      `{ ${times(1000, (at) => `a${String(at)}: stats { actors }`)} }`,
      [VALIDATION, COMPLEX],
    ],
    [
      'a field again and again',
      `{ actor(id: "actor:provea") { ${times(5000, () => 'name')} } }`,
      [VALIDATION, PARSE],
    ],
    ['directives that are not there', `{ __typename ${times(10, () => '@aa')} }`, [VALIDATION]],
    [
      'directives without end',
      `{ __typename ${times(1500, () => '@skip(if: false)')} }`,
      [VALIDATION, PARSE],
    ],
    [
      'a bomb of fragments',
      `{ ...f0 } ${times(25, (at) => `fragment f${String(at)} on Query { a${String(at)}: __typename ${at < 24 ? `...f${String(at + 1)} ...f${String(at + 1)}` : ''} }`)}`,
      [VALIDATION],
    ],
    [
      'fragments in a circle',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      [VALIDATION],
    ],
    [
      'introspection in a circle',
      `{ __schema { types ${times(5, () => '{ fields { type')} { name } ${'} }'.repeat(5)} } }`,
      [VALIDATION],
    ],
    [
      'literals nested without end',
      `{ actors(filter: ${times(1900, () => '{and:[')} {} ${']}'.repeat(1900)}) { totalCount } }`,
      [PARSE, DEPTH, VALIDATION],
    ],
    ['tokens without end', `{ ${times(20_000, () => '__typename')} }`, [PARSE]],
    [
      'pages within pages',
      '{ actors(first: 200) { nodes { positions(first: 200) { nodes { topic { claims(first: 200) { nodes { id } } } } } } } }',
      [COMPLEX],
    ],
    ['a mutation', 'mutation { deleteEverything }', [VALIDATION]],
  ])('by %s is refused with 400, soon and in few words', async (_what, query, codes) => {
    const start = Date.now()
    const response = await post({ query })
    expect(Date.now() - start).toBeLessThan(ATTACK_LIMIT)
    expect(response.statusCode).toBe(400)
    for (const code of codesOf(response)) expect(codes).toContain(code)
    expect(response.json<ErrorBody>().errors.length).toBeLessThanOrEqual(6)
    expect(response.body.length).toBeLessThan(5000)
  })

  it.each<[string, string]>([
    ['variables', `"variables": {"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['variables of objects', `"variables": ${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['extensions', `"extensions": {"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('by %s nested without end do not bring it down', async (_what, part) => {
    const start = Date.now()
    const response = await post(`{"query": "{ __typename }", ${part}}`, JSON_TYPE)
    expect(response.statusCode).toBeLessThan(500)
    expect(Date.now() - start).toBeLessThan(ATTACK_LIMIT)
    expect((await get('/health/ready')).statusCode).toBe(200)
  })

  it('by thousands of wrong values are answered in few words', async () => {
    const response = await post({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(20_000).fill({}) },
    })
    expect([response.statusCode, codesOf(response)]).toEqual([400, ['BAD_INPUT']])
    expect(response.json<ErrorBody>().errors.length).toBeLessThanOrEqual(6)
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'by a variable or field named %s reach nothing',
    async (name) => {
      for (const body of [
        `{"query": "{ ${name} }"}`,
        `{"query": "{ __typename }", "operationName": "${name}"}`,
        `{"query": "{ __typename }", "variables": {"${name}": {"x": 1}}}`,
        `{"query": "query ($f: ActorFilter) { actors(filter: $f) { totalCount } }", "variables": {"f": {"${name}": {"eq": "x"}}}}`,
      ]) {
        expect((await post(body, JSON_TYPE)).statusCode).toBeLessThan(500)
      }
      const url = graphqlUrl({ query: '{ __typename }', variables: `{"${name}": {"x": 1}}` })
      expect((await get(url, PREFLIGHT)).statusCode).toBeLessThan(500)
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    },
  )

  it('leave the graph as it was', async () => {
    const before = await counts()
    for (const text of ["'}) DETACH DELETE n //", '`) DETACH DELETE n //', '\\u0060) DELETE n']) {
      const response = await post({
        query:
          'query ($text: String!, $id: ID!) { actors(filter: {or: [{name: {contains: $text}}, {name: {eq: $text}}, {id: {eq: $id}}]}) { totalCount } node(id: $id) { id } }',
        variables: { text, id: text },
      })
      expect(response.json()).toEqual({ data: { actors: { totalCount: 0 }, node: null } })
    }
    expect(await counts()).toEqual(before)
  })

  function counts() {
    const text = 'MATCH (n:Node) RETURN n.type AS type, count(*) AS count ORDER BY type'
    return store.read({ name: 'test', text }, {})
  }
})

describe('too many operations at once', () => {
  /** Sends an operation over a connection of its own: its status, or `none` when it was cut off. */
  function send(port: number) {
    const body = JSON.stringify({ query: '{ actors { totalCount } }' })
    let abort: () => void = () => undefined
    const answer = new Promise<{ status: number | 'none'; retryAfter?: string; body: string }>(
      (resolve) => {
        const request = httpRequest(
          {
            port,
            host: '127.0.0.1',
            path: '/graphql',
            method: 'POST',
            agent: false,
            headers: JSON_TYPE,
          },
          (response) => {
            let text = ''
            response.setEncoding('utf8')
            response.on('data', (part) => (text += String(part)))
            response.on('end', () => {
              resolve({
                status: response.statusCode ?? 0,
                retryAfter: String(response.headers['retry-after']),
                body: text,
              })
            })
          },
        )
        request.on('error', () => {
          resolve({ status: 'none', body: '' })
        })
        abort = () => request.destroy()
        request.end(body)
      },
    )
    return { answer, abort }
  }

  /** A service whose store answers nothing before it is told to. */
  async function startHeld() {
    const held = new HeldStore()
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    held.read = async () => {
      await gate
      return []
    }
    const app = await openAnother(held)
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { port: Number(new URL(app.listeningOrigin).port), release }
  }

  const IN_WORK = 64
  const WAITING = 256

  it('are turned away at once, told when to come back; what is let in is answered', async () => {
    const { port, release } = await startHeld()
    const start = Date.now()
    const sent = Array.from({ length: IN_WORK + WAITING + 40 }, () => send(port))
    const turnedAway = await Promise.race(sent.map(({ answer }) => answer))
    expect(turnedAway).toMatchObject({ status: 503, retryAfter: '1' })
    expect(JSON.parse(turnedAway.body)).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    })
    // Probes are no operations.
    expect((await fetch(`http://127.0.0.1:${String(port)}/health/live`)).status).toBe(200)
    release()
    const answers = await Promise.all(sent.map(({ answer }) => answer))
    const well = answers.filter(({ status }) => status === 200).length
    expect(well).toBeGreaterThanOrEqual(IN_WORK)
    expect(answers.filter(({ status }) => status === 503)).toHaveLength(answers.length - well)
    expect(answers.length - well).toBeGreaterThanOrEqual(40)
    expect(Date.now() - start).toBeLessThan(10_000)
    expect((await send(port).answer).status).toBe(200)
  })

  it('that wait too long for their turn are turned away', async () => {
    const { port, release } = await startHeld()
    const sent = Array.from({ length: IN_WORK + 1 }, () => send(port))
    const first = await Promise.race(sent.map(({ answer }) => answer))
    expect(first.status).toBe(503)
    release()
    const answers = await Promise.all(sent.map(({ answer }) => answer))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(IN_WORK)
  })

  it('whose callers went away leave their places to others', async () => {
    const { port, release } = await startHeld()
    const inWork = Array.from({ length: IN_WORK }, () => send(port))
    await settled()
    const waiting = Array.from({ length: IN_WORK }, () => send(port))
    await settled()
    for (const { abort } of waiting) abort()
    await settled()
    release()
    const answers = await Promise.all(inWork.map(({ answer }) => answer))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(IN_WORK)
    expect((await send(port).answer).status).toBe(200)
  })

  it('leave their places when their callers go away while they are worked on', async () => {
    const { port, release } = await startHeld()
    const inWork = Array.from({ length: IN_WORK }, () => send(port))
    await settled()
    for (const { abort } of inWork) abort()
    await settled()
    const next = send(port)
    await settled()
    release()
    expect((await next.answer).status).toBe(200)
  })

  /** Time for sockets to arrive or to be seen closed. */
  function settled() {
    return new Promise((resolve) => setTimeout(resolve, 300))
  }
})

describe('a request that does not end, or is none that can be met', () => {
  it.each([
    ['its head', 'POST /graphql HTTP/1.1\r\nhost: x\r\n'],
    [
      'its body',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    ],
  ])('is cut off while %s is still awaited', async (_what, text) => {
    const app = await openAnother(store)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const socket = connect(Number(new URL(app.listeningOrigin).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (part) => (answer += String(part)))
    socket.write(text)
    await new Promise((resolve) => socket.once('close', resolve))
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it.each([
    ['has no Host', 'GET /graphql?query={__typename} HTTP/1.1\r\nconnection: close', 400, 'Host'],
    [
      'expects what cannot be met',
      'GET /health/live HTTP/1.1\r\nhost: x\r\nexpect: 200-ok',
      417,
      'Expect',
    ],
  ])('is answered in the shape of all errors where it %s', async (_what, head, status, input) => {
    const app = await openAnother(store)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const socket = connect(Number(new URL(app.listeningOrigin).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (part) => (answer += String(part)))
    socket.write(`${head}\r\n\r\n`)
    await new Promise((resolve) => socket.once('close', resolve))
    const [headers = '', body = ''] = answer.split('\r\n\r\n')
    expect(headers).toContain(`HTTP/1.1 ${String(status)} `)
    expect(headers).toContain('x-content-type-options: nosniff')
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_INPUT', input } }],
    })
  })

  it('is told so where its head is too long', async () => {
    const app = await openAnother(store)
    await app.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(
      `${app.listeningOrigin}/export/d3?actors=${'actor:oas,'.repeat(2000)}`,
    )
    expect(answer.status).toBe(431)
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] }
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
