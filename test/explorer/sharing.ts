import { expect, it } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { drawn, type Explorer, expectEdges, go } from './open.ts'

export function testSharing(open: () => Explorer) {
  it.concurrent(
    'a view is its address: back, forward and a new window lead to it',
    () =>
      open().show('?of=actor:oas', async (page) => {
        const [, edges] = await drawn(page)
        await go(page, '?of=actor:provea&panel=paths&from=actor:provea&to=actor:oas&lang=en')
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
        await other.close()

        await page.getByRole('button', { name: 'Table' }).click()
        await page.waitForURL(/display=table/)
        await page.goBack()
        await page.getByRole('button', { name: 'Graph', pressed: true }).waitFor()
        await panel.getByText(/^Page 2 of/).waitFor()
        await page.goBack()
        await panel.getByText(/^Page 1 of/).waitFor()
        await page.goForward()
        await page.goForward()
        await page.getByRole('button', { name: 'Table', pressed: true }).waitFor()
        await page.waitForURL(/display=table/)
        await go(page, '?of=actor:oas')
        await expectEdges(page, edges)
      }),
    60_000,
  )

  it.concurrent(
    'a view is there in every format, as tables and in Gephi Lite',
    () =>
      open().show('?of=actor:provea&without=actor:venezuela&lang=es', async (page) => {
        await page.getByRole('button', { name: 'Descargar' }).click()
        const links = page.locator('.formats a')
        await links.first().waitFor()
        const addresses = await hrefs(links)
        expect(addresses).toHaveLength(14)
        const tables = await hrefs(page.locator('.tables a'))
        expect(tables).toHaveLength(10)
        const answers = await Promise.all(
          [...addresses, ...tables].map(async (address) => {
            const answer = await page.request.get(address)
            return [address, answer.status()]
          }),
        )
        expect(answers.filter(([, status]) => status !== 200)).toEqual([])
        // Tables know no surroundings.
        await page.getByText('De todo el grafo con las mismas condiciones').waitFor()
        const csv = addresses.find((address) => address.includes('edges'))
        const text = await (await page.request.get(csv ?? '')).text()
        expect(text.trim().split('\n')).toHaveLength((await drawn(page))[1] + 1)
        // What is taken out of the picture is in none of its files.
        expect(text).not.toContain('actor:venezuela')

        const lite = await page
          .getByRole('link', { name: 'Abrir en Gephi Lite' })
          .getAttribute('href')
        const { host, searchParams } = new URL(lite ?? '')
        expect(host).toBe('lite.gephi.org')
        expect(addresses).toContain(searchParams.get('file'))
        await page.keyboard.press('Escape')
      }),
    60_000,
  )

  it.concurrent(
    'a view opens in GraphiQL as its operation, which can be copied as it is',
    () =>
      open().load(
        '?of=actor:provea&without=actor:venezuela&families=PRESSURE,DOCUMENTS&lang=es',
        { permissions: ['clipboard-read', 'clipboard-write'] },
        async (page) => {
          const [nodes, edges] = await drawn(page)
          const menu = page.getByRole('button', { name: 'Descargar' })
          await menu.click()
          const opened = page.context().waitForEvent('page')
          await page.getByRole('link', { name: 'Abrir en GraphiQL' }).click()
          const graphiql = await opened
          await graphiql.locator('.graphiql-query-editor', { hasText: 'Around' }).waitFor()
          // The browser is English: the language is that of the view.
          const answered = graphiql.waitForResponse(
            (one) => one.request().postData()?.includes('Around') === true,
          )
          await graphiql.getByRole('button', { name: 'Execute query' }).click()
          expect(await (await answered).text()).toContain('Programa Venezolano de Educación')
          const count = `"nodeCount": ${String(nodes)}`
          await graphiql.locator('.graphiql-response', { hasText: count }).waitFor()
          await graphiql.close()

          // With its values, so that it asks the same wherever it is pasted.
          for (const [search, asked] of [
            ['', { view: { nodeCount: nodes, edgeCount: edges } }],
            ['?display=stance', { stanceNetwork: {} }],
            ['?display=stance&stance=series', { stanceNetwork: {} }],
            // By hand: Provea reports on the government, and that is the one step.
            [
              '?panel=paths&from=actor:provea&to=actor:government-of-venezuela',
              { paths: { shortestLength: 1 } },
            ],
            [
              '?panel=compare&compared=actor:aruba,actor:guyana',
              { compare: { actors: [{ id: 'actor:aruba' }, { id: 'actor:guyana' }] } },
            ],
            // Nothing is compared yet.
            ['?panel=compare&compared=actor:aruba', { view: {} }],
          ] as const) {
            if (search !== '') await go(page, `${search}&linked=TOPICS&modality=STATED&lang=es`)
            if (search !== '') await menu.click()
            await page.getByRole('button', { name: 'Copiar la consulta GraphQL' }).click()
            await page.getByRole('button', { name: 'Copiado' }).waitFor()
            const query = await page.evaluate(() => navigator.clipboard.readText())
            expect(query).toMatch(/^# Accept-Language: es\n/)
            const answer = await page.request.post(`${open().origin}/graphql`, { data: { query } })
            const { data, errors } = (await answer.json()) as Answer
            expect(errors).toBeUndefined()
            expect(data).toMatchObject(asked)
            await page.keyboard.press('Escape')
          }
        },
      ),
    60_000,
  )
}

interface Answer {
  data?: object
  errors?: unknown
}

function hrefs(links: Locator) {
  return links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
}
