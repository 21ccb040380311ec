import { describe, expect, it } from '@jest/globals'
import type { Explorer } from './open.ts'

const NODES = 5000
const EDGES = 20_000
/** A graph of which each thing has four edges, by numbers that seem to be chance. */
function largeGraph() {
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    id: `actor:${String(index)}`,
    distance: null,
    degree: 8,
    weightedDegree: 8,
    node: {
      __typename: 'Actor',
      id: `actor:${String(index)}`,
      name: `Actor ${String(index)}`,
      degree: 8,
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

export function testSize(open: () => Explorer) {
  describe('5 000 things and 20 000 edges', () => {
    it('are drawn at once, and the page can be used while they find their places', async () => {
      const page = await open().visit('?of=actor:provea', { reducedMotion: 'no-preference' })
      const body = JSON.stringify(largeGraph())
      await page.route('**/graphql', async (route) => {
        const { query } = route.request().postDataJSON() as { query: string }
        if (!query.includes('query WholeGraph')) return route.fallback()
        return route.fulfill({ contentType: 'application/json', body })
      })
      await page.getByRole('button', { name: 'Reset' }).click()
      await page.getByRole('status').filter({ hasText: '5,000 things' }).waitFor()
      await page.getByRole('button', { name: 'Stop layout' }).waitFor()

      // Drawn before the layout has ended, which goes on beside what the reader does.
      await page.locator('.canvas-drawing[aria-label*="5,000"]').waitFor()
      await page.getByRole('tab', { name: 'Doubts' }).click()
      await page.getByRole('heading', { name: 'Doubts' }).waitFor()
      expect(await page.getByRole('button', { name: 'Stop layout' }).isVisible()).toBe(true)
      await page.context().close()
    }, 60_000)
  })
}
