import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import type { Page, Route } from 'playwright-core'
import { expectAccessible, type Explorer, go } from './open.ts'

// The project ships no text of its documents. So another text stands in for one here: the service
// answers as ever, but for the sha256 that the page compares.

const LENGTH = 2135
const TEXT = 'The words of this text mean nothing; ñ and 😀 are in it. '.repeat(60).slice(0, LENGTH)
const SHA256 = createHash('sha256').update(TEXT).digest('hex')
const STATEMENT = 'document:statement-2019'
const OTHER = 'document:memo-2018'

export function testDocument(open: () => Explorer) {
  it.concurrent(
    'a document is refused where it is another text',
    () =>
      open().show(`?panel=document&document=${STATEMENT}`, async (page) => {
        await drop(page, 'Some other text.')
        await page.getByRole('alert').getByText('This is another file').waitFor()
        await drop(page, '')
        await page.getByRole('alert').getByText('The file is empty.').waitFor()
        await go(page, `?panel=document&document=${STATEMENT}&lang=es`)
        await page.getByRole('alert').getByText('El archivo está vacío.').waitFor()
      }),
    60_000,
  )

  it.concurrent(
    'a document is taken wherever it is dropped, and no file opens in place of the page',
    () =>
      open().load('?of=actor:provea', {}, async (page) => {
        const known = await sha256Of(STATEMENT)
        await page.route('**/graphql', (route) => answerWith(route, known))
        await page.goto(`${open().origin}/?panel=details&lang=en`)
        await page.getByRole('tab', { name: 'Details' }).waitFor()
        // No part of the page is for files here.
        expect(await dragTo(page, '.stage', TEXT)).toEqual([true, true])
        await go(page, `?panel=document&document=${OTHER}&lang=en`)
        await page.getByText(await sha256Of(OTHER)).waitFor()
        await dragTo(page, '.stage', TEXT)
        // It is the text of another document, which is shown then.
        await page.getByRole('status').getByText('The file is the text of “').waitFor()
        await page.waitForURL((url) => url.searchParams.get('document') === STATEMENT)
        const text = page.getByRole('region', { name: 'Text of the document' })
        await text.locator('mark').first().waitFor()
        expect(await text.innerText()).toBe(TEXT.trimEnd())
      }),
    60_000,
  )

  it.concurrent(
    'a document is read beside its facts, each leading to the other, and never leaves the browser',
    () =>
      // The page asks once which documents there are, so it is told of this one as it loads.
      open().load('?of=actor:provea', {}, async (page) => {
        const known = await sha256Of(STATEMENT)
        await page.route('**/graphql', (route) => answerWith(route, known))
        const sent: string[] = []
        page.on('request', (request) => sent.push(request.postData() ?? ''))
        await page.goto(`${open().origin}/?panel=document&document=${STATEMENT}&lang=en`)
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
        // Whatever is highlighted can be read in the dark.
        await go(page, `${new URL(page.url()).search}&theme=dark`)
        await text.locator('mark.chosen').first().waitFor()
        await expectAccessible(page, ['.side-panel'], ['color-contrast'])
        expect(sent.filter((body) => body.includes('mean nothing'))).toEqual([])
      }),
    60_000,
  )
}

async function sha256Of(document: string) {
  const lines = await readFile(new URL('../../seed/documents.jsonl', import.meta.url), 'utf8')
  const seed = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; sha256?: string })
  return seed.find(({ id }) => id === document)?.sha256 ?? ''
}

function drop(page: Page, text: string) {
  return page
    .getByRole('tabpanel')
    .locator('input[type=file]')
    .setInputFiles({ name: 'document.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** Drags a file to a part of the page and drops it: whether each is kept from the browser. */
function dragTo(page: Page, selector: string, text: string) {
  return page.locator(selector).evaluate((part, content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], 'document.txt', { type: 'text/plain' }))
    const options = { dataTransfer, bubbles: true, cancelable: true }
    return ['dragover', 'drop'].map((type) => !part.dispatchEvent(new DragEvent(type, options)))
  }, text)
}

async function answerWith(route: Route, known: string) {
  const answer = await route.fetch()
  const body = (await answer.text()).replaceAll(known, SHA256)
  return route.fulfill({ response: answer, body })
}
