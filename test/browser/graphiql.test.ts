import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { env } from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fastify } from 'fastify'
import { buildSchema, graphql } from 'graphql'
import type { Browser, Locator, Page } from 'playwright-core'
import { servePages } from '../../src/pages.ts'
import { CHROMIUM, openBrowser } from '../../tools/own-browser.js'
import { readExample } from '../../web/graphiql/example.ts'

const EXAMPLES = new URL('../../schema/examples/', import.meta.url)

const schema = buildSchema('type Query { greeting(name: String!): String }')

/** Answers introspection and `greeting`; of the examples, written for another schema, it tells what came. */
function answer(body: {
  query: string
  operationName?: string
  variables?: Record<string, string>
}) {
  const { query: source, operationName, variables } = body
  if (!/__schema|greeting/.test(source)) return { data: { operationName, variables } }
  const rootValue = { greeting: ({ name }: { name: string }) => `Hello ${name}` }
  return graphql({ schema, source, rootValue, operationName, variableValues: variables })
}

function readExamples() {
  const files = existsSync(EXAMPLES) ? readdirSync(EXAMPLES).sort() : []
  return files.map((file) => readExample(readFileSync(new URL(file, EXAMPLES), 'utf8')))
}

/** The text of a Monaco editor, which draws a space as one that does not break. */
async function readEditor(page: Page, name: string) {
  const text = await page.locator(`${name} .view-lines`).innerText()
  // The editor breaks long lines where it likes, also inside a string.
  return text.replaceAll('\u00a0', ' ').replaceAll('\n', '')
}

/** The width only: editors and the strip of tabs draw beyond their height. */
async function expectInside(inner: Locator, outer: Locator) {
  const [one, all] = await Promise.all([inner.boundingBox(), outer.boundingBox()])
  if (!one || !all) throw new Error('What should be seen is not on the page.')
  // Half a pixel is lost to rounding.
  expect(one.x).toBeGreaterThanOrEqual(all.x - 1)
  expect(one.x + one.width).toBeLessThanOrEqual(all.x + all.width + 1)
}

const describeWithBrowser = existsSync(CHROMIUM) ? describe : describe.skip

if (!existsSync(CHROMIUM)) {
  it('is told when no browser was there to test with', () => {
    const message = `GraphiQL was not tested in a browser: there is no ${CHROMIUM}.`
    if (env.CI) throw new Error(message)
    process.stderr.write(`${message}\n`)
  })
}

describeWithBrowser('GraphiQL in Chromium', () => {
  const app = fastify()
  const requests: string[] = []
  const errors: string[] = []
  let origin: string
  let browser: Browser | undefined
  let page: Page

  beforeAll(async () => {
    if (!existsSync(new URL('../../dist/pages/graphiql/index.html', import.meta.url))) {
      throw new Error('dist/pages is not built: run `npm run build` before the tests.')
    }
    await servePages(app)
    app.post<{ Body: Parameters<typeof answer>[0] }>('/graphql', ({ body }) => answer(body))
    await app.listen({ host: '127.0.0.1', port: 0 })
    origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`

    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(`${origin}/graphiql`)
    await page.locator('.graphiql-query-editor .view-lines').waitFor()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await app.close()
  })

  const run = () => page.getByRole('button', { name: 'Execute query' }).click()

  it('lists all examples and opens one with its variables in a new tab', async () => {
    const examples = readExamples()
    const panel = page.getByRole('region', { name: 'Examples' })
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(
      examples.map(({ title }) => title),
    )

    const last = examples.at(-1)
    if (!last) throw new Error('schema/examples holds no operation to try.')
    const { name, title, variables } = last
    const tabs = page.getByRole('tab')
    const before = await tabs.count()
    expect(before).toBe(Math.min(examples.length, 4))
    await panel.getByRole('button', { name: title, exact: true }).click()
    expect(await tabs.count()).toBe(before + 1)
    expect(await tabs.last().innerText()).toBe(name)

    await run()
    await page.locator('.graphiql-response', { hasText: 'operationName' }).waitFor()
    const response = JSON.parse(await readEditor(page, '.graphiql-response')) as unknown
    const sent = variables ? (JSON.parse(variables) as unknown) : undefined
    expect(response).toEqual({ data: { operationName: name, variables: sent } })
  }, 30_000)

  it('opens an example once, and keeps its tab in sight', async () => {
    const panel = page.getByRole('region', { name: 'Examples' })
    const tabs = page.getByRole('tab')
    const active = page.getByRole('tab', { selected: true })
    const [first, ...others] = readExamples()
    if (!first) throw new Error('schema/examples holds no operation to try.')
    const choose = async ({ title, name }: { title: string; name: string }) => {
      await panel.getByRole('button', { name: title, exact: true }).click()
      await page.getByRole('tab', { name, selected: true }).waitFor()
      await expectInside(active, page.getByRole('tablist'))
      return tabs.count()
    }

    const before = await tabs.count()
    // The first tab is far left of those that opened last.
    expect(await choose(first)).toBe(before)
    const late = others.slice(-4)
    for (const example of late) await choose(example)
    const open = await tabs.count()
    // The last of all was open before.
    expect(open).toBe(before + late.length - 1)
    for (const example of [...late, first]) expect(await choose(example)).toBe(open)
    // The tab that is active already is left as it is.
    expect(await choose(first)).toBe(open)

    await run()
    await page.locator('.graphiql-response', { hasText: first.name }).waitFor()
  }, 30_000)

  it('wraps the long lines of an operation', async () => {
    const panel = page.getByRole('region', { name: 'Examples' })
    const longest = readExamples()
      .map((example) => ({
        example,
        width: Math.max(...example.query.split('\n').map((line) => line.length)),
      }))
      .reduce((one, other) => (other.width > one.width ? other : one))
    expect(longest.width).toBeGreaterThan(100)
    await panel.getByRole('button', { name: longest.example.title, exact: true }).click()
    await page.getByRole('tab', { name: longest.example.name, selected: true }).waitFor()
    await page
      .locator('.graphiql-query-editor .view-lines', { hasText: longest.example.name })
      .waitFor()
    const editor = page.locator('.graphiql-query-editor .monaco-scrollable-element').first()
    // All in one look: the editor draws its lines anew when it likes.
    const { lines, edge } = await editor.evaluate((element) => ({
      edge: element.getBoundingClientRect().right,
      lines: [...element.querySelectorAll('.view-line > span')].map(
        (line) => line.getBoundingClientRect().right,
      ),
    }))
    expect(lines.length).toBeGreaterThan(1)
    for (const right of lines) expect(right).toBeLessThanOrEqual(edge + 1)
  }, 30_000)

  it('runs an operation that someone writes', async () => {
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.locator('.graphiql-query-editor .view-lines').click()
    await page.keyboard.insertText('query Greet { greeting(name: "Acta") }')
    await page.getByRole('tab', { name: 'Greet' }).waitFor()
    await run()
    await page.locator('.graphiql-response', { hasText: 'Hello' }).waitFor()
    expect(await readEditor(page, '.graphiql-response')).toContain('"greeting": "Hello Acta"')
  }, 30_000)

  it.each(['Documentation Explorer', 'History', 'GraphiQL Explorer'])(
    'opens its panel %s',
    async (name) => {
      await page.getByRole('button', { name: `Show ${name}` }).click()
      await page.locator('.graphiql-plugin').waitFor()
      expect(await page.locator('.graphiql-plugin').innerText()).toMatch(/Query|Greet/)
    },
  )

  it('runs its workers, asks no other host and logs no error', () => {
    expect(page.workers()).not.toEqual([])
    const elsewhere = requests.filter(
      (url) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url),
    )
    expect(elsewhere).toEqual([])
    expect(errors).toEqual([])
  })
})
