import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runQuery, statementsOf as statementsSent } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { seed } from '../list/seed-data.ts'
import { naiveMatrix, type Options, statementsOf } from './naive.ts'

const MATRIX = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    statementCount positionCount undated byDocumentDate byFactDate
    leftOut { reason count }
    hiddenByModality { modality count }
    matrix { rows columns values rowStatements columnStatements levels }
  }
}`

const COUNT = `query ($input: StanceNetworkInput!) { stanceNetwork(input: $input) { statementCount } }`

const WHY = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    network(maxEdges: 5000) {
      nodeCount
      edges { source target relation weight directed facts { id }
        shares { share heldBy actor { id } topic { id } position { id } } }
    }
  }
}`

/** Every definition once, on the whole seed; options of positions beside some of them. */
const NETWORKS: [string, Options][] = [
  ['agreement less disagreement, as it is where nothing is said', {}],
  ['congruence', { aggregation: 'CONGRUENCE' }],
  ['conflict', { aggregation: 'CONFLICT' }],
  ['topics in common', { aggregation: 'IGNORE', normalization: 'AVERAGE' }],
  ['by average', { normalization: 'AVERAGE' }],
  ['by Jaccard', { aggregation: 'CONGRUENCE', normalization: 'JACCARD' }],
  ['by cosine', { normalization: 'COSINE' }],
  ['topics in common by cosine', { aggregation: 'IGNORE', normalization: 'COSINE' }],
  ['by DNA’s Jaccard', { normalization: 'JACCARD', compatibility: 'DNA' }],
  ['by DNA’s cosine', { normalization: 'COSINE', compatibility: 'DNA' }],
  ['ambivalence apart', { ambivalent: 'APART', aggregation: 'CONFLICT' }],
  ['without ambivalence', { ambivalent: 'LEAVE_OUT', normalization: 'AVERAGE' }],
  ['conditional support as ambivalent', { conditional: 'AS_AMBIVALENT' }],
  [
    'conditional support as ambivalent, without that',
    { conditional: 'AS_AMBIVALENT', ambivalent: 'LEAVE_OUT' },
  ],
  ['without conditional support', { conditional: 'LEAVE_OUT', aggregation: 'CONGRUENCE' }],
  ['nobody on behalf of others', { onBehalfOf: 'EXCLUDE' }],
  ['members for collectives', { collectives: 'MEMBERS', normalization: 'AVERAGE' }],
  ['no collectives', { collectives: 'LEAVE_OUT' }],
  ['neither collectives nor members', { collectives: 'LEAVE_OUT', onBehalfOf: 'EXCLUDE' }],
  ['each stance once a document', { duplicates: 'DOCUMENT' }],
  ['each topic once', { duplicates: 'RANGE', aggregation: 'IGNORE' }],
  ['topics by actors', { rows: 'TOPICS' }],
  [
    'topics by actors, by cosine',
    { rows: 'TOPICS', aggregation: 'CONGRUENCE', normalization: 'COSINE' },
  ],
  ['actors and topics', { mode: 'TWO_MODE' }],
  ['actors and topics, how often', { mode: 'TWO_MODE', aggregation: 'IGNORE' }],
  ['actors and topics, a code', { mode: 'TWO_MODE', aggregation: 'COMBINE' }],
  [
    'actors and topics, a code without ambivalence',
    { mode: 'TWO_MODE', aggregation: 'COMBINE', ambivalent: 'LEAVE_OUT' },
  ],
  [
    'actors and topics, DNA’s code without ambivalence',
    { mode: 'TWO_MODE', aggregation: 'COMBINE', ambivalent: 'LEAVE_OUT', compatibility: 'DNA' },
  ],
  ['actors and topics, by activity', { mode: 'TWO_MODE', normalization: 'ACTIVITY' }],
  [
    'topics and actors, by prominence',
    { mode: 'TWO_MODE', rows: 'TOPICS', normalization: 'PROMINENCE' },
  ],
]

/** Of each kind one whose edges are followed to the positions. */
const EXPLAINED = NETWORKS.filter(([name]) =>
  [
    'agreement less disagreement, as it is where nothing is said',
    'conflict',
    'by Jaccard',
    'by cosine',
    'by DNA’s Jaccard',
    'without ambivalence',
    'members for collectives',
    'each stance once a document',
    'topics by actors, by cosine',
    'actors and topics, a code',
    'topics and actors, by prominence',
  ].includes(name),
)

/** Differences in the last bits are nothing: sums are made in another order. */
const rounded = (values: number[]) => values.map((value) => Math.round(value * 1e9) / 1e9 + 0)

describe.each(ENGINES)('$name: stance networks', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  async function matrixOf(input: object) {
    const answer = (await runQuery(store, MATRIX, { input })) as { stanceNetwork: Computed }
    return answer.stanceNetwork
  }

  it.each(NETWORKS)('%s: every weight is as worked out', async (_, options) => {
    const { matrix, statementCount } = await matrixOf(options)
    const expected = naiveMatrix(options)
    expect(matrix.rows).toEqual(expected.rows)
    expect(matrix.columns).toEqual(expected.columns)
    expect(rounded(matrix.values)).toEqual(rounded(expected.values))
    const statements = statementsOf(options)
    expect(statementCount).toBe(statements.length)
    const count = (id: string) =>
      statements.filter(({ actor, topic }) => actor === id || topic === id).length
    expect(matrix.rowStatements).toEqual(expected.rows.map(count))
    expect(matrix.columnStatements).toEqual(expected.columns.map(count))
  })

  it.each(EXPLAINED)('%s: what stands behind an edge adds up to it', async (_, options) => {
    const answer = (await runQuery(store, WHY, { input: options })) as { stanceNetwork: Explained }
    const { rows, columns, values } = naiveMatrix(options)
    const cell = (a: string, b: string) =>
      values[rows.indexOf(a) * columns.length + columns.indexOf(b)] ?? NaN
    const isOneMode = options.mode !== 'TWO_MODE'
    const linked = values.filter((value) => value !== 0).length / (isOneMode ? 2 : 1)
    const { edges, nodeCount } = answer.stanceNetwork.network
    expect(edges).toHaveLength(linked)
    expect(nodeCount).toBe(isOneMode ? rows.length : rows.length + columns.length)

    const statements = statementsOf(options)
    for (const { source, target, weight, directed, shares, facts } of edges) {
      const isActorFirst = isOneMode || options.rows !== 'TOPICS'
      expect(weight).toBeCloseTo(isActorFirst ? cell(source, target) : cell(target, source), 9)
      expect(directed).toBe(!isOneMode)
      const total = shares.reduce((sum, one) => sum + one.share, 0)
      expect(total).toBeCloseTo(weight, 9)

      // Whatever both say of the same, and nothing else.
      const ends = [source, target]
      const common = statements.filter(({ actor, topic }) => {
        if (!isOneMode) return ends.includes(actor) && ends.includes(topic)
        const isRow = options.rows === 'TOPICS' ? topic : actor
        if (!ends.includes(isRow)) return false
        const other = ends.find((end) => end !== isRow)
        return statements.some((one) =>
          options.rows === 'TOPICS'
            ? one.topic === other && one.actor === actor
            : one.actor === other && one.topic === topic,
        )
      })
      const written = (position: string, actor: string, heldBy: string) =>
        `${position} ${actor} ${heldBy}`
      expect(
        shares.map((one) => written(one.position.id, one.actor.id, one.heldBy)).sort(),
      ).toEqual(
        common.map(({ position, actor, heldBy }) => written(position, actor, heldBy)).sort(),
      )
      expect(facts.map(({ id }) => id)).toEqual(
        [...new Set(common.map(({ position }) => position))].sort(),
      )
    }
  })

  it('say what counts and what does not', async () => {
    // 154 positions, one of them supposed; 14 are also held for seven others each.
    expect(await matrixOf({})).toMatchObject({
      statementCount: 153 + 14 * 7,
      positionCount: 153,
      byFactDate: 0,
      byDocumentDate: 251,
      undated: 0,
      leftOut: [],
      hiddenByModality: [{ modality: 'HYPOTHETICAL', count: 1 }],
      matrix: { levels: ['OPPOSES', 'AMBIVALENT', 'SUPPORTS'] },
    })
    // Two positions of the statement are conditional, 11 that hold are ambivalent, two actors are
    // collectives.
    expect(
      await matrixOf({
        conditional: 'LEAVE_OUT',
        ambivalent: 'LEAVE_OUT',
        collectives: 'LEAVE_OUT',
      }),
    ).toMatchObject({
      leftOut: [
        { reason: 'CONDITIONAL', count: 16 },
        { reason: 'AMBIVALENT', count: 11 },
        { reason: 'COLLECTIVE', count: 69 - ambivalentOf('actor:workshop-participants') + 12 },
      ],
      matrix: { levels: ['OPPOSES', 'AMBIVALENT', 'SUPPORTS'] },
    })
  })

  it.each([{}, { ambivalent: 'APART' }])(
    'have codes of all stances, whichever occur, but for DNA: %j',
    async (options) => {
      // Of three actors two oppose it, once or twice, and one is ambivalent.
      const input = {
        ...{ mode: 'TWO_MODE', aggregation: 'COMBINE', onBehalfOf: 'EXCLUDE', ...options },
        filter: { topics: ['topic:military-intervention'] },
      }
      const own = await matrixOf(input)
      expect(own.matrix).toMatchObject({ levels: ['OPPOSES', 'AMBIVALENT', 'SUPPORTS'] })
      expect([...own.matrix.values].sort()).toEqual([2, 4, 4])
      const dna = await matrixOf({ ...input, compatibility: 'DNA' })
      expect(dna.matrix).toMatchObject({ levels: ['OPPOSES', 'AMBIVALENT'] })
      expect([...dna.matrix.values].sort()).toEqual([1, 2, 2])
    },
  )

  it('say by which date the statements count that do', async () => {
    const datesOf = async (input: object) => {
      const { statementCount, byFactDate, byDocumentDate, undated } = await matrixOf(input)
      return [statementCount, byFactDate, byDocumentDate, undated]
    }
    // The memo of 2018 has 131 of the 251 statements; positions have no dates of their own.
    expect(await datesOf({ period: '2018' })).toEqual([131, 0, 131, 0])
    expect(await datesOf({ dateBasis: 'FACT' })).toEqual([251, 0, 0, 251])
    expect(await datesOf({ dateBasis: 'FACT', period: '2018' })).toEqual([0, 0, 0, 0])
    const statements = statementsOf()
    const often = statements.filter(
      ({ actor }) => statements.filter((one) => one.actor === actor).length >= 5,
    ).length
    expect(often).toBeLessThan(251)
    expect(await datesOf({ minActorStatements: 5 })).toEqual([often, 0, often, 0])
  })

  it('show the strongest edges of the nodes that are shown', async () => {
    const { rows, values } = naiveMatrix()
    const spoken = rows
      .map((id) => ({ id, count: statementsOf().filter(({ actor }) => actor === id).length }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .slice(0, 5)
      .map(({ id }) => rows.indexOf(id))
    const strengths = spoken
      .flatMap((row) =>
        spoken
          .filter((other) => other > row)
          .map((other) => Math.abs(values[row * rows.length + other] ?? 0)),
      )
      .filter((weight) => weight > 0)
      .sort((a, b) => b - a)
    expect(strengths).toHaveLength(10)
    const shownOf = async (maxEdges: number) => {
      const { stanceNetwork } = (await runQuery(
        store,
        `query ($maxEdges: Int!) { stanceNetwork(input: {}) {
          network(maxNodes: 5, maxEdges: $maxEdges) { nodeCount truncatedBecause edges { weight } }
        } }`,
        { maxEdges },
      )) as {
        stanceNetwork: {
          network: { nodeCount: number; truncatedBecause: string; edges: { weight: number }[] }
        }
      }
      const { edges, nodeCount, truncatedBecause } = stanceNetwork.network
      expect(nodeCount).toBe(5)
      const weights = edges.map(({ weight }) => Math.abs(weight)).sort((a, b) => b - a)
      return { weights, why: truncatedBecause }
    }
    const all = await shownOf(10)
    expect(all.weights).toEqual(strengths)
    expect(all.why).not.toContain('maxEdges')
    const some = await shownOf(4)
    expect(some.weights).toEqual(strengths.slice(0, 4))
    expect(some.why).toContain('10 edges have enough weight: only the 4 strongest')
  })

  // By their documents 131 statements are of 1 September 2018 and 120 of 1 January 2019.
  const [MEMO, STATEMENT] = [131, 120]
  it.each<[string, object, string, [string, string, number][]]>([
    [
      'an open period ends where the statements do',
      { period: '2018/..' },
      'unit: YEAR',
      [
        ['2018-01-01', '2018-12-31', MEMO],
        ['2019-01-01', '2019-12-31', STATEMENT],
      ],
    ],
    ['or begins there', { period: '../2018' }, 'unit: YEAR', [['2018-01-01', '2018-12-31', MEMO]]],
    ['an open period without statements', { period: '2030/..' }, 'unit: YEAR', []],
    [
      'units are counted from the first day of the period on',
      { period: '2018-07-15/2019-08-20' },
      'unit: MONTH, size: 6, arrangement: TILED',
      [
        ['2018-07-15', '2019-01-14', MEMO + STATEMENT],
        ['2019-01-15', '2019-07-14', 0],
        ['2019-07-15', '2019-08-20', 0],
      ],
    ],
    [
      'weeks are counted from Monday on',
      {},
      'unit: WEEK, arrangement: TILED, size: 18',
      [
        ['2018-08-27', '2018-12-30', MEMO],
        ['2018-12-31', '2019-01-06', STATEMENT],
      ],
    ],
    [
      'a tile longer than the range is cut',
      {},
      'unit: YEAR, size: 5, arrangement: TILED',
      [['2018-01-01', '2019-12-31', MEMO + STATEMENT]],
    ],
    [
      'so is what grows',
      {},
      'unit: YEAR, size: 5, arrangement: CUMULATIVE',
      [['2018-01-01', '2019-12-31', MEMO + STATEMENT]],
    ],
    [
      'a normal density reaches beyond the window',
      {},
      'unit: YEAR, kernel: GAUSSIAN',
      [
        ['2018-01-01', '2018-12-31', MEMO + STATEMENT],
        ['2019-01-01', '2019-12-31', MEMO + STATEMENT],
      ],
    ],
    [
      'another kernel does not',
      {},
      'unit: YEAR, kernel: EPANECHNIKOV',
      [
        ['2018-01-01', '2018-12-31', MEMO],
        ['2019-01-01', '2019-12-31', STATEMENT],
      ],
    ],
    [
      'DNA’s window of one unit is an instant, the last of its size out of range',
      { compatibility: 'DNA' },
      'unit: YEAR',
      [['2018-09-01', '2018-09-01', MEMO]],
    ],
    [
      'a window of two statements has two',
      { filter: { actors: ['actor:aruba'] } },
      'unit: EVENT, size: 2',
      [
        ['2018-09-01', '2018-09-01', 2],
        ['2018-09-01', '2018-09-01', 2],
      ],
    ],
    [
      'for DNA three',
      { filter: { actors: ['actor:aruba'] }, compatibility: 'DNA' },
      'unit: EVENT, size: 2',
      [['2018-09-01', '2018-09-01', 3]],
    ],
  ])('have windows: %s', async (_, input, windows, expected) => {
    const answer = (await runQuery(
      store,
      `query ($input: StanceNetworkInput!) {
        stanceNetwork(input: $input) { series(${windows}) { start end statementCount } }
      }`,
      { input },
    )) as { stanceNetwork: { series: { start: string; end: string; statementCount: number }[] } }
    expect(
      answer.stanceNetwork.series.map(({ start, end, statementCount }) => [
        start,
        end,
        statementCount,
      ]),
    ).toEqual(expected)
  })

  it('take the day of the document, and of a date known in part the day asked for', async () => {
    // The memo is of September 2018, the statement of 2019.
    const ofStatement = statementsOf().filter(
      ({ document }) => document === 'document:statement-2019',
    )
    const count = async (input: object) => {
      const { statementCount, leftOut } = await matrixOf(input)
      return [statementCount, leftOut]
    }
    const rest = 251 - ofStatement.length
    const outside = (number: number) => [{ reason: 'OUTSIDE_PERIOD', count: number }]
    expect(await count({ period: '2018' })).toEqual([rest, outside(ofStatement.length)])
    expect(await count({ period: '2018-09-01' })).toEqual([rest, outside(ofStatement.length)])
    expect(await count({ period: '2018-09-30', partialDates: 'LAST_DAY' })).toEqual([
      rest,
      outside(ofStatement.length),
    ])
    expect(await count({ period: '2018-09-15', partialDates: 'MIDDLE' })).toEqual([
      rest,
      outside(ofStatement.length),
    ])
    expect(await count({ period: '2019-06/..' })).toEqual([0, outside(251)])
    expect(await count({ period: '2019-06/..', partialDates: 'LAST_DAY' })).toEqual([
      ofStatement.length,
      outside(rest),
    ])
    expect(await count({ period: '2018/2019', dateBasis: 'FACT' })).toEqual([
      0,
      [{ reason: 'UNDATED', count: 251 }],
    ])
  })

  it('leave out who says little, anew until all that is left has enough', async () => {
    const input = { minActorStatements: 3, minTopicStatements: 3 }
    let left = statementsOf()
    for (let before = -1; before !== left.length;) {
      before = left.length
      const often = (key: 'actor' | 'topic', id: string) =>
        left.filter((one) => one[key] === id).length >= 3
      left = left.filter(({ actor, topic }) => often('actor', actor) && often('topic', topic))
    }
    const { matrix, statementCount, leftOut } = await matrixOf(input)
    expect(statementCount).toBe(left.length)
    expect(leftOut).toEqual([{ reason: 'BELOW_MINIMUM', count: 251 - left.length }])
    expect(matrix.rows).toEqual([...new Set(left.map(({ actor }) => actor))].sort())
    const isolated = await matrixOf({ ...input, isolates: true })
    expect(isolated.matrix.rows).toEqual(
      [...new Set(statementsOf().map(({ actor }) => actor))].sort(),
    )
    expect(rounded(isolated.matrix.values).filter((value) => value !== 0)).toEqual(
      rounded(matrix.values).filter((value) => value !== 0),
    )
  })

  it.each([
    [
      'of some actors',
      { actors: ['actor:curacao', 'actor:provea'] },
      (one: Statement) => ['actor:curacao', 'actor:provea'].includes(one.actor),
    ],
    [
      'of actors of a kind',
      { actorKinds: ['NGO'] },
      (one: Statement) => kindOf(one.actor) === 'NGO',
    ],
    [
      'on some topics',
      { topics: ['topic:dialogue', 'topic:sanctions'] },
      (one: Statement) => ['topic:dialogue', 'topic:sanctions'].includes(one.topic),
    ],
    [
      'in a document',
      { documents: ['document:statement-2019'] },
      (one: Statement) => one.document === 'document:statement-2019',
    ],
    [
      'without an actor and a topic',
      { without: ['actor:curacao', 'topic:dialogue'] },
      ({ actor, topic }: Statement) => actor !== 'actor:curacao' && topic !== 'topic:dialogue',
    ],
    ['of nobody', { actors: [] }, () => false],
    ['with other facts asked for, too', { edges: ['CLAIM'], families: ['PRESSURE'] }, () => true],
  ])('count positions %s', async (_, filter, keeps) => {
    const kept = statementsOf().filter(keeps)
    const { statementCount, matrix } = await matrixOf({ filter })
    expect(statementCount).toBe(kept.length)
    expect(matrix.rows).toEqual([...new Set(kept.map(({ actor }) => actor))].sort())
  })

  it('read positions, those they are held for and the documents in a statement each', async () => {
    const sent = (input: object) => statementsSent(store, () => runQuery(store, COUNT, { input }))
    expect((await sent({})).sort()).toEqual([
      'document/spans',
      'stance/positions',
      'stance/represented',
    ])
    expect((await sent({ dateBasis: 'FACT', onBehalfOf: 'EXCLUDE' })).sort()).toEqual([
      'stance/positions',
    ])
    expect((await sent({ dateBasis: 'FACT', collectives: 'MEMBERS' })).sort()).toEqual([
      'stance/positions',
      'stance/represented',
      'view/ends',
    ])
  })
})

interface Computed {
  statementCount: number
  byFactDate: number
  byDocumentDate: number
  undated: number
  leftOut: { reason: string; count: number }[]
  matrix: {
    rows: string[]
    columns: string[]
    values: number[]
    rowStatements: number[]
    columnStatements: number[]
  }
}

interface Explained {
  network: {
    nodeCount: number
    edges: {
      source: string
      target: string
      weight: number
      directed: boolean
      facts: { id: string }[]
      shares: {
        share: number
        heldBy: string
        actor: { id: string }
        topic: { id: string }
        position: { id: string }
      }[]
    }[]
  }
}

type Statement = ReturnType<typeof statementsOf>[number]

function kindOf(actor: string) {
  return seed.actors.find(({ id }) => id === actor)?.kind
}

function ambivalentOf(actor: string) {
  return statementsOf().filter((one) => one.actor === actor && one.stance === 0).length
}
