import { describe, expect, it } from '@jest/globals'
import type { Explorer } from './open.ts'

const NODES = 5000
const EDGES = 20_000
/** From the answer to the first picture, in milliseconds, where no graphics card helps. */
const FIRST_PICTURE = 1500

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
      // From when the page has the answer to when it has drawn it.
      await page.evaluate(() => {
        // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own response
        const read = Response.prototype.json
        Object.assign(Response.prototype, {
          async json(this: Response) {
            const answer = (await read.call(this)) as { data?: { view?: { nodeCount?: number } } }
            if (answer.data?.view?.nodeCount === 5000) performance.mark('answer')
            return answer
          },
        })
        new MutationObserver(() => {
          if (!document.querySelector('.canvas-drawing[aria-label*="5,000"]')) return
          requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
        }).observe(document.body, { subtree: true, attributes: true, childList: true })
      })
      await page.getByRole('button', { name: 'Reset' }).click()
      await page.getByRole('status').filter({ hasText: '5,000 things' }).waitFor()
      await page.getByRole('button', { name: 'Stop layout' }).waitFor()

      const started = performance.now()
      await page.getByRole('tab', { name: 'Doubts' }).click()
      await page.getByRole('heading', { name: 'Doubts' }).waitFor()
      expect(performance.now() - started).toBeLessThan(3000)

      const [answer, drawn] = await page.evaluate(() =>
        ['answer', 'drawn'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
      )
      expect((drawn ?? NaN) - (answer ?? NaN)).toBeLessThan(FIRST_PICTURE)
      await page.context().close()
    }, 60_000)
  })
}
