import { describe, expect, it } from '@jest/globals'
import { expectAccessible, type Explorer, expectEdges, expectNoOverflow, go } from './open.ts'

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
  ['?of=actor:provea&panel=compare&compared=actor:curacao,actor:aruba', '.side-panel'],
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
] as const

export function testLooks(open: () => Explorer) {
  describe('the page', () => {
    it('keeps nobody out, light and dark', async () => {
      const page = await open().visit()
      for (const [screen, part] of SCREENS) {
        await go(page, screen)
        await expectNoOverflow(page)
        await expectAccessible(page, [part])
        // The same in other colors: all else there is to see was seen.
        await go(page, `${screen}&theme=dark`)
        await expectAccessible(page, [part], ['color-contrast'])
      }
      await page.close()
    }, 60_000)

    it('has room in 400 pixels', async () => {
      const page = await open().visit('?of=actor:provea', {
        viewport: { width: 400, height: 860 },
      })
      for (const [screen] of SCREENS) {
        await go(page, screen)
        await expectNoOverflow(page)
      }
      await go(page, '?of=actor:provea&selected=actor:provea')
      await page.getByRole('button', { name: 'Filters' }).click()
      await expectAccessible(page, ['body'])
      await page.close()
    }, 60_000)

    it('speaks Spanish where the browser does, and where one asks for it', async () => {
      const page = await open().visit('', { locale: 'es-VE' })
      await page.getByRole('heading', { name: 'Filtros' }).waitFor()
      await page.getByText('48 hechos solo recomendados ocultos').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('es')
      await go(page, '?panel=paths&from=actor:provea&to=actor:oas&lang=es')
      await page.getByText('Hay más de 10 caminos').waitFor()
      await page.getByRole('button', { name: 'EN', exact: true }).click()
      await page.getByRole('heading', { name: 'Filters' }).waitFor()
      await page.close()
    }, 30_000)

    it('keeps the colors that one chooses', async () => {
      const page = await open().visit('?of=actor:provea', { colorScheme: 'light' })
      await page.getByRole('button', { name: 'Dark colors' }).click()
      await page.waitForURL(/theme=dark/)
      await page.goto(`${open().origin}/?of=actor:provea&lang=en`)
      await page.getByRole('button', { name: 'Light colors' }).waitFor()
      // An address that says so is shown as it says.
      await page.goto(`${open().origin}/?of=actor:provea&lang=en&theme=light`)
      await page.getByRole('button', { name: 'Dark colors' }).waitFor()
      await page.close()
    }, 30_000)

    it('shows where the keyboard is', async () => {
      const page = await open().visit('?of=actor:provea')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip to the details',
      )
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate(() => {
          const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body)
          return outlineStyle
        })
        expect(outline).not.toBe('none')
      }
      await page.close()
    }, 30_000)

    it('says when the service is away, and goes on when it is back', async () => {
      const page = await open().visit('?of=actor:provea')
      await page.route('**/graphql', (route) => route.abort())
      const before = open().problems.length
      await page.getByRole('button', { name: 'Reset' }).click()
      const alert = page.locator('.stage').getByRole('alert')
      await alert.getByText('The service cannot be reached.').waitFor()
      await page.unroute('**/graphql')
      await alert.getByRole('button', { name: 'Try again' }).click()
      await expectEdges(page, 278)
      // The browser itself logs each request that failed.
      const logged = open().problems.splice(before)
      expect(logged.filter((text) => !text.includes('ERR_FAILED'))).toEqual([])
      await page.close()
    }, 30_000)
  })
}
