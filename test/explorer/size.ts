import { expect, it } from '@jest/globals'
import { type Explorer, go } from './open.ts'

// More edges than are drawn thickly, more things than have room each. How fast more are drawn is measured
// by bench/first-picture.js.
const NODES = 5000
const EDGES = 12_000

/** A graph of which each thing has five edges, by numbers that seem to be chance. */
function largeGraph() {
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    id: `actor:${String(index)}`,
    distance: null,
    degree: 5,
    weightedDegree: 5,
    node: {
      __typename: 'Actor',
      id: `actor:${String(index)}`,
      name: `Actor ${String(index)}`,
      degree: 5,
      actorKind: 'STATE',
      status: 'EXISTING',
    },
  }))
  const edges = Array.from({ length: EDGES }, (_, index) => ({
    id: `edge:${String(index)}`,
    kind: 'RELATIONSHIP',
    source: `actor:${String(index % NODES)}`,
    target: `actor:${String((index * 7919 + 13) % NODES)}`,
    relation: 'KNOWS',
    family: 'STRUCTURE',
    label: 'knows',
    directed: true,
    weight: 1,
    start: null,
    end: null,
    evidenceCount: 1,
    modalities: ['STATED'],
  }))
  const view = { nodes, edges, nodeCount: NODES, edgeCount: EDGES, hiddenByModality: [] }
  return { data: { view: { ...view, truncated: false, truncatedBecause: null } } }
}

/**
 * Holds the end of layouts back until `endLayouts()` is called in the page. A busy machine may have laid
 * out the graph before the test has looked once.
 */
function holdLayouts() {
  const page = globalThis as typeof globalThis & { endLayouts?: () => void }
  const Usual = page.Worker
  const ends: (() => void)[] = []
  page.Worker = class extends Usual {
    override set onmessage(handle: (event: MessageEvent<{ isDone: boolean }>) => void) {
      super.onmessage = (event: MessageEvent<{ isDone: boolean }>) => {
        const pass = () => {
          handle(event)
        }
        if (event.data.isDone) ends.push(pass)
        else pass()
      }
    }
  }
  page.endLayouts = () => {
    page.Worker = Usual
    // A layout that ends from now on does so at once.
    ends.push = (end) => {
      end()
      return 0
    }
    for (const end of ends) end()
  }
}

export function testSize(open: () => Explorer) {
  it.concurrent(
    'a large graph is drawn at once, and the page can be used while things find their places',
    () =>
      open().show('?of=actor:provea', async (page) => {
        await page.emulateMedia({ reducedMotion: 'no-preference' })
        const body = JSON.stringify(largeGraph())
        await page.route('**/graphql', async (route) => {
          const { query } = route.request().postDataJSON() as { query: string }
          if (!query.includes('query WholeGraph')) return route.fallback()
          return route.fulfill({ contentType: 'application/json', body })
        })
        await page.evaluate(holdLayouts)
        // A filter that nothing else asks for: what was asked before is not asked anew.
        await go(page, '?languages=la')
        await page.getByRole('status').filter({ hasText: '5,000 things' }).waitFor()
        const stop = page.getByRole('button', { name: 'Stop layout' })
        await stop.waitFor()

        // Drawn before the layout has ended, which goes on beside what the reader does.
        await page.locator('.canvas-drawing[aria-label*="5,000"]').waitFor()
        await page.getByRole('tab', { name: 'Doubts' }).click()
        await page.getByRole('heading', { name: 'Doubts' }).waitFor()
        expect(await stop.isVisible()).toBe(true)
        await page.evaluate('endLayouts()')
        await stop.waitFor({ state: 'hidden' })
        await page.emulateMedia({ reducedMotion: 'reduce' })
      }),
    60_000,
  )
}
