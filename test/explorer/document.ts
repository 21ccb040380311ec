import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page, Route } from 'playwright-core'
import type { Explorer } from './open.ts'

// The project ships no text of its documents. So another text stands in for one here: the service
// answers as ever, but for the sha256 that the page compares.

const LENGTH = 2135
const TEXT = 'The words of this text mean nothing; ñ and 😀 are in it. '.repeat(60).slice(0, LENGTH)
const SHA256 = createHash('sha256').update(TEXT).digest('hex')
const STATEMENT = 'document:statement-2019'

export function testDocument(open: () => Explorer) {
  describe('a document', () => {
    let seed: { id: string; sha256?: string }[] = []
    beforeAll(async () => {
      const lines = await readFile(new URL('../../seed/documents.jsonl', import.meta.url), 'utf8')
      seed = lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as (typeof seed)[number])
    })
    let page: Page
    afterAll(() => page.context().close())

    it('is refused where it is another text', async () => {
      page = await open().visit(`?panel=document&document=${STATEMENT}`)
      await drop(page, 'Some other text.')
      await page.getByRole('alert').getByText('This is another file').waitFor()
    }, 30_000)

    it('is read beside its facts, each leading to the other, and never leaves the browser', async () => {
      const known = seed.find(({ id }) => id === STATEMENT)?.sha256 ?? ''
      await page.route('**/graphql', (route) => answerWith(route, known))
      const sent: string[] = []
      page.on('request', (request) => sent.push(request.postData() ?? ''))
      await page.reload()
      await page.getByText(SHA256).waitFor()
      await drop(page, TEXT)

      const text = page.getByRole('region', { name: 'Text of the document' })
      const facts = page.getByRole('region', { name: 'Facts' })
      await text.locator('mark').first().waitFor()
      expect(await text.innerText()).toBe(TEXT.trimEnd())
      await text.locator('mark').first().click()
      await facts.locator('.reader-fact.active').first().waitFor()
      await facts
        .locator('.reader-fact')
        .last()
        .getByRole('button', { name: 'show in the text' })
        .click()
      await text.locator('mark.chosen').first().waitFor()
      await page.waitForURL(/passage=passage/)
      expect(sent.filter((body) => body.includes('mean nothing'))).toEqual([])
    }, 30_000)
  })
}

function drop(page: Page, text: string) {
  return page
    .getByRole('tabpanel')
    .locator('input[type=file]')
    .setInputFiles({ name: 'document.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}

async function answerWith(route: Route, known: string) {
  const answer = await route.fetch()
  const body = (await answer.text()).replaceAll(known, SHA256)
  return route.fulfill({ response: answer, body })
}
