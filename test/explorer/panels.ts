import { expect, it } from '@jest/globals'
import { type Explorer, expectEdges, go } from './open.ts'

export function testPanels(open: () => Explorer) {
  it.concurrent(
    'the panels compare actors topic by topic and pair by pair',
    () =>
      open().show('?panel=compare&compared=xx', async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.getByText('There is nothing with the id xx.').waitFor()
        await panel.getByRole('button', { name: 'Remove xx' }).click()
        const box = panel.getByRole('combobox', { name: 'Actors' })
        for (const name of ['Curaçao', 'Aruba', 'Guyana']) {
          await box.fill(name)
          await page.locator('.suggestions li').first().filter({ hasText: name }).waitFor()
          await box.press('Enter')
        }
        await panel.getByRole('columnheader', { name: 'Guyana' }).waitFor()
        // By hand from the memo: all three have positions on refugee status alone.
        const row = panel.getByRole('row', { name: /^Refugee status and protection/ })
        expect(await row.getByRole('cell').allInnerTexts()).toEqual([
          '− Opposes',
          '− Opposes',
          '+ Supports',
        ])
        const pair = panel.getByRole('row', { name: 'Aruba – Guyana' })
        expect(await pair.getByRole('cell').allInnerTexts()).toEqual(['0', '1', '0', '5', '−1.00'])
        await row.getByRole('button', { name: 'Supports' }).click()
        await panel.locator('.fact', { hasText: 'Guyana' }).waitFor()
        await go(page, `${new URL(page.url()).search}&lang=es`)
        await pair.getByRole('cell', { name: '−1,00' }).waitFor()
        await go(page, '?panel=paths&from=actor:aruba&to=xx&lang=en')
        const group = panel.getByRole('group', { name: 'To' })
        await group.getByText('There is nothing with the id xx.').waitFor()
        await go(page, '?selected=edge:zzz&lang=en')
        await panel.getByText('There is nothing with the id edge:zzz.').waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the panels show the camps of a topic, and its part of the graph',
    () =>
      open().show('?panel=topics', async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.locator('.topics select').selectOption('topic:dialogue')
        // By hand: the participants are for it, the opposition is split.
        for (const [camp, names] of [
          ['Supporters', ['Participants in the Panama City workshop of September 2018']],
          ['Opponents', []],
          ['Ambivalent', ['Venezuelan opposition']],
        ] as const) {
          const section = panel.locator('.camp', { hasText: camp })
          await section.waitFor()
          expect(
            await section
              .locator('details > summary')
              .filter({ hasNotText: 'Written' })
              .allInnerTexts(),
          ).toEqual(names)
        }
        await panel.getByRole('button', { name: 'Show only this topic' }).click()
        await page.waitForURL(/topics=topic:dialogue/)
      }),
    60_000,
  )

  it.concurrent(
    'the panels list doubts by kind, page by page',
    () =>
      open().show('?panel=doubts&page=9999', async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.getByText(/^Page 1 of/).waitFor()
        await panel.getByRole('button', { name: /^Contradicted/ }).click()
        await panel.locator('.doubtful').first().getByText('Contradicted').waitFor()
        expect(await panel.locator('.doubtful').first().locator('.fact').count()).toBe(2)
        await panel.getByRole('button', { name: /^Ambiguity/ }).click()
        await panel.getByText(/^Page 1 of \d\d$/).waitFor()
        await panel.getByRole('button', { name: 'Next' }).click()
        const stale = panel.locator('.stale')
        await panel.getByText(/^Page 2 of/).waitFor()
        await stale.waitFor({ state: 'detached' })
        await page.waitForURL(/page=2/)
        const { search } = new URL(page.url())
        const second = await panel.locator('.doubtful').first().innerText()
        await panel.getByRole('button', { name: 'Next' }).click()
        await panel.getByText(/^Page 3 of/).waitFor()
        await stale.waitFor({ state: 'detached' })
        await panel.getByRole('button', { name: 'Previous' }).click()
        await panel.getByText(/^Page 2 of/).waitFor()
        await stale.waitFor({ state: 'detached' })
        expect(await panel.locator('.doubtful').first().innerText()).toBe(second)
        // A page after the last is not there, whatever an address says.
        await go(page, search.replace('page=2', 'page=9999'))
        const text = await panel.getByText(/^Page \d+ of \d+$/).innerText()
        const [here = NaN, pages = NaN] = text.match(/\d+/g)?.map(Number) ?? []
        expect(here).toBeLessThan(pages)
      }),
    60_000,
  )

  it.concurrent(
    'the panels are tabs that the arrow keys go through',
    () =>
      open().show('?', async (page) => {
        await page.getByRole('tab', { name: 'Details' }).focus()
        await page.keyboard.press('ArrowRight')
        await page.getByRole('tab', { name: 'Paths', selected: true }).waitFor()
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Paths')
        // The picture follows the panel, which is wider for documents.
        await page.getByRole('tab', { name: 'Document' }).click()
        await page.waitForFunction(() => {
          const [room, ...drawn] = [...document.querySelectorAll('.canvas, .canvas canvas')]
          return drawn.every(({ clientWidth }) => clientWidth === room?.clientWidth)
        })
      }),
    60_000,
  )

  it.concurrent(
    'the panels keep the keyboard where it is when what it used is gone',
    () =>
      open().show('?of=actor:provea', async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.getByRole('link', { name: 'Government of Venezuela' }).focus()
        await page.keyboard.press('Enter')
        await panel.getByRole('heading', { name: 'Government of Venezuela' }).waitFor()
        expect(await panel.evaluate((box) => box === document.activeElement)).toBe(true)
        await go(page, '?of=actor:provea&panel=paths')
        await panel.getByRole('combobox', { name: 'From' }).fill('OEA')
        await page.locator('.suggestions li').first().waitFor()
        await page.keyboard.press('Enter')
        const remove = panel.getByRole('button', { name: 'Remove Organization of American States' })
        await remove.waitFor()
        expect(await remove.evaluate((one) => one === document.activeElement)).toBe(true)
        await page.keyboard.press('Enter')
        await remove.waitFor({ state: 'detached' })
        const from = panel.getByRole('combobox', { name: 'From' })
        expect(await from.evaluate((one) => one === document.activeElement)).toBe(true)
      }),
    60_000,
  )

  it.concurrent(
    'the tables show the same as the picture, sorted by any column',
    () =>
      open().show('?display=table&of=actor:provea', async (page) => {
        const heading = (name: string) => page.getByRole('columnheader', { name })
        const names = () =>
          page.getByRole('row').getByRole('cell').getByRole('link').allInnerTexts()
        expect(await heading('Edges here').getAttribute('aria-sort')).toBe('descending')
        await heading('Name').getByRole('button').click()
        expect(await heading('Name').getAttribute('aria-sort')).toBe('ascending')
        const ascending = await names()
        expect(ascending).toHaveLength(5)
        expect(ascending).toEqual([...ascending].sort((a, b) => a.localeCompare(b, 'en')))
        await heading('Name').getByRole('button').click()
        expect(await names()).toEqual(ascending.reverse())

        await page
          .getByRole('group', { name: 'Rows' })
          .getByRole('button', { name: /^Edges/ })
          .click()
        await expectEdges(
          page,
          await page
            .getByRole('row')
            .filter({ has: page.getByRole('cell') })
            .count(),
        )
        await page.getByRole('cell').getByRole('link').first().click()
        await page.getByRole('tabpanel').locator('.edge-details .fact').first().waitFor()
      }),
    60_000,
  )
}
