import { expect, it } from '@jest/globals'
import { GROUPS } from '../../src/view/palette.ts'
import { naiveMatrix, statementsOf } from '../stance/naive.ts'
import { type Explorer, go, placeOf } from './open.ts'

const TWO = '?display=stance&actors=actor:aruba,actor:curacao'
// Two neighbors that agree are one community: one line, between two things of its color.
const TOGETHER = `${TWO}&division=COMMUNITIES`

/** The weight of two rows, worked out without the service. */
function weightOf(first: string, second: string) {
  const { rows, values } = naiveMatrix({})
  return values[rows.indexOf(first) * rows.length + rows.indexOf(second)] ?? NaN
}

const toNumber = (text: string) => Number(text.replace('−', '-').replace('+', ''))

export function testStances(open: () => Explorer) {
  it.concurrent(
    'the stance network says why two agree: topics with their shares, positions with their passages',
    () =>
      open().show(TOGETHER, async (page) => {
        await page.getByText('1 of 1 line shown').waitFor()
        // The middle of what has that color is the middle of the line.
        const place = await placeOf(open(), page, GROUPS.states.tone.light)
        await page.mouse.click(place.x, place.y)
        const panel = page.getByRole('tabpanel')
        const weight = weightOf('actor:aruba', 'actor:curacao')
        await panel.getByText(`Weight ${String(weight)}`).waitFor()
        const shares = await panel.locator('.shares tbody tr td:last-child').allInnerTexts()
        expect(shares.map(toNumber).reduce((sum, share) => sum + share, 0)).toBeCloseTo(weight)
        await panel
          .locator('.fact', { hasText: /line \d+/ })
          .first()
          .waitFor()

        // Above its weight the line is gone.
        await page.getByRole('slider', { name: 'Weight at least' }).focus()
        await page.keyboard.press('End')
        await page.waitForURL(new RegExp(`minWeight=${String(weight)}(&|$)`))
        await page.getByText('1 of 1 line shown').waitFor()
        await go(page, `${TWO}&minWeight=${String(weight + 0.5)}`)
        await page.getByText('0 of 1 line shown').waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the stance network is a heat map of actors and topics, each cell with its positions',
    () =>
      open().show(`${TWO}&stance=matrix`, async (page) => {
        const { rows, columns, values } = naiveMatrix({ mode: 'TWO_MODE' })
        const told = ['actor:aruba', 'actor:curacao'].flatMap((id) => {
          const start = rows.indexOf(id) * columns.length
          return values.slice(start, start + columns.length).filter((value) => value !== 0)
        })
        const topics = new Set(
          statementsOf()
            .filter(({ actor }) => actor === 'actor:aruba' || actor === 'actor:curacao')
            .map(({ topic }) => topic),
        )
        const cells = page.locator('.heat-map .cell')
        await cells.first().waitFor()
        expect(await page.locator('.heat-map thead th').count()).toBe(topics.size + 1)
        const shown = (await cells.allInnerTexts()).map(toNumber)
        expect(shown.sort()).toEqual(told.sort())
        await page
          .getByRole('button', { name: /^Curaçao on Refugee status and protection: −/ })
          .click()
        await page.getByRole('tabpanel').locator('.fact', { hasText: 'opposes' }).first().waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the stance network is shown year by year, and for one of them',
    () =>
      open().show('?display=stance&stance=series', async (page) => {
        const slice = page.getByRole('button', { name: /^2018: / })
        await slice.waitFor()
        await slice.click()
        await page.waitForURL(/period=2018/)
        // Positions have no date of their own: that of their document counts.
        const ofMemo = statementsOf().filter(({ document }) => document === 'document:memo-2018')
        await page.getByText(`${String(ofMemo.length)} statements from`).waitFor()
        // The sliders are where the address says.
        expect(
          await page.getByRole('slider', { name: 'Until' }).getAttribute('aria-valuetext'),
        ).toBe('2018')
        await page.getByRole('slider', { name: 'Until' }).focus()
        await page.keyboard.press('End')
        await page.waitForURL((url) => url.searchParams.get('period') !== '2018')
      }),
    60_000,
  )

  it.concurrent(
    'the stance network has the camps of polarization, or communities under their own name',
    () =>
      open().show('?display=stance', async (page) => {
        // docs/stance-networks.md counts them.
        const legend = page.locator('.stance-view .legend')
        await legend.getByText('Camp 1: 21').waitFor()
        await legend.getByText('Camp 2: 18').waitFor()
        await legend.getByText('Polarization 0.30').waitFor()
        await page.getByLabel('Color').selectOption('3 camps')
        await page.waitForURL(/camps=3/)
        await legend.getByText('Camp 3: ').waitFor()
        await page.getByLabel('Color').selectOption('Communities')
        await page.waitForURL(/division=COMMUNITIES/)
        await legend.getByText('Community 1: ').waitFor()
        expect(await legend.getByText(/[Cc]amp/).count()).toBe(0)
      }),
    60_000,
  )

  it.concurrent(
    'the stance network is there for other tools, and says what to do where nothing is left',
    () =>
      open().show(TWO, async (page) => {
        await page.getByRole('button', { name: 'Download' }).click()
        const links = page.locator('.formats a')
        await links.first().waitFor()
        // Files of the network say who is in which camp.
        const graphology = page.getByRole('link', { name: 'graphology JSON' })
        const file = await page.request.get((await graphology.getAttribute('href')) ?? '')
        const { nodes } = (await file.json()) as { nodes: { attributes: { camp?: number } }[] }
        expect(nodes.map(({ attributes }) => attributes.camp)).toEqual([1, 2])
        for (const link of await links.all()) {
          const answer = await page.request.get((await link.getAttribute('href')) ?? '')
          expect([answer.url(), answer.status()]).toEqual([answer.url(), 200])
        }
        await page.keyboard.press('Escape')
        await go(page, '?display=stance&period=1900&lang=es')
        await page.getByText('Ninguna posición cumple este filtro').waitFor()
      }),
    60_000,
  )
}
