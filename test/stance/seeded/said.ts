import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runFailing, runQuery } from '../../support/api.ts'
import { type Options, statementsOf } from '../naive.ts'
import { naiveActors, naiveBars, naiveTopics } from '../naive-said.ts'

const SAID = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    consistency {
      contradictionCount
      contradictions { actor { id } }
      topics(orderBy: UNITY, first: 200) {
        topic { id } supporters opponents undecided mean division unity }
      actors(first: 200) { actor { id } topics contradicted consistency }
    }
    byTopic: barPlot(first: 200) { of { id } total supports ambivalent opposes }
    byActor: barPlot(of: ACTORS, first: 3) { of { id } total supports ambivalent opposes }
  }
}`

const NETWORKS: [string, Options][] = [
  ['everything', {}],
  ['topics in the rows', { rows: 'TOPICS', onBehalfOf: 'EXCLUDE' }],
  ['actors and topics, whatever the stance', { mode: 'TWO_MODE', aggregation: 'IGNORE' }],
  ['each stance once', { duplicates: 'RANGE', ambivalent: 'APART', aggregation: 'CONFLICT' }],
]

/** Sides and bars of what is said. */
export function testSaid(store: () => Store) {
  it.each(NETWORKS)('%s: sides and bars are as worked out', async (_, options) => {
    // Stances are what is said, also where a network ignores them.
    const statements = statementsOf({ ...options, aggregation: 'SUBTRACT' })
    expect(await runQuery(store(), SAID, { input: options })).toEqual({
      stanceNetwork: {
        consistency: {
          contradictionCount: 0,
          contradictions: [],
          topics: naiveTopics(statements),
          actors: naiveActors(statements),
        },
        byTopic: naiveBars(statements, 'topic'),
        byActor: naiveBars(statements, 'actor').slice(0, 3),
      },
    })
  })

  // [supporters, opponents, undecided], mean, division and unity: two statements of one actor for
  // dialogue, one of another ambivalent; two actors against intervention, one ambivalent; four for
  // democracy.
  it.each([
    ['topic:dialogue', [1, 0, 1], 1 / 2, 0, 1 / 2],
    ['topic:military-intervention', [0, 2, 1], -2 / 3, 0, 2 / 3],
    ['topic:democracy-restoration', [4, 0, 0], 1, 0, 1],
  ] as const)(
    '%s: sides are of the whole scale, whosever definitions hold',
    async (topic, [supporters, opponents, undecided], mean, division, unity) => {
      for (const compatibility of ['NONE', 'DNA']) {
        const input = { onBehalfOf: 'EXCLUDE', compatibility, filter: { topics: [topic] } }
        expect(await runQuery(store(), SAID, { input })).toMatchObject({
          stanceNetwork: {
            consistency: {
              topics: [
                {
                  ...{ topic: { id: topic }, supporters, opponents, undecided },
                  mean: expect.closeTo(mean, 12),
                  division,
                  unity: expect.closeTo(unity, 12),
                },
              ],
            },
          },
        })
      }
    },
  )

  it.each([
    'barPlot(first: 0) { total }',
    'consistency { topics(first: 201) { mean } }',
    'consistency { actors(first: -1) { topics } }',
    'consistency { contradictions(first: 0) { agree } }',
  ])('%s is refused by name', async (field) => {
    const failure = await runFailing(store(), `{ stanceNetwork(input: {}) { ${field} } }`)
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'first' })
    expect(String(failure.extensions?.allowed)).toContain('from 1 to 200')
  })

  it('is nothing without statements', async () => {
    const input = { filter: { actors: [] } }
    expect(await runQuery(store(), SAID, { input })).toEqual({
      stanceNetwork: {
        consistency: { contradictionCount: 0, contradictions: [], topics: [], actors: [] },
        byTopic: [],
        byActor: [],
      },
    })
  })

  it('an actor without topics has no consistency, and comes last', async () => {
    const input = { minActorStatements: 4, isolates: true }
    const answer = (await runQuery(store(), SAID, { input })) as Consistent
    const { actors } = answer.stanceNetwork.consistency
    const statements = statementsOf()
    const isSilent = (actor: string) => statements.filter((one) => one.actor === actor).length < 4
    const silent = naiveActors(statements)
      .map(({ actor: { id } }) => id)
      .filter(isSilent)
      .sort()
    expect(silent.length).toBeGreaterThan(3)
    expect(actors.slice(-silent.length)).toEqual(
      silent.map((id) => ({ actor: { id }, topics: 0, contradicted: 0, consistency: null })),
    )
    expect(actors.slice(0, -silent.length).map(({ consistency }) => consistency)).not.toContain(
      null,
    )
  })
}

interface Consistent {
  stanceNetwork: {
    consistency: { actors: { consistency: number | null }[] }
  }
}
