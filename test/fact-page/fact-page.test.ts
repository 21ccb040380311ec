import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/store.ts'
import { SILENT } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

const WISH = 'relationship:lima-group--coordinates_with--united-states'
const LONGEST =
  'relationship:latin-american-and-european-governments--requested_action_from--international-criminal-court'
/** Of the statement that is dated 2019?. */
const OF_2019 = 'claim:statement-011-01'
const CLAIM = 'claim:memo-049-06'
const TITLE =
  'Regional Responses to the Venezuelan Crisis: Strengthening Capacities of Civil Society and Multilateral Initiatives'

/** The references in a text, as citation.js understands them. */
function readByCitationJs(input: string) {
  const program = fileURLToPath(new URL('cite.js', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program], { input }).toString()) as Record<
    string,
    unknown
  >[]
}

const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe.each(ENGINES)('$name: GET /fact/{id}', ({ openSeeded }) => {
  let store: Store
  let app: FastifyInstance
  beforeAll(async () => {
    store = await openSeeded()
    app = await createApp({ store, log: SILENT, publicUrl: 'https://acta.example' })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  const page = (path: string, accept = 'text/html') =>
    app.inject({ url: `/fact/${path}`, headers: { accept } })

  /** What stands in the boxes under the headings of a page. */
  function boxes(html: string) {
    const found = [...html.matchAll(/<h3>([^<]+)<\/h3><pre[^>]*>([^<]*)<\/pre>/g)]
    return Object.fromEntries(found.map(([, name = '', text = '']) => [name, unescaped(text)]))
  }

  it('says before all else how the document carries it', async () => {
    const { body, statusCode } = await page(`${WISH}?lang=en`)
    expect(statusCode).toBe(200)
    expect(body).toContain('<title>Recommended: not a fact: Lima Group')
    expect(body.indexOf('Recommended: not a fact</strong>')).toBeLessThan(body.indexOf('<h1>'))
    expect((await page(`${WISH}?lang=es`)).body).toContain('Recomendado: no es un hecho</strong>')
    expect((await page(`${CLAIM}?lang=en`)).body).toContain('<strong>Stated</strong>')
  })

  it('leads to the line and to what contradicts it', async () => {
    const { body } = await page(`${CLAIM}?lang=en`)
    expect(body).toMatch(/<cite>Regional Responses[^<]*<\/cite>, line 49/)
    expect(body).toContain('href="./claim:memo-106-03?lang=en"')
  })

  it('allows its own style, and nothing else', async () => {
    const { body, headers } = await page(CLAIM)
    const style = /<style>([^]*?)<\/style>/.exec(body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).not.toMatch(/<script|style=|https?:\/\/(?!acta\.example)/)
  })

  it('is cited by a reader of BibTeX and of CSL as it says itself', async () => {
    const { Text, BibTeX, 'CSL-JSON': csl } = boxes((await page(`${CLAIM}?lang=en`)).body)
    expect(Text).toContain(`“${TITLE}.” 2018-09. Line 49.`)
    expect(Text).toContain(`https://acta.example/fact/${CLAIM}`)
    for (const given of [BibTeX, csl]) {
      const [item] = readByCitationJs(given ?? '')
      expect(item).toMatchObject({
        title: TITLE,
        issued: { 'date-parts': [[2018, 9]] },
        URL: `https://acta.example/fact/${CLAIM}`,
      })
      expect(JSON.stringify(item?.author)).toContain('Stanley Center for Peace and Security')
      expect(item?.note).toContain('line 49')
    }
  })

  it('is cited in the language of its document, whoever reads the page', async () => {
    const { Texto, BibTeX, 'CSL-JSON': csl } = boxes((await page(`${CLAIM}?lang=es`)).body)
    expect(Texto).toContain(`“${TITLE}.” 2018-09. Línea 49.`)
    expect(BibTeX).toContain(`title = {{${TITLE}}}`)
    expect(BibTeX).toContain('{Stanley Center for Peace and Security}')
    expect(BibTeX).toContain('year = {2018},')
    const [item] = JSON.parse(csl ?? '') as Record<string, unknown>[]
    expect(item).toMatchObject({ title: TITLE, language: 'en' })
  })

  it('says that a year is uncertain', async () => {
    const { BibTeX, 'CSL-JSON': csl } = boxes((await page(`${OF_2019}?lang=en`)).body)
    expect(BibTeX).toContain('year = {2019?},')
    const [item] = readByCitationJs(BibTeX ?? '')
    expect(item).toMatchObject({ issued: { 'date-parts': [[2019]] } })
    expect(JSON.parse(csl ?? '')).toMatchObject([
      { language: 'en', issued: { 'date-parts': [[2019]], circa: true } },
    ])
  })

  it('is JSON-LD where that is asked for', async () => {
    for (const answer of [
      await page(`${CLAIM}.jsonld`),
      await page(CLAIM, 'application/ld+json'),
    ]) {
      expect(answer.headers['content-type']).toMatch(/^application\/ld\+json/)
      expect(answer.headers.vary).toContain('accept')
      expect(answer.json()).toMatchObject({
        '@id': CLAIM,
        'acta:modality': 'STATED',
        'acta:contradicts': [{ '@id': 'claim:memo-106-03' }],
        'prov:hadPrimarySource': { '@id': 'document:memo-2018' },
        'prov:wasDerivedFrom': [{ 'acta:line': 49 }],
      })
    }
  })

  it.each([
    ['application/ld+json;q=0, text/html', 'text/html'],
    ['application/ld+json;q=0.1, text/html', 'text/html'],
    ['application/ld+json;q=0.8, */*;q=0.9', 'text/html'],
    ['application/ld+json, */*;q=0.1', 'application/ld+json'],
    ['text/html;q=0.5, Application/JSON;q=0.6', 'application/ld+json'],
    ['image/png', 'text/html'],
  ])('answers to Accept: %s with %s', async (accept, type) => {
    const answer = await page(CLAIM, accept)
    expect(String(answer.headers['content-type']).split(';')[0]).toBe(type)
  })

  it('takes ids of any length, and repeats none that is too long', async () => {
    expect((await page(LONGEST)).statusCode).toBe(200)
    for (const length of [1000, 9000, 12_000]) {
      const answer = await page('x'.repeat(length))
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toContain('x'.repeat(300))
    }
    const none = await page('', 'application/json')
    expect(none.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', input: 'id' } }],
    })
  })

  it('is 304 while it is the same', async () => {
    const { headers } = await page(CLAIM)
    const again = await app.inject({
      url: `/fact/${CLAIM}`,
      headers: { accept: 'text/html', 'if-none-match': String(headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })

  it.each(['claim:no', 'actor:oas', 'relation-type:MEMBER_OF', '<script>alert(1)</script>', '%00'])(
    'is a page with 404 for %s',
    async (id) => {
      const answer = await page(id === '%00' ? id : encodeURIComponent(id))
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.body).not.toContain('<script')
    },
  )

  it('is an error in JSON where data was asked for', async () => {
    const answer = await page('claim:no.jsonld')
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  })
})
