// What runs in the browser knows the browser.
/// <reference lib="dom" />

import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { expect } from '@jest/globals'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/store.ts'
import { openBrowser } from '../../tools/own-browser.js'
import { SILENT } from '../support/api.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What axe-core calls these keeps somebody from using the page. */
const GRAVE = ['serious', 'critical']

/** As many pages at work at once keep two cores busy. */
const MOST_PAGES = 3
const VIEWPORT = { width: 1200, height: 900 }

type Task = (page: Page) => Promise<void>

/** The explorer as a service and a browser serve it, and what went wrong on any of its pages. */
export class Explorer {
  readonly origin: string
  readonly #browser: Browser
  readonly #close: () => Promise<unknown>
  /** Windows of one kind share what the browser keeps of the page: its files, read and compiled. */
  readonly #contexts = new Map<string, Promise<BrowserContext>>()
  /** Pages that wait for the next test: nothing loads anew. */
  readonly #idle: Page[] = []
  #free = MOST_PAGES
  readonly #waiting: (() => void)[] = []
  readonly #cutOff = new WeakSet<Page>()
  #blank: Promise<Page> | undefined
  /** What pages logged as errors, and what they asked of other hosts. */
  readonly problems: string[] = []

  private constructor(origin: string, browser: Browser, close: () => Promise<unknown>) {
    this.origin = origin
    this.#browser = browser
    this.#close = close
  }

  static async open(store: Store): Promise<Explorer> {
    if (!existsSync(new URL('../../dist/pages/explorer/index.html', import.meta.url))) {
      throw new Error('dist/pages is not built: run `npm run build` before the tests.')
    }
    const app = await createApp({ store, log: SILENT })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const origin = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`
    const browser = await openBrowser()
    return new Explorer(origin, browser, async () => {
      await browser.close()
      app.server.closeAllConnections()
      await app.close()
    })
  }

  close() {
    return this.#close()
  }

  /** Shows the explorer at an address, in a page that other tests had before and will have after. */
  show(search: string, task: Task): Promise<void> {
    return this.#inTurn(async () => {
      const page = this.#idle.pop() ?? (await this.visit())
      await go(page, search)
      await task(page)
      await page.unrouteAll()
      await page.setViewportSize(VIEWPORT)
      this.#idle.push(page)
    })
  }

  /** Loads the explorer at an address, in a page of its own, which `task` gets. */
  load(search: string, options: BrowserContextOptions, task: Task): Promise<void> {
    return this.#inTurn(async () => {
      const page = await this.visit(search, options)
      await task(page)
      await page.close()
    })
  }

  /** Loads the explorer at an address, in another page of a test. */
  async visit(search = '', options: BrowserContextOptions = {}): Promise<Page> {
    const key = JSON.stringify(options)
    const opened = this.#contexts.get(key) ?? this.#openContext(options)
    this.#contexts.set(key, opened)
    const page = await (await opened).newPage()
    page.on('pageerror', ({ message }) => this.problems.push(message))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      // The browser itself logs each request that failed.
      if (this.#cutOff.has(page) && message.text().includes('ERR_FAILED')) return
      this.problems.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.origin}/`)) this.problems.push(request.url())
    })
    await page.goto(`${this.origin}/${search}`)
    await page.getByRole('status').filter({ hasText: /\d/ }).first().waitFor()
    return page
  }

  /** Lets nothing that a page asks of the service come through, until its routes are taken away. */
  async cutOff(page: Page) {
    this.#cutOff.add(page)
    await page.route('**/graphql', (route) => route.abort())
  }

  async #inTurn(work: () => Promise<void>) {
    if (this.#free === 0) await new Promise<void>((go) => this.#waiting.push(go))
    else this.#free -= 1
    try {
      await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }

  async #openContext(options: BrowserContextOptions) {
    const context = await this.#browser.newContext({
      viewport: VIEWPORT,
      locale: 'en',
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(20_000)
    return context
  }

  /** A page to look at pictures with. */
  blank(): Promise<Page> {
    this.#blank ??= this.#browser.newPage()
    return this.#blank
  }
}

/** How many things and edges the page says it draws. */
export async function drawn(page: Page): Promise<[nodes: number, edges: number]> {
  const text = await page.locator('.summary-bar [role=status]').innerText()
  const [nodes = NaN, edges = NaN] = (text.match(/[\d.,]+/g) ?? []).map((one) =>
    Number(one.replace(/[.,]/g, '')),
  )
  return [nodes, edges]
}

/** Waits until it draws so many edges. */
export async function expectEdges(page: Page, edges: number) {
  await page
    .locator('.summary-bar [role=status]')
    .filter({ hasText: new RegExp(`· ${edges.toLocaleString('en')} `) })
    .waitFor()
}

/** Goes to another address without loading the page anew, as back and forward do. */
export async function go(page: Page, search: string) {
  await page.evaluate(async (to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    // Until the page has begun with it.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, search)
  await page.locator('.stage[aria-busy=false]').waitFor()
  await page.locator('.loading, .stale').first().waitFor({ state: 'detached' })
}

/**
 * The grave violations that axe-core finds on the page as it is now, in parts of it, by all rules or
 * by some.
 */
export async function expectAccessible(page: Page, parts: string[], rules?: string[]) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const violations = await page.evaluate(
    async ({ grave, parts, rules }) => {
      interface Results {
        violations: { id: string; impact: string; nodes: { html: string }[] }[]
      }
      type Run = (context: object, options: object) => Promise<Results>
      const { axe } = globalThis as unknown as { axe: { run: Run } }
      const results = await axe.run(
        { include: parts },
        { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
      )
      return results.violations
        .filter(({ impact }) => grave.includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    { grave: GRAVE, parts, rules },
  )
  expect(violations).toEqual([])
}

/** No part of the page is wider than the window, nor, where all is in one, higher. */
export async function expectNoOverflow(page: Page) {
  await page.waitForFunction(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    const isOneWindow = matchMedia('(min-width: 861px)').matches
    return scrollWidth <= clientWidth && (!isOneWindow || scrollHeight <= clientHeight)
  })
}

/** Whatever scrolls sideways says so, once it has followed the window. */
export async function expectHints(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.scroll, .bars')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .every(({ parentElement }) => parentElement?.matches('.more-before, .more-after')),
  )
}

/** Where a color is on the drawing, in pixels of the window: the middle of its pixels. */
export async function placeOf(explorer: Explorer, page: Page, color: string) {
  const drawing = page.locator('.canvas-drawing')
  await page.getByRole('button', { name: 'Stop layout' }).waitFor({ state: 'hidden' })
  const box = await drawing.boundingBox()
  const picture = (await drawing.screenshot()).toString('base64')
  const blank = await explorer.blank()
  const place = await blank.evaluate(readPlace, { picture, color })
  if (!box || !place) throw new Error(`Nothing on the picture is ${color}.`)
  return { x: box.x + place.x, y: box.y + place.y }
}

async function readPlace({ picture, color }: { picture: string; color: string }) {
  const image = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${picture}`)).blob(),
  )
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (!context) return null
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const wanted = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
  let [count, x, y] = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 2)) {
      count += 1
      x += (at / 4) % image.width
      y += Math.floor(at / 4 / image.width)
    }
  }
  return count === 0 ? null : { x: x / count, y: y / count }
}
