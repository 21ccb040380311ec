import { expect, it } from '@jest/globals'
import { joined, naiveEdges, relationships } from '../view/naive.ts'
import {
  expectAccessible,
  type Explorer,
  expectEdges,
  expectHints,
  expectNoOverflow,
  go,
} from './open.ts'

const EXACT = { exact: true }
const NARROW = { width: 400, height: 860 }

const COMPARED =
  '?of=actor:provea&panel=compare&compared=actor:curacao,actor:aruba,actor:guyana&lang=en'

/** Each screen by its address, and the part of the page that it changes. */
const SCREENS = [
  ['?lang=en', 'body'],
  ['?of=actor:provea&selected=actor:provea', '.side-panel'],
  [
    '?of=actor:provea&selected=edge:actor:provea:REPORTS_ON:actor:government-of-venezuela',
    '.side-panel',
  ],
  ['?display=table&of=actor:provea', '.stage'],
  ['?display=table&rows=edges&of=actor:provea', '.stage'],
  ['?of=actor:provea&panel=paths&from=actor:provea&to=actor:oas', '.side-panel'],
  [
    '?of=actor:provea&panel=compare&compared=actor:curacao,actor:aruba,actor:guyana&lang=es',
    '.side-panel',
  ],
  [
    '?of=actor:provea&panel=topics&topic=topic:dialogue&color=stance&legend=true',
    '.side-panel, .legend',
  ],
  ['?of=actor:provea&panel=doubts&doubts=CONTRADICTED', '.side-panel'],
  ['?of=actor:provea&panel=document', '.side-panel'],
  ['?of=actor:provea&display=stance', '.stage'],
  ['?of=actor:provea&display=stance&stance=matrix&actors=actor:aruba,actor:curacao', '.stage'],
  ['?of=actor:provea&display=stance&stance=series', '.stage'],
  [
    '?of=actor:provea&display=stance&selected=edge:actor:aruba:AGREES_WITH:actor:curacao',
    '.side-panel',
  ],
  ['?families=NONSENSE', '.stage'],
  ['?minDegree=9999', '.stage'],
  ['?of=actor:provea&display=stance&period=yesterday', '.stage'],
  ['?of=actor:provea&panel=document&document=document:none', '.side-panel'],
] as const

export function testLooks(open: () => Explorer) {
  it.concurrent.each(SCREENS)(
    'the page keeps nobody out, light and dark, wide and narrow: %s',
    (screen, part) =>
      open().show(screen, async (page) => {
        await expectNoOverflow(page)
        await expectAccessible(page, [part])
        // The same in other colors: all else there is to see was seen.
        await go(page, `${screen}&theme=dark`)
        await expectAccessible(page, [part], ['color-contrast'])
        await page.setViewportSize(NARROW)
        await expectNoOverflow(page)
        await expectHints(page)
      }),
    60_000,
  )

  it.concurrent(
    'the page shows comparisons and the heat map in 400 pixels without scrolling sideways',
    () =>
      open().show(COMPARED, async (page) => {
        await page.setViewportSize(NARROW)
        const panel = page.getByRole('tabpanel')
        for (const name of ['Refugee status and protection', 'Aruba – Guyana']) {
          const card = panel.getByRole('row', { name: new RegExp(`^${name}`) })
          const { x = 0, width = 999 } = (await card.boundingBox()) ?? {}
          expect(x + width).toBeLessThanOrEqual(NARROW.width)
          expect(await card.evaluate((row) => row.scrollWidth <= row.clientWidth)).toBe(true)
        }
        // Each value says of whom it is.
        await panel.getByRole('cell', { name: 'Guyana + Supports' }).first().waitFor()
        await go(page, '?display=stance&stance=matrix&lang=en')
        const map = page.getByRole('group', { name: 'Heat map' })
        await map.getByRole('button').first().waitFor()
        expect(await map.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true)
      }),
    60_000,
  )

  it.concurrent(
    'the page has its filters behind a button in 400 pixels',
    () =>
      open().show('?of=actor:provea&selected=actor:provea', async (page) => {
        await page.setViewportSize(NARROW)
        const filters = page.getByRole('heading', { name: 'Filters' })
        expect(await filters.isVisible()).toBe(false)
        await page.getByRole('button', { name: 'Filters' }).click()
        await filters.waitFor()
        await expectAccessible(page, ['body'])
        await expectNoOverflow(page)
        // Neither an id without end, nor what the service says of it, is wider than the page.
        await go(page, `?of=${'x'.repeat(5000)}&lang=en`)
        await page.locator('.stage').getByRole('alert').waitFor()
        await page.locator('.filters').getByText('There is nothing with the id xxx').waitFor()
        await expectNoOverflow(page)
        await page.getByRole('button', { name: 'Filters' }).click()
      }),
    60_000,
  )

  it.concurrent(
    'the page speaks Spanish where the browser does, and where one asks for it',
    () =>
      open().load('', { locale: 'es-VE' }, async (page) => {
        await page.getByRole('heading', { name: 'Filtros' }).waitFor()
        await page.getByText('48 hechos solo recomendados ocultos').waitFor()
        expect(await page.locator('html').getAttribute('lang')).toBe('es')
        await go(page, '?panel=paths&from=actor:provea&to=actor:oas&lang=es')
        await page.getByText('El más corto tiene 4 pasos').waitFor()
        await go(page, '?families=NONSENSE&lang=es')
        const alert = page.locator('.stage').getByRole('alert')
        await alert.getByText('El servicio no acepta una de estas condiciones.').waitFor()
        // In the words of the page, and how it is written where one writes it.
        await alert.getByText('Se trata de: Familias de relaciones.').waitFor()
        await go(page, '?date=ayer&lang=es')
        await alert.getByText('Se trata de: Fecha. Una fecha se escribe 2018').waitFor()
        await go(page, '?families=NONSENSE&lang=es')
        // What the service itself says is marked as English.
        await alert.locator('q[lang=en]', { hasText: 'NONSENSE' }).waitFor()
        await page.getByRole('button', { name: 'EN', exact: true }).click()
        await page.getByRole('heading', { name: 'Filters' }).waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the page keeps the colors that one chooses',
    () =>
      open().load('?of=actor:provea', { colorScheme: 'light' }, async (page) => {
        await page.getByRole('button', { name: 'Dark colors' }).click()
        await page.waitForURL(/theme=dark/)
        await page.goto(`${open().origin}/?of=actor:provea&lang=en`)
        await page.getByRole('button', { name: 'Light colors' }).waitFor()
        // An address that says so is shown as it says.
        await go(page, '?of=actor:provea&lang=en&theme=light')
        await page.getByRole('button', { name: 'Dark colors' }).waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the page shows where the keyboard is',
    () =>
      open().load('?of=actor:provea', {}, async (page) => {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
          'Skip to the details',
        )
        for (let step = 0; step < 12; step += 1) {
          await page.keyboard.press('Tab')
          const outline = await page.evaluate(
            () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
          )
          expect(outline).not.toBe('none')
        }
      }),
    60_000,
  )

  it.concurrent(
    'the page is as readable while the next answer is on its way',
    () =>
      open().load('?panel=topics&topic=topic:dialogue', {}, async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.getByRole('heading', { name: /^Supporters/ }).waitFor()
        await page.route('**/graphql', () => undefined)
        await panel.locator('.topics select').selectOption('topic:refugee-protection')
        await panel
          .locator('.stale')
          .getByRole('heading', { name: /^Supporters/ })
          .waitFor()
        await expectAccessible(page, ['.stale'], ['color-contrast'])
      }),
    60_000,
  )

  it.concurrent(
    'the page says when the service is away, and goes on when it is back',
    () =>
      open().load('?of=actor:provea', {}, async (page) => {
        await open().cutOff(page)
        await page.getByRole('button', { name: 'Reset' }).click()
        const alert = page.locator('.stage').getByRole('alert')
        await alert.getByText('The service cannot be reached.').waitFor()
        // No number stands where nothing was counted.
        const counts = page.locator('.facet[open] .choice .count')
        expect(await counts.allInnerTexts()).toEqual(['', '', ''])
        await page.unrouteAll()
        await alert.getByRole('button', { name: 'Try again' }).click()
        await expectEdges(page, 278)
        // All that failed is asked for again, not only the picture.
        const stated = relationships.filter(({ modality }) => modality === 'STATED')
        const choice = page.locator('.choice').filter({ has: page.getByText('Stated', EXACT) })
        const count = String(joined(stated.flatMap(naiveEdges)).length)
        await choice.locator('.count').getByText(count, EXACT).waitFor()
        await page.locator('.choice').getByText('Pressure and opposition').waitFor()
      }),
    60_000,
  )
}
