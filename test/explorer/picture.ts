import { expect, it } from '@jest/globals'
import { GROUPS, STANCES } from '../../web/explorer/graph/palette.ts'
import { drawn, type Explorer, expectEdges, go, placeOf } from './open.ts'

// Two things and one edge: an organization and the government on which it reports.
const TWO = '?actors=actor:provea&relations=REPORTS_ON'
const PROVEA = 'Venezuelan Education-Action Program on Human Rights'

export function testPicture(open: () => Explorer) {
  it.concurrent(
    'the picture shows what is behind a thing that one clicks',
    () =>
      open().show(TWO, async (page) => {
        const place = await placeOf(open(), page, GROUPS.society.tone.light)
        await page.mouse.click(place.x, place.y)
        const panel = page.getByRole('tabpanel')
        await panel.getByRole('heading', { name: PROVEA }).waitFor()
        const text = await panel.innerText()
        expect(text).toContain('Nongovernmental organization')
        expect(text).toContain('Programa Venezolano de Educación-Acción en Derechos Humanos')
        expect(text).toMatch(/Positions by topic \d+/)
        await panel.getByText('Military intervention and use of force').first().click()
        await panel.locator('.fact', { hasText: 'opposes' }).first().waitFor()
        await panel.getByText(/^Claims about it/).waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the picture shows the facts of an edge with document and line, and their pages',
    () =>
      open().show(TWO, async (page) => {
        const from = await placeOf(open(), page, GROUPS.society.tone.light)
        const to = await placeOf(open(), page, GROUPS.government.tone.light)
        await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2)
        const fact = page.getByRole('tabpanel').locator('.fact')
        await fact.waitFor()
        expect(await fact.innerText()).toMatch(/reports on[^]*Regional Responses[^]*line 25/)
        const href = await fact
          .getByRole('link', { name: 'Page and citation' })
          .getAttribute('href')
        const answer = await page.request.get(`${open().origin}${href ?? ''}`)
        expect(answer.status()).toBe(200)
      }),
    60_000,
  )

  it.concurrent(
    'the picture finds the paths between two things that one clicks',
    () =>
      open().show(`${TWO}&panel=paths`, async (page) => {
        const panel = page.getByRole('tabpanel')
        await panel.getByText('Click the first thing').waitFor()
        const first = await placeOf(open(), page, GROUPS.society.tone.light)
        await page.mouse.click(first.x, first.y)
        await panel.getByText('Now click the second.').waitFor()
        // A click on the line misses the second, and keeps nobody from choosing it: however fast
        // clicks are they zoom into nothing, so that it stays where it is.
        const second = await placeOf(open(), page, GROUPS.government.tone.light)
        await page.mouse.click((first.x + second.x) / 2, (first.y + second.y) / 2)
        await page.mouse.click(second.x, second.y)
        await panel.getByText('Paths: 1. The shortest has 1 step.').waitFor()
        await panel.locator('.hop', { hasText: 'line 25' }).waitFor()
        const { searchParams } = new URL(page.url())
        expect(searchParams.get('from')).toBe('actor:provea')
        expect(searchParams.get('to')).toBe('actor:government-of-venezuela')
        // One step is one edge, in the files as well.
        await panel.getByText('These paths as a graph').click()
        const file = panel.getByRole('link', { name: 'CSV (edges)' })
        const answer = await page.request.get((await file.getAttribute('href')) ?? '')
        const [, ...edges] = (await answer.text()).trim().split('\n')
        expect(edges).toEqual([expect.stringContaining('actor:provea')])

        // A click on the line itself shows its facts, and the way back leads to the path.
        const from = await placeOf(open(), page, GROUPS.society.tone.light)
        const to = await placeOf(open(), page, GROUPS.government.tone.light)
        await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2)
        await page.getByRole('tab', { name: 'Details', selected: true }).waitFor()
        await panel.locator('.edge-details .fact', { hasText: 'line 25' }).waitFor()
        await page.getByRole('tab', { name: 'Paths' }).click()
        await panel.getByText('Paths: 1. The shortest has 1 step.').waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'the picture expands neighbors, takes things out, undoes and redoes',
    () =>
      open().show('?of=actor:provea&selected=actor:government-of-venezuela', async (page) => {
        const [nodes, edges] = await drawn(page)
        await page.getByRole('button', { name: 'Expand neighbors' }).click()
        await page.waitForURL(/of=actor:provea,actor:government-of-venezuela/)
        await page.locator('.stage[aria-busy=false]').waitFor()
        const [more] = await drawn(page)
        expect(more).toBeGreaterThan(nodes)
        await page.getByRole('button', { name: 'Take out' }).click()
        await page.getByText('Taken out: 1.').waitFor()
        await page.waitForURL(/without=actor:government-of-venezuela/)
        await page.locator('.stage[aria-busy=false]').waitFor()
        expect((await drawn(page))[0]).toBe(more - 1)

        await page.getByRole('button', { name: /^Undo/ }).click()
        await page.getByText('Taken out: 1.').waitFor({ state: 'detached' })
        await page.keyboard.press('Control+z')
        await expectEdges(page, edges)
        await page.getByRole('button', { name: /^Redo/ }).click()
        await page.waitForURL(/of=actor:provea,actor:government-of-venezuela/)
      }),
    60_000,
  )

  it.concurrent(
    'the picture has sizes by a metric, and colors by community and by stance',
    () =>
      open().show('?', async (page) => {
        await page.getByLabel('Size').selectOption('PageRank')
        await page.getByLabel('Color').selectOption('Community')
        await page.getByText('Each color is a community').waitFor()
        await page.getByLabel('Color').selectOption('Stance on a topic')
        await page.getByRole('tab', { name: 'Topics', selected: true }).waitFor()
        await page.locator('.topics select').selectOption('topic:dialogue')
        await page.locator('.legend').getByText('no position').waitFor()
        // The participants of the workshop alone are for it: their color is on the picture.
        await go(page, '?edges=STANCE&topics=topic:dialogue&topic=topic:dialogue&color=stance')
        await page.locator('.legend').getByText('no position').waitFor()
        await placeOf(open(), page, STANCES.SUPPORTS.light)
      }),
    60_000,
  )

  it.concurrent(
    'the picture names a thing that stands alone',
    () =>
      open().show('?of=actor:provea&families=PRESSURE', async (page) => {
        expect(await drawn(page)).toEqual([1, 0])
        await placeOf(open(), page, GROUPS.society.tone.light)
        const written = await page.evaluate(() => {
          const names = document.querySelector<HTMLCanvasElement>('.canvas canvas.sigma-labels')
          const pixels = names?.getContext('2d')?.getImageData(0, 0, names.width, names.height)
          return pixels?.data.filter((value) => value > 0).length ?? 0
        })
        expect(written).toBeGreaterThan(0)
      }),
    60_000,
  )

  it.concurrent(
    'the picture is there on paper, too',
    () =>
      open().show('?of=actor:provea', async (page) => {
        await page.locator('.canvas-tools .spinner').waitFor({ state: 'detached' })
        // What is drawn for the screen is gone once it is shown, and printers look later.
        const inked = await page.evaluate(() => {
          dispatchEvent(new Event('beforeprint'))
          const drawn = document.querySelector<HTMLCanvasElement>('.canvas canvas.sigma-nodes')
          const paper = document.createElement('canvas').getContext('2d')
          if (!drawn || !paper) return 0
          paper.canvas.width = drawn.width
          paper.canvas.height = drawn.height
          paper.drawImage(drawn, 0, 0)
          const { data } = paper.getImageData(0, 0, drawn.width, drawn.height)
          return data.filter((value) => value > 0).length
        })
        expect(inked).toBeGreaterThan(0)
      }),
    60_000,
  )
}
