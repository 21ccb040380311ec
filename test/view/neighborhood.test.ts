import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import {
  countModalities,
  HOLDING,
  joined,
  naiveEdges,
  naiveSteps,
  positions,
  relationships,
} from './naive.ts'

const NEIGHBORHOOD = `query($of: [ID!]!, $depth: Int! = 1, $filter: GraphFilter, $maxNodes: Int! = 500) {
  neighborhood(of: $of, depth: $depth, filter: $filter, maxNodes: $maxNodes) {
    nodeCount edgeCount truncated truncatedBecause
    hiddenByModality { modality count }
    nodes { id distance node { id degree } }
    edges { id facts { id } }
  }
}`

interface Neighborhood {
  nodeCount: number
  edgeCount: number
  truncated: boolean
  truncatedBecause: string | null
  hiddenByModality: { modality: string; count: number }[]
  nodes: { id: string; distance: number; node: { id: string; degree: number } }[]
  edges: { id: string; facts: { id: string }[] }[]
}

const holding = relationships.filter(({ modality }) => HOLDING.includes(modality))
const hidden = relationships.filter(({ modality }) => !HOLDING.includes(modality))
const steps = naiveSteps(holding.flatMap(naiveEdges))

/** How far things are from some, as far as `depth`. */
function naiveDistances(of: string[], depth: number) {
  const distances = new Map(of.map((id) => [id, 0]))
  for (let distance = 1; distance <= depth; distance++) {
    for (const [id, known] of [...distances]) {
      if (known !== distance - 1) continue
      for (const next of steps.get(id) ?? []) {
        if (!distances.has(next)) distances.set(next, distance)
      }
    }
  }
  return distances
}

describe.each(ENGINES)('$name: a neighborhood', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const ask = async (variables: object) => {
    const data = (await runQuery(store, NEIGHBORHOOD, { ...variables })) as {
      neighborhood: Neighborhood
    }
    return data.neighborhood
  }

  it('of PROVEA is its country, the government, the statement and those who signed it', async () => {
    const { nodes, edges } = await ask({ of: ['actor:provea'] })
    // Of one distance those with more of these edges first: three, three, two, two.
    expect(nodes.map(({ id, distance }) => [id, distance])).toEqual([
      ['actor:provea', 0],
      ['actor:government-of-venezuela', 1],
      ['actor:joint-statement-signatories', 1],
      ['actor:venezuela', 1],
      ['document:statement-2019', 1],
    ])
    expect(edges.map(({ id }) => id)).toEqual([
      'edge:actor:government-of-venezuela:GOVERNS:actor:venezuela',
      'edge:actor:joint-statement-signatories:AUTHORED:document:statement-2019',
      'edge:actor:joint-statement-signatories:OPPOSES:actor:government-of-venezuela',
      'edge:actor:provea:BASED_IN:actor:venezuela',
      'edge:actor:provea:MEMBER_OF:actor:joint-statement-signatories',
      'edge:actor:provea:REPORTS_ON:actor:government-of-venezuela',
      'edge:actor:provea:SIGNATORY_OF:document:statement-2019',
    ])
  })

  it('leaves things out, and what only they lead to; also what it is around', async () => {
    const without = ['actor:provea', 'actor:venezuela']
    const { nodes, edges } = await ask({ of: ['actor:provea'], depth: 1, filter: { without } })
    expect(nodes.map(({ id, distance }) => [id, distance])).toEqual([
      ['actor:joint-statement-signatories', 1],
      ['actor:government-of-venezuela', 1],
      ['document:statement-2019', 1],
    ])
    expect(edges.map(({ id }) => id)).toEqual([
      'edge:actor:joint-statement-signatories:AUTHORED:document:statement-2019',
      'edge:actor:joint-statement-signatories:OPPOSES:actor:government-of-venezuela',
    ])
    // By hand: of what PROVEA leads to, all but Venezuela is taken away here.
    const walled = await ask({
      of: ['actor:provea'],
      depth: 4,
      filter: {
        without: [
          'actor:government-of-venezuela',
          'actor:joint-statement-signatories',
          'actor:venezuela',
          'document:statement-2019',
        ],
      },
    })
    expect(walled.nodes.map(({ id }) => id)).toEqual(['actor:provea'])
  })

  it.each([
    [['actor:provea'], 1],
    [['actor:provea'], 2],
    [['actor:oas'], 3],
    [['actor:oas', 'actor:lima-group'], 2],
    [['topic:dialogue'], 1],
    [['actor:venezuela'], 4],
  ])('of %j to depth %d is all that near, and all edges between', async (of, depth) => {
    const { nodes, edges, hiddenByModality, truncated } = await ask({ of, depth })
    const distances = naiveDistances(of, depth)
    expect(new Map(nodes.map(({ id, distance }) => [id, distance]))).toEqual(distances)
    const between = holding.filter(({ from, to }) => distances.has(from) && distances.has(to))
    expect(edges.map(({ id, facts }) => [id, facts.map((fact) => fact.id)])).toEqual(
      joined(between.flatMap(naiveEdges)).map(({ id, facts }) => [id, facts]),
    )
    expect(truncated).toBe(false)

    const isOpened = (id: string) => (distances.get(id) ?? depth) < depth
    const left = hidden.filter(
      ({ from, to }) =>
        (distances.has(from) && distances.has(to)) || isOpened(from) || isOpened(to),
    )
    expect(hiddenByModality).toEqual(countModalities(left))
  })

  it('is cut with a reason: of the farthest those that most facts touch stay', async () => {
    const whole = await ask({ of: ['actor:provea'], depth: 2 })
    const cut = await ask({ of: ['actor:provea'], depth: 2, maxNodes: 20 })
    const near = whole.nodes.filter(({ distance }) => distance < 2)
    const far = whole.nodes
      .filter(({ distance }) => distance === 2)
      .sort((a, b) => b.node.degree - a.node.degree || (a.id > b.id ? -1 : 1))
    expect(cut.nodes.map(({ id }) => id).sort()).toEqual(
      [...near, ...far.slice(0, 20 - near.length)].map(({ id }) => id).sort(),
    )
    expect(cut).toMatchObject({ nodeCount: 20, truncated: true })
    expect(cut.truncatedBecause).toBe(
      'More than 20 things match: of those 2 steps away only the 15 that most facts touch are shown (maxNodes).',
    )
    const exact = await ask({ of: ['actor:provea'], depth: 2, maxNodes: whole.nodeCount })
    expect(exact).toEqual(whole)
  })

  it('goes over positions where these are asked for', async () => {
    const { nodes } = await ask({ of: ['actor:provea'], filter: { edges: ['STANCE'] } })
    const topics = positions
      .filter(({ actor, onBehalfOf = [] }) => [actor, ...onBehalfOf].includes('actor:provea'))
      .map(({ topic }) => topic)
    expect(nodes.map(({ id }) => id).sort()).toEqual(['actor:provea', ...new Set(topics)].sort())
    expect(nodes.length).toBeGreaterThan(1)
  })

  it('goes over participation where that is asked for', async () => {
    const { nodes } = await ask({
      of: ['event:lima-icg-meeting'],
      depth: 2,
      filter: { edges: ['PARTICIPATION'] },
    })
    expect(nodes.map(({ id, distance }) => [id, distance])).toEqual([
      ['event:lima-icg-meeting', 0],
      ['actor:lima-group', 1],
      ['actor:international-contact-group', 1],
      ['event:icg-missions', 2],
      ['event:lima-group-founding', 2],
      ['instrument:lima-founding-declaration', 2],
    ])
  })

  it('keeps what was asked for, whatever the filter says of things', async () => {
    const { nodes } = await ask({ of: ['actor:provea'], filter: { actorKinds: ['STATE'] } })
    expect(nodes.map(({ id }) => id).sort()).toEqual([
      'actor:provea',
      'actor:venezuela',
      'document:statement-2019',
    ])
  })

  it('says what two actors both relate to', async () => {
    const { neighborhood } = (await runQuery(
      store,
      `{ neighborhood(of: ["actor:provea", "actor:wola"]) { nodes { id } edges { source target } } }`,
    )) as { neighborhood: { nodes: { id: string }[]; edges: { source: string; target: string }[] } }
    const common = neighborhood.nodes.filter(({ id }) =>
      ['actor:provea', 'actor:wola'].every((actor) =>
        neighborhood.edges.some(
          ({ source, target }) =>
            (source === actor && target === id) || (target === actor && source === id),
        ),
      ),
    )
    expect(common.map(({ id }) => id).sort()).toEqual([
      'actor:joint-statement-signatories',
      'document:statement-2019',
    ])
  })

  it('refuses what is not there by name', async () => {
    const unknown = await runFailing(store, NEIGHBORHOOD, { of: ['actor:oas', 'actor:nobody'] })
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', input: 'of' })
    expect(unknown.message).toContain('actor:nobody')
    const fact = await runFailing(store, NEIGHBORHOOD, { of: ['claim:memo-011-01'] })
    expect(fact).toMatchObject({ code: 'BAD_INPUT', input: 'of' })
  })

  it.each([
    ['of', []],
    ['of', Array.from({ length: 101 }, (_, index) => `actor:${String(index)}`)],
    ['depth', 0],
    ['depth', 5],
    ['maxNodes', 0],
    ['maxNodes', 10_001],
  ])('refuses %s of %j', async (input, value) => {
    const error = await runFailing(store, NEIGHBORHOOD, { of: ['actor:oas'], [input]: value })
    expect(error).toMatchObject({ code: 'BAD_INPUT', input })
  })

  it('refuses fewer nodes than were asked for', async () => {
    const of = ['actor:oas', 'actor:provea']
    const error = await runFailing(store, NEIGHBORHOOD, { of, maxNodes: 1 })
    expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'maxNodes' })
  })

  it('takes one statement a level and direction, and one for all facts', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        '{ neighborhood(of: ["actor:provea"], depth: 3) { nodes { node { name } } edges { facts { id } } } }',
      ),
    )
    expect(statements).toEqual([
      'node/by-id',
      ...Array.from({ length: 3 }, () => [
        'view/related-neighbors-along',
        'view/related-neighbors-against',
      ]).flat(),
      'view/related-between',
      'node/by-id',
    ])
  })

  it('reads families and passages with the facts where these are asked for, and only there', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        `{ neighborhood(of: ["actor:provea"]) { edges { ...Evidence } } }
         fragment Evidence on NetworkEdge { ... on NetworkEdge { evidenceCount } }`,
      ),
    )
    expect(statements).toEqual([
      'node/by-id',
      'view/related-neighbors-along',
      'view/related-neighbors-against',
      'view/relationships-between',
    ])
  })
})
