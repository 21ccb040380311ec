// Every screen of the explorer, by its address and what is done there, for tools/look.js.

import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

// The project ships no text of its documents: another stands in for one, under its own sha256.
const TEXT = 'The words of this text mean nothing; ñ and 😀 are in it. '.repeat(60).slice(0, 2135)
const SHA256 = createHash('sha256').update(TEXT).digest('hex')
const DOCUMENT = 'document:statement-2019'

const SIX = ['curacao', 'aruba', 'guyana', 'provea', 'government-of-venezuela', 'lima-group']
  .map((name) => `actor:${name}`)
  .join()
const AROUND = 'of=actor:provea'
const LINE = 'edge:actor:aruba:AGREES_WITH:actor:curacao'

const ANY = /./

/** Each screen: what it is called, its address, and what is done before it is looked at. */
export const SCREENS = [
  { name: 'start', search: '' },
  { name: 'search', search: '', act: (page) => type(page, 'acnur'), undo: clear },
  { name: 'search-mistyped', search: '', act: (page) => type(page, 'xqzvwk'), undo: clear },
  { name: 'filters', search: `${AROUND}&families=PRESSURE`, act: openFilters, undo: closeFilters },
  { name: 'by-community', search: 'color=community&size=betweenness&legend=true' },
  { name: 'by-kind', search: 'color=kind&size=pageRank&legend=true' },
  { name: 'by-stance', search: 'color=stance&panel=topics&topic=topic:dialogue&legend=true' },
  { name: 'node', search: 'selected=actor:lima-group' },
  {
    name: 'edge',
    search: `${AROUND}&selected=edge:actor:provea:REPORTS_ON:actor:government-of-venezuela`,
  },
  { name: 'paths-empty', search: 'panel=paths' },
  {
    name: 'paths',
    search: 'panel=paths&from=actor:provea&to=actor:oas',
    act: (page) => page.locator('.path-files > summary').click(),
  },
  { name: 'compare-3', search: 'panel=compare&compared=actor:curacao,actor:aruba,actor:guyana' },
  {
    name: 'compare-6',
    search: `panel=compare&compared=${SIX}`,
    act: (page) => page.locator('.comparison .stance').first().click(),
  },
  { name: 'timeline', search: 'bars=MONTH&date=2018' },
  { name: 'topics', search: `${AROUND}&panel=topics&topic=topic:refugee-protection` },
  { name: 'doubts', search: `${AROUND}&panel=doubts` },
  { name: 'document-drop', search: `${AROUND}&panel=document` },
  {
    name: 'document',
    search: `${AROUND}&panel=document&document=${DOCUMENT}`,
    route: standIn,
    async act(page) {
      const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.locator('mark').first().click()
    },
  },
  { name: 'table', search: 'display=table' },
  { name: 'table-edges', search: 'display=table&rows=edges' },
  {
    name: 'download',
    search: AROUND,
    act: openDownloads,
    undo: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'wishes-shown',
    search: `${AROUND}&depth=2&modality=STATED,IMPLIED,RECOMMENDED,HYPOTHETICAL`,
  },
  { name: 'stances', search: 'display=stance' },
  { name: 'stances-community', search: 'display=stance&division=COMMUNITIES&minWeight=1' },
  { name: 'stance-line', search: `display=stance&minWeight=1&selected=${LINE}` },
  { name: 'stances-topics', search: 'display=stance&linked=TOPICS&aggregation=CONGRUENCE' },
  { name: 'heat-map', search: 'display=stance&stance=matrix' },
  { name: 'over-time', search: 'display=stance&stance=series' },
  { name: 'no-stances', search: 'display=stance&period=1900' },
  { name: 'empty', search: 'minDegree=9999' },
  { name: 'refused', search: 'families=NONSENSE' },
  { name: 'unknown', search: `${AROUND}&selected=actor:nobody` },
  {
    name: 'unreachable',
    search: AROUND,
    isStopped: true,
    route: (page) => page.route('**/graphql', (route) => route.abort()),
    act: (page) => page.getByRole('alert').first().waitFor(),
  },
  {
    name: 'loading',
    search: AROUND,
    isStopped: true,
    route: (page) => page.route('**/graphql', () => undefined),
  },
]

async function type(page, text) {
  await page.locator('.top-bar input').fill(text)
  await page.locator('.suggestions').getByText(ANY).first().waitFor()
}

async function clear(page) {
  await page.locator('.top-bar input').fill('')
  await page.keyboard.press('Escape')
}

async function openFilters(page, { isNarrow }) {
  if (isNarrow) await page.locator('.filter-toggle').click()
  await fold(page, '.facet:not([open]) > summary')
}

function fold(page, facets) {
  return page.locator(facets).evaluateAll((found) => {
    for (const one of found) one.click()
  })
}

async function closeFilters(page, { isNarrow }) {
  await fold(page, '.facet[open] > summary')
  if (isNarrow) await page.locator('.filter-toggle').click()
}

async function openDownloads(page) {
  await page.locator('.top-bar .menu > button').click()
  await page.locator('.formats a').first().waitFor()
}

async function standIn(page) {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch()
    const { data } = await answer.json()
    const documents = data?.documents?.nodes ?? []
    for (const one of documents) if (one.id === DOCUMENT) one.sha256 = SHA256
    await route.fulfill({ response: answer, json: { data } })
  })
}
