import { describe, expect, it } from '@jest/globals'
import { drawn, type Explorer, expectEdges } from './open.ts'

export function testSharing(open: () => Explorer) {
  describe('a view', () => {
    it('is its address: back, forward and a new window lead to it', async () => {
      const page = await open().visit('?of=actor:provea')
      const [, edges] = await drawn(page)
      await page.goto(`${open().origin}/?of=actor:oas&lang=en`)
      await page.getByRole('tab', { name: 'Doubts' }).click()
      await page.getByRole('button', { name: 'Table' }).click()
      await page.waitForURL(/display=table/)
      await page.goBack()
      await page.getByRole('tab', { name: 'Doubts', selected: true }).waitFor()
      expect(page.url()).not.toContain('display=')
      await page.goBack()
      await page.getByRole('tab', { name: 'Details', selected: true }).waitFor()
      await page.goForward()
      await page.goForward()
      await page.waitForURL(/display=table/)
      const address = page.url()

      const other = await open().visit(address.slice(open().origin.length + 1))
      await other.getByRole('button', { name: 'Table', pressed: true }).waitFor()
      await other.getByRole('tab', { name: 'Doubts', selected: true }).waitFor()
      await page.goto(`${open().origin}/?of=actor:provea&lang=en`)
      await expectEdges(page, edges)
      for (const one of [page, other]) await one.close()
    }, 30_000)

    it('keeps each choice in its address', async () => {
      const page = await open().visit('?of=actor:provea&panel=paths&from=actor:provea&to=actor:oas')
      const panel = page.getByRole('tabpanel')
      await panel.getByLabel('Steps at most').selectOption('8')
      await panel.locator('.path-list summary').filter({ hasText: 'steps:' }).nth(1).click()
      await page.waitForURL(/path=2/)
      await page.getByLabel('Length of each bar').selectOption('Months')
      await page.getByRole('button', { name: 'Legend' }).click()
      await page.getByRole('tab', { name: 'Doubts' }).click()
      await panel.getByRole('button', { name: 'Next' }).click()
      await panel.getByText(/^Page 2 of/).waitFor()
      const { searchParams } = new URL(page.url())
      expect(Object.fromEntries(searchParams)).toMatchObject({
        ...{ panel: 'doubts', maxLength: '8', path: '2', bars: 'MONTH', legend: 'false' },
        page: '2',
      })

      const other = await open().visit(page.url().slice(open().origin.length + 1))
      await other.getByText(/^Page 2 of/).waitFor()
      await other.getByRole('button', { name: /^2018-09:/ }).waitFor()
      await other.getByRole('button', { name: 'Legend', expanded: false }).waitFor()
      await other.getByRole('tab', { name: 'Paths' }).click()
      await other.locator('.path-list > li').nth(1).locator('.hop').first().waitFor()
      await page.goBack()
      await panel.getByText(/^Page 1 of/).waitFor()
      for (const one of [page, other]) await one.close()
    }, 30_000)

    it('is there in every format, as tables and in Gephi Lite', async () => {
      const page = await open().visit('?of=actor:provea&without=actor:venezuela&lang=es')
      await page.getByRole('button', { name: 'Descargar' }).click()
      const links = page.locator('.formats a')
      await links.first().waitFor()
      const addresses = await links.evaluateAll((found) =>
        found.map((link) => (link as HTMLAnchorElement).href),
      )
      expect(addresses).toHaveLength(14)
      const tables = await page
        .locator('.tables a')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
      expect(tables).toHaveLength(10)
      for (const address of [...addresses, ...tables]) {
        const answer = await page.request.get(address)
        expect([address, answer.status()]).toEqual([address, 200])
      }
      const csv = addresses.find((address) => address.includes('edges'))
      const rows = (await (await page.request.get(csv ?? '')).text()).trim().split('\n')
      expect(rows).toHaveLength((await drawn(page))[1] + 1)

      const lite = await page
        .getByRole('link', { name: 'Abrir en Gephi Lite' })
        .getAttribute('href')
      const [host, file] = [new URL(lite ?? '').host, new URL(lite ?? '').searchParams.get('file')]
      expect(host).toBe('lite.gephi.org')
      expect(addresses).toContain(file)
      await page.close()
    }, 40_000)

    it('opens in GraphiQL as its operation', async () => {
      const page = await open().visit('?of=actor:provea')
      await page.getByRole('button', { name: 'Download' }).click()
      const opened = page.context().waitForEvent('page')
      await page.getByRole('link', { name: 'Open in GraphiQL' }).click()
      const graphiql = await opened
      await graphiql.locator('.graphiql-query-editor', { hasText: 'Around' }).waitFor()
      await graphiql.getByRole('button', { name: 'Execute query' }).click()
      await graphiql.locator('.graphiql-response', { hasText: '"nodeCount": 5' }).waitFor()
      await page.close()
    }, 40_000)
  })
}
