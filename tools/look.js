// Takes every screen of the explorer in every look, for somebody to look at: light and dark, wide and
// narrow, and in Spanish, whose words are longest. `node tools/look.js <folder> [name …]`, after
// `npm run build`. Says what a program can find: what is wider than a narrow window or higher than a wide one, cut off, covered,
// too small to be hit, kept from somebody (axe-core), or logged as an error.

import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { findWrong, goTo } from './look-in-page.js'
import { openBrowser } from './own-browser.js'
import { startService } from './own-service.js'
import { SCREENS } from './screens.js'

const [folder, ...names] = argv.slice(2)
if (!folder) {
  console.error('Name the folder for the pictures: node tools/look.js <folder> [name …]')
  exit(1)
}

const WIDE = { width: 1400, height: 900 }
const NARROW = { width: 400, height: 860 }
const LOOKS = [
  { look: 'wide-light', viewport: WIDE, theme: 'light' },
  { look: 'wide-dark', viewport: WIDE, theme: 'dark' },
  { look: 'narrow-light', viewport: NARROW, theme: 'light' },
  { look: 'narrow-dark', viewport: NARROW, theme: 'dark' },
  { look: 'narrow-es', viewport: NARROW, theme: 'light', lang: 'es' },
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** As much of a long page is looked at. */
const TALLEST = 2600

/** A page that is as wide as a look, and what it logs. */
async function open(context, origin, { viewport, theme, lang = 'en' }, screen) {
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.addInitScript(AXE)
  await screen?.route?.(page)
  await page.goto(`${origin}/?of=actor:provea&theme=${theme}&lang=${lang}`)
  return page
}

/** Looks at one screen in one look; answers with what is wrong. */
async function look(page, screen, { viewport, look, theme, lang = 'en' }) {
  const wrong = []
  const note = (text) => wrong.push(`logs: ${text}`)
  const onError = ({ message }) => note(message)
  const onLog = (message) => {
    const isOurs = !message.text().includes('Failed to load resource')
    if (message.type() === 'error' && (isOurs || !screen.route)) note(message.text())
  }
  page.on('pageerror', onError)
  page.on('console', onLog)
  await page.evaluate(goTo, `/?${screen.search}&theme=${theme}&lang=${lang}`)
  if (!screen.isStopped) {
    await page.locator('.stage[aria-busy=false]').waitFor()
    await page.locator('.loading, .stale').first().waitFor({ state: 'detached' })
    await page.locator('.canvas-tools .spinner').waitFor({ state: 'detached' })
  }
  const isNarrow = viewport === NARROW
  await screen.act?.(page, { isNarrow })
  await page.waitForTimeout(250)
  wrong.push(...(await page.evaluate(findWrong, { isNarrow, isFull: look === 'wide-light' })))
  const full = await page.evaluate('document.documentElement.scrollHeight')
  const height = Math.min(TALLEST, full)
  await page.screenshot({
    path: join(folder, `${screen.name}-${look}.png`),
    ...(full > viewport.height && {
      fullPage: true,
      clip: { x: 0, y: 0, width: viewport.width, height },
    }),
  })
  await screen.undo?.(page, { isNarrow })
  page.off('pageerror', onError)
  page.off('console', onLog)
  return wrong
}

mkdirSync(folder, { recursive: true })
const { address, stop } = await startService()
const screens = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name))
/** What is wrong, each with where it was seen. */
const found = new Map()
try {
  // A browser each: pictures that are taken of two pages of one at a time get into each other.
  await Promise.all(
    [LOOKS.slice(0, 2), LOOKS.slice(2)].map(async (looks) => {
      const browser = await openBrowser()
      const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' })
      context.setDefaultTimeout(15_000)
      for (const one of looks) {
        let shared = await open(context, address, one)
        for (const screen of screens) {
          const page = screen.route ? await open(context, address, one, screen) : shared
          let wrong
          try {
            wrong = await look(page, screen, one)
          } catch (error) {
            wrong = [`was not reached: ${error.message.split('\n')[0]}`]
            if (page === shared) shared = await open(context, address, one)
          }
          for (const what of wrong) {
            const places = found.get(what) ?? []
            found.set(what, [...places, `${screen.name} ${one.look}`])
          }
          if (page !== shared) await page.close()
        }
        await shared.close()
      }
      await browser.close()
    }),
  )
} finally {
  await stop()
}
for (const [what, places] of found) {
  const more = places.length > 3 ? ` and ${places.length - 3} more` : ''
  console.log(`${what}\n    ${places.slice(0, 3).join(', ')}${more}`)
}
console.log(`${found.size} found; the pictures are in ${folder}.`)
