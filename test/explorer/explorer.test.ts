import { existsSync } from 'node:fs'
import { env } from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { CHROMIUM } from '../../tools/own-browser.js'
import { EMBEDDED } from '../support/engines.ts'
import { testDocument } from './document.ts'
import { testFilters } from './filters.ts'
import { testLooks } from './looks.ts'
import { Explorer } from './open.ts'
import { testPanels } from './panels.ts'
import { testPicture } from './picture.ts'
import { testSharing } from './sharing.ts'
import { testSize } from './size.ts'
import { testStances } from './stances.ts'

// One browser and one service for all: what an analyst does, on a few pages at once.

const describeWithBrowser = existsSync(CHROMIUM) ? describe : describe.skip

if (!existsSync(CHROMIUM)) {
  it('is told when no browser was there to test with', () => {
    const message = `The explorer was not tested in a browser: there is no ${CHROMIUM}.`
    if (env.CI) throw new Error(message)
    process.stderr.write(`${message}\n`)
  })
}

describeWithBrowser('the explorer in Chromium', () => {
  let store: Store
  let explorer: Explorer
  const open = () => explorer

  beforeAll(async () => {
    store = await EMBEDDED.openSeeded()
    explorer = await Explorer.open(store)
  }, 60_000)

  afterAll(async () => {
    await explorer.close()
    await store.close()
  })

  // What takes longest first, so that nothing is left to wait for at the end.
  testSize(open)
  testSharing(open)
  testDocument(open)
  testLooks(open)
  testFilters(open)
  testPicture(open)
  testPanels(open)
  testStances(open)

  // After all others, which run beside each other.
  it('logged no error, and asked no other host for anything', () => {
    expect(explorer.problems).toEqual([])
  })
})
