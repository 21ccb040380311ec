import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { HOLDING, joined, naiveEdges, relationships, relationTypes } from './naive.ts'

const SHARED = `query($of: [[ID!]!]!, $direction: Direction! = BOTH, $filter: GraphFilter, $maxNodes: Int! = 500) {
  sharedNeighbors(of: $of, direction: $direction, filter: $filter, maxNodes: $maxNodes) {
    truncatedBecause nodes { id distance } edges { id facts { id } }
  }
}`

interface Answer {
  sharedNeighbors: {
    truncatedBecause: string | null
    nodes: { id: string; distance: number }[]
    edges: { id: string; facts: { id: string }[] }[]
  }
}

/** What each group is connected with, fact by fact. */
function expected(groups: string[][], direction: string, families?: string[]) {
  const members = new Set(groups.flat())
  const edges = relationships.filter(({ modality, relation }) => {
    const family = relationTypes.get(relation)?.family ?? ''
    return HOLDING.includes(modality) && (families?.includes(family) ?? true)
  })
  const reaches = (from: string, to: string) =>
    edges.filter((edge) => {
      const isSymmetric = relationTypes.get(edge.relation)?.symmetric === true
      const along = edge.from === from && edge.to === to
      const against = edge.from === to && edge.to === from
      if (direction === 'BOTH' || isSymmetric) return along || against
      return direction === 'OUTGOING' ? along : against
    })
  const others = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const shared = [...others].filter(
    (other) =>
      !members.has(other) &&
      groups.every((group) => group.some((member) => reaches(member, other).length > 0)),
  )
  const facts = new Set(
    [...members].flatMap((member) => shared.flatMap((other) => reaches(member, other))),
  )
  return { shared: shared.sort(), edges: joined([...facts].flatMap(naiveEdges)) }
}

const LIMA = 'actor:lima-group'
const STATES = 'actor:united-states'
const UNION = 'actor:european-union'

describe.each(ENGINES)('$name: shared neighbors', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  async function ask(variables: object) {
    const { sharedNeighbors } = (await runQuery(store, SHARED, { ...variables })) as Answer
    const { nodes, edges, truncatedBecause } = sharedNeighbors
    return {
      truncatedBecause,
      members: nodes.filter(({ distance }) => distance === 0).map(({ id }) => id),
      shared: nodes.filter(({ distance }) => distance === 1).map(({ id }) => id),
      edges: edges.map(({ id, facts }) => ({ id, facts: facts.map((fact) => fact.id).sort() })),
    }
  }

  it('are whom three actors all put under pressure', async () => {
    const filter = { families: ['PRESSURE'] }
    const answer = await ask({ of: [[LIMA], [STATES], [UNION]], direction: 'OUTGOING', filter })
    expect(answer.shared).toEqual(['actor:governing-coalition'])
    expect(answer.edges).toHaveLength(3)
  })

  it.each([
    [[[LIMA], [STATES]], 'BOTH', undefined],
    [[[LIMA], [STATES]], 'OUTGOING', undefined],
    [[[LIMA], [STATES], [UNION]], 'INCOMING', undefined],
    [[['actor:curacao', 'actor:aruba'], ['actor:guyana']], 'BOTH', undefined],
    [[['actor:curacao', 'actor:aruba'], ['actor:trinidad-and-tobago']], 'BOTH', ['MIGRATION']],
    [[[UNION]], 'BOTH', undefined],
    [[['actor:provea'], ['actor:wola']], 'BOTH', ['PLACE']],
  ])('of %j, %s, in %j are those that the seed has', async (of, direction, families) => {
    const answer = await ask({ of, direction, filter: families ? { families } : {} })
    const { shared, edges } = expected(of, direction, families)
    expect(answer.members.sort()).toEqual([...new Set(of.flat())].sort())
    expect(answer.shared.sort()).toEqual(shared)
    expect(answer.edges).toEqual(edges.map(({ id, facts }) => ({ id, facts })))
    expect(answer.truncatedBecause).toBeNull()
  })

  it('are cut with a reason', async () => {
    const of = [['actor:curacao'], ['actor:aruba']]
    const { shared, truncatedBecause } = await ask({ of, maxNodes: 3 })
    expect(shared).toHaveLength(1)
    expect(truncatedBecause).toMatch(/only the 1 that .* \(maxNodes\)/)
  })

  it('take one statement a direction for the neighbors and those of a view', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(store, '{ sharedNeighbors(of: [["actor:oas"]]) { nodeCount } }'),
    )
    expect(statements).toEqual([
      'node/by-id',
      'view/related-steps-along',
      'view/related-steps-against',
      'view/related-between',
    ])
  })

  it.each([
    [{ of: [] }, 'BAD_INPUT', 'of'],
    [{ of: [[LIMA], []] }, 'BAD_INPUT', 'of'],
    [{ of: [[LIMA], ['actor:nobody']] }, 'NOT_FOUND', 'of'],
    [{ of: [['claim:memo-011-01']] }, 'BAD_INPUT', 'of'],
    [{ of: [[LIMA], [STATES]], maxNodes: 1 }, 'BAD_INPUT', 'maxNodes'],
    [{ of: [[LIMA]], filter: { families: ['NONE'] } }, 'BAD_INPUT', 'filter.families'],
  ])('refuse %j', async (variables, code, input) => {
    expect(await runFailing(store, SHARED, variables)).toMatchObject({ code, input })
  })
})
