import { describe, expect, it } from '@jest/globals'
import { expectAccessible, type Explorer, expectEdges, expectNoOverflow } from './open.ts'

const SCREENS = [
  '?of=actor:provea&selected=actor:provea',
  '?display=table',
  '?panel=paths&from=actor:provea&to=actor:oas',
  '?panel=compare&compared=actor:curacao,actor:aruba',
  '?panel=topics&topic=topic:dialogue',
  '?panel=doubts',
  '?panel=document',
]

export function testLooks(open: () => Explorer) {
  describe('the page', () => {
    it.each([
      { colorScheme: 'light', width: 1440, screens: SCREENS },
      { colorScheme: 'dark', width: 1440, screens: SCREENS.slice(0, 3) },
      { colorScheme: 'light', width: 400, screens: SCREENS.slice(2) },
    ] as const)(
      'keeps nobody out: $colorScheme, $width pixels wide',
      async ({ colorScheme, width, screens }) => {
        const page = await open().visit('', { colorScheme, viewport: { width, height: 860 } })
        for (const screen of screens) {
          await page.goto(`${open().origin}/${screen}`)
          await page.locator('.stage[aria-busy=false]').waitFor()
          await page.locator('.loading').first().waitFor({ state: 'detached' })
          await expectAccessible(page)
          await expectNoOverflow(page)
        }
        await page.context().close()
      },
      60_000,
    )

    it('speaks Spanish where the browser does, and where one asks for it', async () => {
      const page = await open().visit('', { locale: 'es-VE' })
      await page.getByRole('heading', { name: 'Filtros' }).waitFor()
      await page.getByText('48 hechos solo recomendados ocultos').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('es')
      await page.getByRole('button', { name: 'EN', exact: true }).click()
      await page.getByRole('heading', { name: 'Filters' }).waitFor()
      await page.context().close()
    }, 30_000)

    it('keeps the colors that one chooses', async () => {
      const page = await open().visit()
      await page.getByRole('button', { name: 'Dark colors' }).click()
      await page.reload()
      await page.getByRole('button', { name: 'Light colors' }).waitFor()
      await page.context().close()
    }, 30_000)

    it('shows where the keyboard is', async () => {
      const page = await open().visit()
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
      await page.context().close()
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
      await page.context().close()
    }, 30_000)
  })
}
