import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runQuery } from '../../support/api.ts'
import { readSpoken } from '../spoken.ts'

// Ada and Bob speak of tea and drinks: Bob on both sides.
export const SIDES_SPOKEN = readSpoken(`
  ada tea +
  bob tea +
  bob tea -
  bob tea -
  ada drinks +
  ada drinks 0
`)

const third: unknown = expect.closeTo(1 / 3, 12)

const SIDES = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    consistency {
      contradictionCount
      contradictions { actor { id es: nameLocalized(lang: ["es"]) { value } } topic { id } agree disagree consistency
        positions { id } one: positions(first: 1) { id } }
      actors { actor { id } topics contradicted consistency }
      topics { topic { id } supporters opponents undecided mean division unity }
    }
  }
}`

/** Who takes both sides of a topic. */
export function testSides(store: () => Store) {
  it.each(['BETWEEN', 'APART'])('who takes both sides, with positions: %s', async (ambivalent) => {
    const answer: unknown = await runQuery(store(), SIDES, {
      input: { ambivalent, rows: 'TOPICS', filter: { actors: ['actor:ada', 'actor:bob'] } },
    })
    expect(answer).toMatchObject({
      stanceNetwork: {
        consistency: {
          contradictionCount: 1,
          contradictions: [
            {
              ...{ actor: { id: 'actor:bob', es: { value: 'Bob' } }, topic: { id: 'topic:tea' } },
              ...{ agree: 1, disagree: 2, consistency: third },
            },
          ],
          actors: [
            { actor: { id: 'actor:bob' }, topics: 1, contradicted: 1, consistency: 0 },
            { actor: { id: 'actor:ada' }, topics: 2, contradicted: 0, consistency: 1 },
          ],
          // To tea Ada leans by 1 and Bob by −1/3: 2 · 1/3 / (4/3) = 1/2. Of drinks Ada alone speaks.
          topics: [
            {
              ...{ topic: { id: 'topic:tea' }, supporters: 1, opponents: 1, undecided: 0 },
              ...{ mean: third, division: expect.closeTo(1 / 2, 12), unity: third },
            },
            {
              ...{ topic: { id: 'topic:drinks' }, supporters: 1, opponents: 0, undecided: 0 },
              ...{ mean: 0.5, division: null, unity: null },
            },
          ],
        },
      },
    })
    const { contradictions } = (answer as Sided).stanceNetwork.consistency
    const [{ positions, one } = { positions: [], one: [] }] = contradictions
    expect(positions.map(({ id }) => id)).toEqual(['position:001', 'position:002', 'position:003'])
    expect(one).toEqual(positions.slice(0, 1))
  })
}

interface Sided {
  stanceNetwork: {
    consistency: { contradictions: { positions: { id: string }[]; one: { id: string }[] }[] }
  }
}
