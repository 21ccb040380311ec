import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

const ask = (fields: string) =>
  `query ($input: StanceNetworkInput!) { stanceNetwork(input: $input) { ${fields} } }`

/** What is asked for, the input that is named, and what the message says is allowed. */
const REFUSED: [string, object, string, string][] = [
  ['statementCount', { aggregation: 'COMBINE' }, 'aggregation', 'CONGRUENCE'],
  ['statementCount', { mode: 'TWO_MODE', aggregation: 'CONFLICT' }, 'aggregation', 'COMBINE'],
  ['statementCount', { normalization: 'ACTIVITY' }, 'normalization', 'AVERAGE'],
  ['statementCount', { mode: 'TWO_MODE', normalization: 'COSINE' }, 'normalization', 'PROMINENCE'],
  ['statementCount', { minActorStatements: 0 }, 'minActorStatements', 'from 1'],
  ['statementCount', { minTopicStatements: -3 }, 'minTopicStatements', 'from 1'],
  ['statementCount', { period: '2018-13' }, 'period', 'a partial date'],
  ['statementCount', { collectives: 'MEMBERS', onBehalfOf: 'EXCLUDE' }, 'collectives', 'KEEP'],
  [
    'statementCount',
    { collectives: 'MEMBERS', filter: { onBehalfOf: 'EXCLUDE' } },
    'collectives',
    'KEEP',
  ],
  ['matrix { values }', { mode: 'TWO_MODE', ambivalent: 'APART' }, 'aggregation', 'COMBINE'],
  ['statementCount', { mode: 'TWO_MODE', ambivalent: 'APART' }, 'aggregation', 'COMBINE'],
  [
    'edge(from: "actor:aruba", to: "topic:refugee-protection") { weight }',
    { mode: 'TWO_MODE', ambivalent: 'APART' },
    'aggregation',
    'COMBINE',
  ],
  [
    'matrix { values }',
    { mode: 'TWO_MODE', aggregation: 'COMBINE', normalization: 'ACTIVITY' },
    'normalization',
    'NONE',
  ],
  ['network(minWeight: -1) { nodeCount }', {}, 'minWeight', 'at least 0'],
  ['network(maxNodes: 0) { nodeCount }', {}, 'maxNodes', 'from 1'],
  ['network(maxEdges: 200001) { nodeCount }', {}, 'maxEdges', '200000'],
  ['edge(from: "actor:aruba", to: "actor:aruba") { weight }', {}, 'to', 'another than from'],
  ['edge(from: "topic:dialogue", to: "actor:aruba") { weight }', {}, 'from', 'an actor'],
  [
    'edge(from: "actor:aruba", to: "actor:curacao") { weight }',
    { mode: 'TWO_MODE' },
    'to',
    'a topic',
  ],
  ['backbone { nested { statements } }', { mode: 'TWO_MODE' }, 'mode', 'ONE_MODE'],
  ['phaseTransitions(unit: MONTH, size: 0) { largest }', {}, 'size', 'from 1'],
  ['series(unit: MONTH, size: 0) { start }', {}, 'size', 'from 1'],
  ['series(unit: YEAR, size: 50) { start }', {}, 'size', 'no longer than the range'],
  ['series(unit: MONTH, step: 2, arrangement: TILED) { start }', {}, 'step', 'MOVING'],
  ['series(unit: EVENT, kernel: GAUSSIAN) { start }', {}, 'kernel', 'calendar'],
  ['polarization { score }', { mode: 'TWO_MODE' }, 'mode', 'ONE_MODE'],
  ['polarization(camps: 1) { score }', {}, 'camps', 'from 2'],
  ['communities { count }', { mode: 'TWO_MODE' }, 'mode', 'ONE_MODE for communities'],
  ['communities(groups: 2) { count }', {}, 'groups', 'nothing for LOUVAIN'],
  ['communities(method: WARD, groups: 0) { count }', {}, 'groups', 'from 1'],
  ['communities(resolution: -0.5) { count }', {}, 'resolution', 'from 0'],
  ['communities(seed: -1) { count }', {}, 'seed', 'from 0'],
  ['brokers { total }', { mode: 'TWO_MODE' }, 'mode', 'ONE_MODE for brokers'],
  ['brokers(camps: 11) { total }', {}, 'camps', 'to 10'],
  ['brokers(seed: -1) { total }', {}, 'seed', 'from 0'],
  ['brokers(above: -1) { total }', {}, 'above', 'at least 0'],
  ['brokers(first: 0) { total }', {}, 'first', 'from 1'],
]

describe.each(ENGINES)('$name: what a stance network cannot be made of', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  it.each(REFUSED)('%s with %j is refused by name', async (fields, input, named, allowed) => {
    const failure = await runFailing(store, ask(fields), { input })
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: named })
    expect(String(failure.extensions?.allowed)).toContain(allowed)
    expect(failure.message).toContain(named)
  })

  it.each([
    [{ filter: { actors: ['actor:nobody'] } }, 'filter.actors'],
    [{ filter: { topics: ['topic:none'] } }, 'filter.topics'],
  ])('%j names what is not there', async (input, named) => {
    const failure = await runFailing(store, ask('statementCount'), { input })
    expect(failure).toMatchObject({ code: 'NOT_FOUND', input: named })
  })

  it('an unknown end of an edge is not found; one without statements has no edge', async () => {
    const edge = ask('edge(from: "actor:nobody", to: "actor:aruba") { weight }')
    expect(await runFailing(store, edge, { input: {} })).toMatchObject({
      code: 'NOT_FOUND',
      input: 'from',
    })
    const silent = ask('edge(from: "actor:oas", to: "actor:aruba") { weight }')
    expect(await runQuery(store, silent, { input: {} })).toEqual({ stanceNetwork: { edge: null } })
  })

  const WHOLE = ask(
    `statementCount matrix { rows columns values } polarization { score method camps { number } }
     network { nodeCount edgeCount communities { count modularity } }
     series(unit: YEAR) { start }`,
  )

  it('no statement at all is an empty network', async () => {
    for (const [input, windows] of [
      [{ filter: { actors: [] } }, []],
      // A period has its windows, whatever lies in it.
      [{ period: '1900' }, [{ start: '1900-01-01' }]],
    ]) {
      expect(await runQuery(store, WHOLE, { input })).toEqual({
        stanceNetwork: {
          statementCount: 0,
          matrix: { rows: [], columns: [], values: [] },
          polarization: { score: null, method: 'NONE', camps: [] },
          network: { nodeCount: 0, edgeCount: 0, communities: { count: 0, modularity: null } },
          series: windows,
        },
      })
    }
  })

  it('one actor is linked with nobody', async () => {
    const input = { filter: { actors: ['actor:aruba'] }, normalization: 'COSINE' }
    expect(await runQuery(store, WHOLE, { input })).toEqual({
      stanceNetwork: {
        statementCount: 3,
        matrix: { rows: ['actor:aruba'], columns: ['actor:aruba'], values: [0] },
        polarization: { score: null, method: 'NONE', camps: [] },
        network: { nodeCount: 1, edgeCount: 0, communities: { count: 1, modularity: null } },
        series: [{ start: '2018-01-01' }],
      },
    })
  })

  it('one topic on which all say the same has no conflict, and never NaN', async () => {
    // Seven signatories and the two collectives that speak for them want it alike.
    for (const compatibility of ['NONE', 'DNA']) {
      for (const normalization of ['NONE', 'AVERAGE', 'JACCARD', 'COSINE']) {
        const filter = { topics: ['topic:peaceful-solution'], actorKinds: ['NGO', 'UNIVERSITY'] }
        const input = { filter, aggregation: 'CONFLICT', normalization, compatibility }
        const { stanceNetwork } = (await runQuery(store, WHOLE, { input })) as {
          stanceNetwork: { matrix: { rows: string[]; values: number[] } }
        }
        const { rows, values } = stanceNetwork.matrix
        expect(rows.length).toBeGreaterThan(3)
        expect(values).toEqual(rows.flatMap(() => rows.map(() => 0)))
      }
    }
  })

  it('too many networks of many rows are not compared', async () => {
    const many = ask('backbone { best(iterations: 10000) { method } }')
    const failure = await runFailing(store, many, { input: { rows: 'TOPICS' } })
    expect(failure).toMatchObject({ code: 'QUERY_TOO_COMPLEX', input: 'best' })
    expect(failure.message).toContain('ask for fewer iterations')
  })

  it('many windows and camps share the time that exact answers take', async () => {
    // 26 of the 102 windows of 150 statements.
    const answer = (await runQuery(
      store,
      ask(`polarizationSeries(unit: EVENT, size: 150, step: 4, camps: 10) {
        polarization { method camps { members { id } } } }`),
      { input: {} },
    )) as { stanceNetwork: { polarizationSeries: { polarization: Divided }[] } }
    const windows = answer.stanceNetwork.polarizationSeries
    expect(windows).toHaveLength(26)
    const methods = windows.map(({ polarization }) => polarization.method)
    expect(methods).toEqual(
      windows.map(({ polarization: { camps } }) => {
        const linked = camps.flatMap(({ members }) => members).length
        const pairs = (divisionsOf(linked, 10) * linked ** 2) / 2
        return pairs <= 400_000_000 / 26 ? 'EXACT' : 'SEARCH'
      }),
    )
    expect(new Set(methods).size).toBe(2)
  })

  it('too many weights or nodes asked for cost too much', async () => {
    const costly = ask('network(maxEdges: 200000) { edges { shares { position { id } } } }')
    expect(await runFailing(store, costly, { input: {} })).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    })
  })
})

interface Divided {
  method: string
  camps: { members: object[] }[]
}

/** In how many ways so many can be divided into so many camps, none empty. */
function divisionsOf(size: number, camps: number): number {
  // By inclusion and exclusion of camps that stay empty.
  let ways = 0
  let choices = 1
  let orders = 1
  for (let empty = 0; empty <= camps; empty += 1) {
    ways += (empty % 2 === 0 ? 1 : -1) * choices * (camps - empty) ** size
    choices *= (camps - empty) / (empty + 1)
    if (empty > 0) orders *= empty
  }
  return ways / orders
}
