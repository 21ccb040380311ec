// Makes the pictures of the README from the running program: `node tools/screenshots.js`, after
// `npm run build`. Needs Chromium at /usr/bin/chromium, or where CHROMIUM says.
//
// It starts a service of its own on a free port with a store of its own, and leaves neither behind.

import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from './own-browser.js'
import { startService } from './own-service.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const IMAGES = join(ROOT, 'docs/images')
const MAX_BYTES = 200_000

/** Each picture: an example from the panel, run in a browser of that language. */
const EXAMPLES = [
  { file: 'graphiql.png', width: 1560, height: 720, example: '02-who-signed-the-statement' },
  {
    file: 'graphiql-es.png',
    width: 1560,
    height: 720,
    locale: 'es',
    example: '11-recomendaciones-en-espanol',
  },
]

/** Each picture: a view of the explorer by its address. */
const VIEWS = [
  {
    file: 'explorer.png',
    search: 'selected=actor:lima-group&families=PRESSURE,COOPERATION,STRUCTURE,REPRESSION',
  },
  {
    file: 'explorer-paths.png',
    search: 'panel=paths&from=actor:provea&to=actor:oas',
    colorScheme: 'dark',
    width: 1040,
    height: 600,
  },
  {
    file: 'explorer-stances.png',
    search: 'display=stance&minWeight=1&selected=edge:actor:aruba:AGREES_WITH:actor:curacao',
    height: 720,
  },
  {
    file: 'explorer-es.png',
    search: 'panel=compare&compared=actor:curacao,actor:aruba,actor:guyana&color=community&lang=es',
    locale: 'es',
    height: 640,
  },
]

/** The title under which the panel lists an example: its first line. */
function titleOf(example) {
  const text = readFileSync(join(ROOT, `schema/examples/${example}.graphql`), 'utf8')
  return text.split('\n', 1)[0].replace(/^#\s*/, '')
}

async function showExample(page, address, { example }) {
  await page.goto(`${address}/graphiql/`)
  await page.locator('.graphiql-query-editor .view-lines').waitFor()
  const button = page
    .getByRole('region', { name: 'Examples' })
    .getByRole('button', { name: titleOf(example), exact: true })
  await button.click()
  await page.getByRole('button', { name: 'Execute query' }).click()
  await page.locator('.graphiql-response', { hasText: '"data"' }).waitFor()
}

async function showView(page, address, { search }) {
  await page.goto(`${address}/?${search}`)
  await page.getByRole('status').filter({ hasText: /\d/ }).first().waitFor()
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: /^(Stop layout|Detener)$/ }).waitFor({ state: 'hidden' })
}

async function takePicture(browser, address, picture) {
  const { file, locale = 'en', colorScheme = 'light', width = 1160, height = 680 } = picture
  const viewport = { width, height }
  const context = await browser.newContext({ locale, colorScheme, viewport })
  const page = await context.newPage()
  await (picture.search ? showView : showExample)(page, address, picture)
  // Until all is coloured and the pointer marks nothing.
  await page.mouse.move(640, 10)
  await page.waitForTimeout(1500)

  const path = join(IMAGES, file)
  await page.screenshot({ path })
  await context.close()
  const { size } = statSync(path)
  console.log(`docs/images/${file}: ${(size / 1000).toFixed(0)} kB`)
  if (size > MAX_BYTES) throw new Error(`docs/images/${file} is larger than ${MAX_BYTES} bytes.`)
}

const { address, stop } = await startService()
const browser = await openBrowser()
try {
  mkdirSync(IMAGES, { recursive: true })
  for (const picture of [...VIEWS, ...EXAMPLES]) await takePicture(browser, address, picture)
} finally {
  await browser.close()
  await stop()
}
