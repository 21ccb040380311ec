import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { FORMATS } from '../../src/export/formats.ts'
import { createApp } from '../../src/http/app.ts'
import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, SILENT, statementsOf } from '../support/api.ts'
import { EMBEDDED } from '../support/engines.ts'
import { testRecipes } from './recipes.ts'

interface ErrorBody {
  errors: { message: string; extensions: { code: string; input?: string; allowed?: unknown } }[]
}

let store: Store
let app: FastifyInstance
let origin: string
beforeAll(async () => {
  store = await EMBEDDED.openSeeded()
  app = await createApp({ store, log: SILENT })
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app.close()
  await store.close()
})

const VIEW = '/export/gexf?of=actor:provea&lang=es'

describe('GET /export/{format}', () => {
  it('sends a file with its type and name, for any page to fetch', async () => {
    const { statusCode, headers } = await app.inject(VIEW)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/gexf+xml; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="acta-[a-z0-9-]+\.gexf"$/)
    const asked = await app.inject({ method: 'OPTIONS', url: VIEW })
    expect([asked.statusCode, asked.headers['access-control-allow-headers']]).toEqual([
      204,
      expect.stringContaining('if-none-match'),
    ])
  })

  it('is 304 while data, view, format and language are the same', async () => {
    const first = await app.inject(VIEW)
    const etag = String(first.headers.etag)
    const again = (url: string) => app.inject({ url, headers: { 'if-none-match': etag } })
    const known = await again(VIEW)
    expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', etag])
    for (const url of [
      VIEW.replace('es', 'en'),
      VIEW.replace('gexf', 'graphml'),
      `${VIEW}&maxNodes=5`,
    ]) {
      expect((await again(url)).statusCode).toBe(200)
    }
  })

  it('sends the same compressed', async () => {
    const plain = await app.inject(VIEW)
    const zipped = await app.inject({ url: VIEW, headers: { 'accept-encoding': 'gzip' } })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(zipped.headers.vary).toMatch(/accept-language.*accept-encoding/)
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body)
    expect(zipped.rawPayload.length).toBeLessThan(plain.body.length / 3)
  })

  it.each(['identity', 'gzip'])('sends the head (%s) before it reads a thing', async (encoding) => {
    const read = store.read.bind(store)
    let sent: () => void = () => undefined
    const headIsThere = new Promise<void>((resolve) => (sent = resolve))
    store.read = (async (query: Query<object, unknown>, params: object) => {
      if (query.name === 'node/by-id') await headIsThere
      return read(query, params)
    }) as Store['read']
    try {
      const headers = { 'accept-encoding': encoding }
      const { body } = await fetch(`${origin}/export/graphml?edges=STANCE`, { headers })
      const parts = (body as ReadableStream<Uint8Array>).getReader()
      const head = Buffer.from((await parts.read()).value ?? []).toString()
      expect(head).toContain('<graph id="G"')
      expect(head).not.toContain('<node')
      sent()
      let last = ''
      for (let part = await parts.read(); !part.done; part = await parts.read())
        last = Buffer.from(part.value).toString()
      expect(last).toMatch(/<\/graphml>\n$/)
    } finally {
      sent()
      store.read = read
    }
  })

  it.each(['identity', 'gzip'])(
    'breaks off (%s) where reading fails after the head',
    async (encoding) => {
      const read = store.read.bind(store)
      let sent: () => void = () => undefined
      const headIsThere = new Promise<void>((resolve) => (sent = resolve))
      store.read = (async (query: Query<object, unknown>, params: object) => {
        if (query.name !== 'node/by-id') return read(query, params)
        await headIsThere
        throw new Error('It is gone.')
      }) as Store['read']
      try {
        const headers = { 'accept-encoding': encoding }
        const answer = await fetch(`${origin}/export/graphml?edges=STANCE`, { headers })
        expect(answer.status).toBe(200)
        sent()
        await expect(answer.text()).rejects.toThrow()
      } finally {
        sent()
        store.read = read
      }
      expect((await app.inject(VIEW)).statusCode).toBe(200)
    },
  )

  it('answers HEAD with the same headers, and writes nothing', async () => {
    const { headers } = await app.inject(VIEW)
    const names = await statementsOf(store, async () => {
      const head = await app.inject({ method: 'HEAD', url: VIEW })
      expect(head.body).toBe('')
      for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control'])
        expect([name, head.headers[name]]).toEqual([name, headers[name]])
      expect(head.headers['content-length']).toBeUndefined()
    })
    // The view is read, for its name; what belongs to an edge is not.
    expect(names.filter((name) => name === 'node/by-id').length).toBeLessThanOrEqual(1)
  })

  it('reads the ends of facts once, then facts and things in portions', async () => {
    const counts = new Map<string, number>()
    const names = await statementsOf(store, () => app.inject('/export/gexf?edges=STANCE'))
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
    // What is shown, and what is hidden.
    expect(counts.get('view/fact-ends')).toBe(1)
    expect(counts.get('view/count-hidden')).toBe(1)
    expect(counts.has('view/facts')).toBe(false)
    // Themes, documents; one portion of things, two of edges; what layouts need.
    expect(names.length).toBeLessThanOrEqual(11)
  })

  it('speaks the languages of the request where none is in the address', async () => {
    const url = '/export/pajek?of=actor:provea'
    const inSpanish = await app.inject({ url, headers: { 'accept-language': 'es' } })
    expect(inSpanish.body).toContain('"Gobierno de Venezuela"')
    expect((await app.inject(url)).body).toContain('"Government of Venezuela"')
  })

  it.each<[string, string, number, string, string]>([
    ['a format that is none', '/export/xyz', 404, 'NOT_FOUND', 'format'],
    ['no format', '/export', 404, 'NOT_FOUND', 'format'],
    ['an unknown parameter', '/export/gexf?color=red', 400, 'BAD_INPUT', 'color'],
    ['a parameter without a name', '/export/gexf?=x', 400, 'BAD_INPUT', 'The parameter ""'],
    ['one of 10,000 characters', `/export/gexf?${'a'.repeat(10_000)}=x`, 400, 'BAD_INPUT', 'The p'],
    ['what is no UTF-8', '/export/gexf?date=%ff', 400, 'BAD_INPUT', 'date'],
    ['a format that is no UTF-8', '/export/%ff', 400, 'BAD_INPUT', ''],
    ['a parameter given twice', '/export/gexf?date=2018&date=2019', 400, 'BAD_INPUT', 'date'],
    ['a NUL', '/export/gexf?of=%00', 400, 'BAD_INPUT', 'of'],
    ['a NUL in a list', '/export/gexf?actors=actor:oas,a%00', 400, 'BAD_INPUT', 'actors'],
    ['10,001 letters', `/export/gexf?actors=${'a'.repeat(10_001)}`, 400, 'BAD_INPUT', 'actors'],
    [
      'an unknown thing to share',
      '/export/d3?shared=actor:oas;actor:zz',
      404,
      'NOT_FOUND',
      'shared',
    ],
    ['an empty item', '/export/gexf?actors=actor:oas,', 400, 'BAD_INPUT', 'actors'],
    ['nothing to share', '/export/d3?shared=', 400, 'BAD_INPUT', 'shared'],
    ['groups of nothing', '/export/svg?shared=;', 400, 'BAD_INPUT', 'shared'],
    ['a group of nothing', '/export/svg?shared=actor:oas;', 400, 'BAD_INPUT', 'shared'],
    ['of beside shared', '/export/svg?shared=actor:oas&of=actor:oas', 400, 'BAD_INPUT', 'of'],
    ['a depth beside shared', '/export/svg?shared=actor:oas&depth=2', 400, 'BAD_INPUT', 'depth'],
    ['a direction alone', '/export/svg?direction=OUTGOING', 400, 'BAD_INPUT', 'direction'],
    [
      'paths from what is not there',
      '/export/d3?from=actor:no&to=actor:oas',
      404,
      'NOT_FOUND',
      'from',
    ],
    ['paths to no thing', '/export/d3?from=actor:oas&to=claim:memo-049-06', 400, 'BAD_INPUT', 'to'],
    [
      'paths that are too long',
      '/export/d3?from=actor:oas&to=actor:wola&maxLength=11',
      400,
      'BAD_INPUT',
      'maxLength',
    ],
    [
      'too many paths',
      '/export/d3?from=actor:oas&to=actor:wola&first=201',
      400,
      'PAGE_TOO_LARGE',
      'first',
    ],
    ['a depth out of range', '/export/gexf?of=actor:oas&depth=9', 400, 'BAD_INPUT', 'depth'],
    ['a date that is none', '/export/gexf?date=2018-13', 400, 'BAD_INPUT', 'date'],
    ['an unknown relation', '/export/gexf?relations=LOVES', 400, 'BAD_INPUT', 'relations'],
    ['a language that is none', '/export/gexf?lang=e_s', 400, 'BAD_INPUT', 'lang'],
    ['an actor that is not there', '/export/gexf?actors=actor:no', 404, 'NOT_FOUND', 'actors'],
    ['a thing that is not there', '/export/gexf?of=actor:no', 404, 'NOT_FOUND', 'of'],
    ['a topic for an actor', '/export/gexf?actors=topic:dialogue', 400, 'BAD_INPUT', 'actors'],
  ])('refuses %s and names it', async (_, url, status, code, input) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers.etag).toBeUndefined()
    const [error] = answer.json<ErrorBody>().errors
    expect(error?.extensions).toMatchObject({ code })
    expect(String(error?.extensions.input)).toMatch(new RegExp(`^${input}`))
    if (input === 'format') {
      expect(error?.extensions.allowed).toEqual([
        ...Object.values(FORMATS).map(({ path }) => path),
        'matrix-csv',
        'dl',
      ])
    }
  })

  it.each([
    '/export/csv?of=actor:provea,actor:oas&edges=STANCE,CLAIM&lang=es,en',
    '/export/d3?shared=actor:provea,actor:wola;actor:oas',
    '/export/dot?mode=ONE_MODE&topics=topic:dialogue,topic:humanitarian-aid&lang=es,en',
    '/export/matrix-csv?mode=TWO_MODE&topics=topic:dialogue,topic:humanitarian-aid',
    '/table/claims.csv?modality=STATED,IMPLIED&lang=es,en',
    '/fact/position:un-human-rights-council--humanitarian-aid?lang=fr,es',
  ])('takes %s as libraries write it, which encode what stands between items', async (url) => {
    const plain = await app.inject(url)
    expect(plain.statusCode).toBe(200)
    const [path = '', query = ''] = url.split('?')
    const encoded = await app.inject(`${path}?${new URLSearchParams(query).toString()}`)
    expect([encoded.statusCode, encoded.body]).toEqual([200, plain.body])
  })

  it.each([
    ['/export/gexf?minDegree=-1', 'minDegree must be a whole number of at least 0, but got -1.'],
    ['/export/gexf?of=actor:oas&depth=-1', 'depth must be a whole number from 1 to 4, but got -1.'],
    ['/export/gexf?depth=2', 'depth must be given only together with of, but got 2.'],
  ])('says what is allowed: %s', async (url, message) => {
    expect((await app.inject(url)).json<ErrorBody>().errors[0]?.message).toBe(message)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'refuses %s, and says what it takes',
    async (method) => {
      for (const url of [
        '/export',
        '/export/gexf',
        '/table/claims.csv',
        '/fact/claim:memo-049-06',
      ]) {
        const payload =
          method === 'DELETE' ? {} : { payload: 'x', headers: { 'content-type': 'text/plain' } }
        const answer = await app.inject({ method, url, ...payload })
        expect([url, answer.statusCode, answer.headers.allow]).toEqual([
          url,
          405,
          'GET, HEAD, OPTIONS',
        ])
        expect(answer.json<ErrorBody>().errors[0]?.message).toMatch(/ takes GET and HEAD\.$/)
      }
    },
  )

  it.each([
    ['families=PRESSURE', 'Red: Presión y oposición'],
    ['relations=MEMBER_OF&edges=RELATIONSHIP,STANCE', 'Red: es miembro de, Relaciones, Posiciones'],
  ])('is titled in words: %s', async (query, title) => {
    const { body } = await app.inject(`/export/jsonld?${query}&lang=es`)
    const { '@graph': graph } = JSON.parse(body) as { '@graph': Record<string, unknown>[] }
    expect(graph[0]?.['schema:name']).toEqual({ '@value': title, '@language': 'es' })
  })

  it.each(Object.values(FORMATS).map(({ path }) => path))(
    '%s tells what was cut and what is hidden',
    async (path) => {
      const modalities = readFileSync(
        new URL('../../seed/relationships.jsonl', import.meta.url),
        'utf8',
      )
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { modality: string }).modality)
      const hidden = ['RECOMMENDED', 'HYPOTHETICAL']
        .map((one) => `${one}=${String(modalities.filter((modality) => modality === one).length)}`)
        .filter((count) => !count.endsWith('=0'))
      const { headers, body } = await app.inject(`/export/${path}?maxNodes=5&lang=en`)
      expect(headers['x-acta-truncated']).toMatch(
        /^\d+ things match: only the 5 with the most edges/,
      )
      expect(headers['x-acta-hidden']).toBe(hidden.join(', '))
      expect(headers['access-control-expose-headers']).toMatch(/x-acta-truncated, x-acta-hidden/)
      if (['csv', 'edges-csv', 'png'].includes(path)) return
      expect(body).toContain(String(headers['x-acta-truncated']))
      expect(body).toMatch(
        path === 'gexf' || path === 'svg' ? /recommended \d+/ : /RECOMMENDED=\d+/,
      )
    },
  )

  it('takes what docs/exports.md says that it takes', async () => {
    const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')
    const section = page.slice(
      page.indexOf('## The query string'),
      page.indexOf('**What is left out'),
    )
    const documented = [...section.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(
      ([, names = '']) => names.match(/\w+/g) ?? [],
    )
    const { message } = (await app.inject('/export/gexf?colour=red')).json<ErrorBody>()
      .errors[0] ?? { message: '' }
    const known = /there are ([\w, ]+)\)/.exec(message)?.[1]?.split(', ') ?? []
    expect(known.length).toBeGreaterThan(15)
    expect(documented.sort()).toEqual(known.sort())
  })

  it('has both ends where no path is', async () => {
    const url = '/export/d3?from=actor:provea&to=actor:oas&date=1900'
    const { nodes, links } = (await app.inject(url)).json<{ nodes: object[]; links: object[] }>()
    expect(nodes).toMatchObject([{ id: 'actor:oas' }, { id: 'actor:provea', distance: 0 }])
    expect(links).toEqual([])
  })

  it('tells nothing where nothing is left out', async () => {
    const { headers } = await app.inject(
      '/export/d3?modality=STATED,IMPLIED,RECOMMENDED,HYPOTHETICAL',
    )
    expect([headers['x-acta-truncated'], headers['x-acta-hidden']]).toEqual([undefined, 'none'])
  })

  it('takes the host of the request for addresses, unless it was told another', async () => {
    const titleOf = async (other: FastifyInstance, host: string) => {
      const { body } = await other.inject({ url: '/export/d3?actors=', headers: { host } })
      return (JSON.parse(body) as { graph: { address: string } }).graph.address
    }
    expect(await titleOf(app, 'acta.example:8080')).toBe(
      'http://acta.example:8080/export/d3?actors=',
    )
    const told = await createApp({ store, log: SILENT, publicUrl: 'https://acta.example/a' })
    expect(await titleOf(told, 'x')).toBe('https://acta.example/a/export/d3?actors=')
    await told.close()
  })
})

describe('Network.export', () => {
  it.each(['PNG', 'CSV'])('refuses %s, which is binary, and says where it is', async (format) => {
    const answer = await runFailing(store, `{ network { export(format: ${format}) } }`)
    expect(answer).toMatchObject({ code: 'BAD_INPUT', input: 'format' })
    expect(answer.message).toMatch(/url/)
    const { network } = (await runQuery(store, `{ network { url(format: ${format}) } }`)) as {
      network: { url: string }
    }
    expect(network.url).toBe(`http://127.0.0.1:4000/export/${format.toLowerCase()}`)
  })
})

testRecipes(() => ({ store, origin }))
