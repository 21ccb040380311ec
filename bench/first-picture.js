// Measures how soon the explorer shows a large graph: from the arrival of its data to the first
// frame that is on the screen, in a real Chromium without a graphics card.
//
//   node bench/first-picture.js       after `npm run build`
//
// The graph, of 5,000 things and 20,000 edges, stands in for the answer of the service, so that
// neither the service nor the network is measured. Chromium is at /usr/bin/chromium, or where
// CHROMIUM says.

import { openBrowser } from '../tools/own-browser.js'
import { createEmbedded } from './engines.js'
import { median } from './figures.js'
import { describeLoad, describeMachine } from './machine.js'
import { startService } from './service.js'

const NODES = 5000
const EDGES = 20_000
const RUNS = 7
/** What the first picture is to keep to, in milliseconds. */
const LIMIT = 1500

console.log(describeMachine())
const { settings } = createEmbedded()
const service = await startService(settings)
const browser = await openBrowser()
try {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureOnce(new URL(service.url).origin))
  const show = (pick) => runs.map((run) => Math.round(pick(run))).join(', ')
  console.log(`\n${String(NODES)} things, ${String(EDGES)} edges, ${String(RUNS)} fresh pages:`)
  console.log(`first picture  ${show(({ picture }) => picture)} ms`)
  console.log(`median         ${Math.round(median(runs.map(({ picture }) => picture)))} ms`)
  console.log(`limit          ${String(LIMIT)} ms`)
  console.log(`of it reading  ${show(({ reading }) => reading)} ms`)
  console.log(`\nLoad at the end: ${describeLoad()}`)
} finally {
  await browser.close()
  await service.stop()
}

async function measureOnce(origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const body = JSON.stringify({ data: { view: largeView() } })
  await page.route('**/graphql', (route) =>
    route.request().postDataJSON().query.includes('query WholeGraph')
      ? route.fulfill({ contentType: 'application/json', body })
      : route.fallback(),
  )
  await page.goto(`${origin}/?of=actor:provea&lang=en`)
  await page.getByRole('status').filter({ hasText: /\d/ }).first().waitFor()
  await page.getByRole('button', { name: 'Reset' }).click()
  const result = await page.waitForFunction(() => globalThis.measured, null, { timeout: 30_000 })
  const measured = await result.jsonValue()
  await context.close()
  return measured
}

/** Runs in the page: notes when the large answer came, and when what was drawn of it is shown. */
function watch() {
  let arrived = null
  let read = 0
  const { prototype: response } = globalThis.Response
  const { json } = response
  response.json = async function () {
    const text = await this.clone().text()
    if (text.length < 1_000_000) return json.call(this)
    arrived = performance.now()
    const value = JSON.parse(text)
    read = performance.now()
    return value
  }
  const { WebGLRenderingContext, WebGL2RenderingContext } = globalThis
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawArraysInstanced']) {
      const draw = prototype[name]
      if (!draw) continue
      prototype[name] = function (...args) {
        draw.apply(this, args)
        // A large graph alone has so many vertices or instances. The task after the next frame runs
        // once that frame is handed over.
        if (arrived === null || globalThis.isDrawn || Math.max(...args.slice(1)) < 5000) return
        globalThis.isDrawn = true
        globalThis.requestAnimationFrame(() => {
          globalThis.setTimeout(() => {
            globalThis.measured = { picture: performance.now() - arrived, reading: read - arrived }
          })
        })
      }
    }
  }
}

/** A graph of which each thing has eight edges, by numbers that seem to be chance. */
function largeView() {
  const id = (index) => `actor:${String(index % NODES)}`
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    ...{ id: id(index), distance: null, degree: 8, weightedDegree: 8 },
    node: {
      ...{ __typename: 'Actor', id: id(index), name: `Actor ${String(index)}`, degree: 8 },
      ...{ actorKind: 'STATE', status: 'EXISTING' },
    },
  }))
  const edges = Array.from({ length: EDGES }, (_, index) => ({
    ...{ id: `edge:${String(index)}`, kind: 'RELATIONSHIP', relation: 'KNOWS', label: 'knows' },
    ...{ source: id(index), target: id(index * 7919 + 13), family: 'STRUCTURE', directed: true },
    ...{ weight: 1, start: null, end: null, evidenceCount: 1, modalities: ['STATED'] },
  }))
  const view = { nodes, edges, nodeCount: NODES, edgeCount: EDGES, hiddenByModality: [] }
  return { ...view, truncated: false, truncatedBecause: null }
}
