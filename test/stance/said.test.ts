import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadFolder } from '../../src/bundle/load-folder.ts'
import { prepareStore } from '../../src/graph/prepare.ts'
import type { Store } from '../../src/store/store.ts'
import { smallBundle, toFiles, withFolder } from '../bundle/small-bundle.ts'
import { runFailing, runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { type Options, type Statement, statementsOf } from './naive.ts'

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

describe.each(ENGINES)('$name: what is said', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  it.each(NETWORKS)('%s: sides and bars are as worked out', async (_, options) => {
    // Stances are what is said, also where a network ignores them.
    const statements = statementsOf({ ...options, aggregation: 'SUBTRACT' })
    expect(await runQuery(store, SAID, { input: options })).toEqual({
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
        expect(await runQuery(store, SAID, { input })).toMatchObject({
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
    const failure = await runFailing(store, `{ stanceNetwork(input: {}) { ${field} } }`)
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'first' })
    expect(String(failure.extensions?.allowed)).toContain('from 1 to 200')
  })

  it('is nothing without statements', async () => {
    const input = { filter: { actors: [] } }
    expect(await runQuery(store, SAID, { input })).toEqual({
      stanceNetwork: {
        consistency: { contradictionCount: 0, contradictions: [], topics: [], actors: [] },
        byTopic: [],
        byActor: [],
      },
    })
  })
})

const CONTRADICTIONS = `query ($input: StanceNetworkInput!) {
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

/** Ada favors tea, also for Bob, who opposes it; on drinks she is for them, and undecided. */
function bundleOfBothSides() {
  const bundle = smallBundle()
  const [ada] = bundle['positions.jsonl']
  const others = [
    { id: 'position:bob--tea', actor: 'actor:bob', onBehalfOf: [], stance: 'OPPOSES' },
    { id: 'position:bob--tea-2', actor: 'actor:bob', onBehalfOf: [], stance: 'OPPOSES' },
    { id: 'position:ada--drinks', onBehalfOf: [], stance: 'SUPPORTS', topic: 'topic:drinks' },
    { id: 'position:ada--drinks-2', onBehalfOf: [], stance: 'AMBIVALENT', topic: 'topic:drinks' },
  ]
  bundle['positions.jsonl'].push(...others.map((other) => ({ ...ada, ...other })))
  return bundle
}

describe.each(ENGINES)('$name: who takes both sides', ({ openEmpty }) => {
  let store: Store

  beforeAll(async () => {
    store = await openEmpty()
    await prepareStore(store)
    await withFolder(toFiles(bundleOfBothSides()), (folder) => loadFolder(store, folder))
  }, 60_000)
  afterAll(() => store.close())

  it.each(['BETWEEN', 'APART'])('is told with positions and numbers: %s', async (ambivalent) => {
    const third: unknown = expect.closeTo(1 / 3, 12)
    const answer: unknown = await runQuery(store, CONTRADICTIONS, {
      input: { ambivalent, rows: 'TOPICS' },
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
    const { contradictions } = (answer as Contradictions).stanceNetwork.consistency
    const [{ positions, one } = { positions: [], one: [] }] = contradictions
    expect(positions.map(({ id }) => id).sort()).toEqual([
      'position:ada--tea',
      'position:bob--tea',
      'position:bob--tea-2',
    ])
    expect(one).toEqual(positions.slice(0, 1))
  })
})

interface Contradictions {
  stanceNetwork: {
    consistency: { contradictions: { positions: { id: string }[]; one: { id: string }[] }[] }
  }
}

function grouped(statements: Statement[], key: 'actor' | 'topic') {
  const ids = [...new Set(statements.map((one) => one[key]))].sort()
  return ids.map((id) => ({ id, said: statements.filter((one) => one[key] === id) }))
}

/** In the seed all that an actor says of a topic is of one stance or ambivalent. */
function naiveTopics(statements: Statement[]) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return grouped(statements, 'topic')
    .map(({ id, said }) => {
      const leanings = grouped(said, 'actor').map(
        (one) => sum(one.said.map(({ stance }) => stance)) / one.said.length,
      )
      const on = (side: number) => leanings.filter((leaning) => Math.sign(leaning) === side)
      const [plus, minus] = [sum(on(1)), -sum(on(-1))]
      const mean = sum(leanings) / leanings.length
      const lean = plus + minus
      const close = (value: number): unknown => expect.closeTo(value, 12)
      const strength = leanings.length > 1 ? Math.abs(mean) : -1
      const told = {
        topic: { id },
        supporters: on(1).length,
        opponents: on(-1).length,
        undecided: on(0).length,
        mean: close(mean),
        division:
          leanings.length > 1 && lean > 0 ? close((2 * Math.min(plus, minus)) / lean) : null,
        unity: leanings.length > 1 ? close(Math.abs(mean)) : null,
      }
      return { told, strength, actors: leanings.length }
    })
    .sort((a, b) => b.strength - a.strength || b.actors - a.actors)
    .map(({ told }) => told)
}

function naiveActors(statements: Statement[]) {
  return grouped(statements, 'actor')
    .map(({ id, said }) => ({
      actor: { id },
      topics: new Set(said.map(({ topic }) => topic)).size,
      contradicted: 0,
      consistency: 1,
    }))
    .sort((a, b) => b.topics - a.topics)
}

function naiveBars(statements: Statement[], key: 'actor' | 'topic') {
  return grouped(statements, key)
    .map(({ id, said }) => {
      const count = (value: number) => said.filter(({ stance }) => stance === value).length
      return {
        of: { id },
        total: said.length,
        supports: count(1),
        ambivalent: count(0),
        opposes: count(-1),
      }
    })
    .sort((a, b) => b.total - a.total)
}
