import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fastify } from 'fastify'
import { servePages } from '../src/pages.ts'
import { readExample } from '../web/graphiql/example.ts'

const ROOT = new URL('../', import.meta.url)

describe('pages', () => {
  const app = fastify()
  let html = ''
  let asset = ''

  beforeAll(async () => {
    if (!existsSync(new URL('dist/pages/graphiql/index.html', ROOT))) {
      throw new Error('dist/pages is not built: run `npm run build` before the tests.')
    }
    await servePages(app)
    html = (await app.inject('/graphiql/')).body
    const [, path = ''] = /src="([^"]+\.js)"/.exec(html) ?? []
    asset = new URL(path, 'http://localhost/graphiql/').pathname
  })

  afterAll(() => app.close())

  it('serves GraphiQL under its own content policy', async () => {
    const { statusCode, headers } = await app.inject('/graphiql/')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('serves the explorer at the root, under a policy without any exception', async () => {
    const { statusCode, headers, body } = await app.inject('/')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; style-src")
    expect(policy).not.toMatch(/unsafe|data:|blob:|\*|https?:/)

    const files = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, path = '']) => new URL(path, 'http://localhost/').pathname,
    )
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const file of files) {
      const { statusCode, headers } = await app.inject(file)
      expect([file, statusCode]).toEqual([file, 200])
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-security-policy']).toBe(policy)
    }
    expect((await app.inject('/explorer/')).headers.location).toBe('/')
  })

  it('leaves other routes their policy', async () => {
    const { statusCode, headers } = await app.inject('/elsewhere')
    expect(statusCode).toBe(404)
    expect(headers).not.toHaveProperty('content-security-policy')
  })

  it('redirects to the path with a slash, on which its relative addresses rest', async () => {
    const { statusCode, headers } = await app.inject('/graphiql')
    expect([statusCode, headers.location]).toEqual([301, '/graphiql/'])
  })

  it('names no other host in its HTML', () => {
    expect(html).toMatch(/<script type="module"/)
    expect(html).not.toMatch(/(src|href|action)="(https?:)?\/\//)
  })

  it('has the page asked for anew and its assets kept', async () => {
    expect((await app.inject('/graphiql/')).headers['cache-control']).toBe('no-cache')
    const { statusCode, headers } = await app.inject(asset)
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    [undefined, 'identity'],
  ])('answers in %s to a client that accepts %s', async (encoding, accepted) => {
    for (const url of ['/graphiql/', asset]) {
      const { statusCode, headers } = await app.inject({
        url,
        headers: { 'accept-encoding': accepted },
      })
      expect(statusCode).toBe(200)
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toBe('accept-encoding')
      expect(headers['content-type']).toMatch(
        /^(text\/html|(text|application)\/javascript); charset=utf-8$/,
      )
    }
  })

  it('does not serve what lies outside its folder', async () => {
    const { statusCode } = await app.inject('/graphiql/..%2f..%2f..%2fpackage.json')
    expect([403, 404]).toContain(statusCode)
  })

  it('says how to build the pages where they are missing', async () => {
    const bare = fastify()
    await servePages(bare, { folder: new URL('no-such-folder/', import.meta.url) })
    for (const url of ['/', '/graphiql', '/graphiql/', '/graphiql/assets/index.js']) {
      const { statusCode, headers, body } = await bare.inject(url)
      expect([statusCode, headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8'])
      expect(body).toContain('npm run build')
    }
    await bare.close()
  })
})

describe('examples', () => {
  it('takes the title and the variables from the comment header', () => {
    const text = '# One person\n# variables: {"id": "a"}\n# by id.\nquery One($id: ID!) { a }\n'
    expect(readExample(text)).toEqual({
      name: 'One',
      title: 'One person',
      query: '# One person\n# by id.\nquery One($id: ID!) { a }\n',
      variables: '{\n  "id": "a"\n}',
    })
  })

  it('reads no variables from comments of the operation itself', () => {
    const text = '# All\nquery All {\n# variables: none\n  a\n}\n'
    expect(readExample(text)).toEqual({ name: 'All', title: 'All', query: text, variables: null })
  })

  it('has a title and a name of its own in each file', () => {
    const folder = new URL('schema/examples/', ROOT)
    const files = existsSync(folder) ? readdirSync(folder) : []
    const examples = files.map((file) => readExample(readFileSync(new URL(file, folder), 'utf8')))
    for (const key of ['title', 'name'] as const) {
      const values = new Set(examples.map((example) => example[key]))
      expect(values).not.toContain('')
      expect(values.size).toBe(files.length)
    }
  })
})
