import { expect, it } from '@jest/globals'
import { requireFew } from '../../../src/stance/divisible.ts'
import type { Store } from '../../../src/store/store.ts'
import { runQuery } from '../../support/api.ts'
import {
  at,
  type Between,
  everyDivision,
  type Found,
  naiveBroker,
  naiveDistance,
  naiveModularity,
  replay,
  together,
  type Weight,
} from '../clusters.ts'
import { naiveMatrix, type Options } from '../naive.ts'

/** Few enough to compare all divisions; some disagree. Weights of two do not depend on others. */
const ACTORS = [
  'actor:aruba',
  'actor:curacao',
  'actor:government-of-venezuela',
  'actor:lima-group',
  'actor:nicaragua',
  'actor:norway',
  'actor:trinidad-and-tobago',
  'actor:workshop-participants',
]

const COMMUNITIES = `query ($input: StanceNetworkInput!, $method: StanceCommunityMethod!, $groups: Int, $resolution: Float) {
  stanceNetwork(input: $input) {
    communities(method: $method, groups: $groups, resolution: $resolution) {
      count modularity
      communities { number members { id } }
      dendrogram { leaves { id } merges { left right height size } }
    }
  }
}`

const BROKERS = `query ($input: StanceNetworkInput!, $camps: Int!, $above: Float!) {
  stanceNetwork(input: $input) {
    polarization(camps: $camps, seed: 3) { camps { number members { id } } }
    brokers(camps: $camps, seed: 3, above: $above, first: 200) {
      broker { id } camp coordinator itinerant gatekeeper liaison total }
  }
}`

function weightsOf(options: Options): Weight {
  const { rows, values } = naiveMatrix(options)
  const places = ACTORS.map((actor) => rows.indexOf(actor))
  return (a, b) => at(values, at(places, a) * rows.length + at(places, b))
}

/** Communities and brokers. */
export function testGroups(store: () => Store) {
  async function communitiesOf(options: Options, asked: object) {
    const input = { ...options, filter: { actors: ACTORS } }
    const answer = (await runQuery(store(), COMMUNITIES, { input, ...asked })) as Found
    const found = answer.stanceNetwork.communities
    const groups = ACTORS.map((actor) =>
      found.communities.findIndex(({ members }) => members.some(({ id }) => id === actor)),
    )
    expect(groups).not.toContain(-1)
    expect(found.count).toBe(new Set(groups).size)
    expect(found.communities.map(({ number }) => number)).toEqual(
      found.communities.map((_, index) => index + 1),
    )
    const sizes = found.communities.map(({ members }) => members.length)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    return { ...found, groups }
  }

  it.each([
    [{}, 1],
    [{ aggregation: 'CONGRUENCE' as const }, 1],
    [{ aggregation: 'CONGRUENCE' as const }, 1.5],
  ])('LOUVAIN finds the best of all divisions: %j at %d', async (options, resolution) => {
    const weight = weightsOf(options)
    const best = Math.max(
      ...[...everyDivision(ACTORS.length)].map((one) => naiveModularity(weight, one, resolution)),
    )
    const found = await communitiesOf(options, { method: 'LOUVAIN', resolution })
    expect(found.modularity).toBeCloseTo(best, 9)
    expect(naiveModularity(weight, found.groups, resolution)).toBeCloseTo(best, 9)
    expect(found.dendrogram).toBeNull()
  })

  it('LABEL_PROPAGATION ends where nobody has more weight elsewhere', async () => {
    const weight = weightsOf({})
    const { groups, modularity } = await communitiesOf({}, { method: 'LABEL_PROPAGATION' })
    expect(modularity).toBeCloseTo(naiveModularity(weight, groups), 9)
    ACTORS.forEach((_, actor) => {
      const to = (group: number) =>
        groups.reduce(
          (sum, one, other) =>
            one === group && other !== actor ? sum + Math.max(0, weight(actor, other)) : sum,
          0,
        )
      expect(to(at(groups, actor))).toBe(Math.max(...groups.map(to)))
    })
  })

  it.each(['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD'])(
    '%s merges the nearest two each time, and is cut where the modularity is highest',
    async (method) => {
      const weight = weightsOf({})
      const distance = naiveDistance(weight, ACTORS.length)
      const found = await communitiesOf({}, { method })
      const { leaves = [], merges = [] } = found.dendrogram ?? {}
      const order = leaves.map(({ id }) => ACTORS.indexOf(id))
      expect([...order].sort()).toEqual(ACTORS.map((_, actor) => actor))

      const { steps, cuts, left } = replay(method, distance, order, merges)
      expect(left).toBe(1)
      steps.forEach(({ nearest, apart, members }, step) => {
        const { height, size } = at(merges, step)
        expect(height).toBeCloseTo(apart, 9)
        expect(height).toBeCloseTo(nearest, 9)
        expect(size).toBe(members.length)
        const places = members.map((actor) => order.indexOf(actor)).sort((a, b) => a - b)
        expect(at(places, size - 1) - at(places, 0)).toBe(size - 1)
      })

      const best = Math.max(
        ...[2, 3, 4, 5].map((count) => naiveModularity(weight, at(cuts, count))),
      )
      expect(found.modularity).toBeCloseTo(best, 9)
      const three = await communitiesOf({}, { method, groups: 3 })
      expect(together(three.groups)).toEqual(together(at(cuts, 3)))
      expect(three.modularity).toBeCloseTo(naiveModularity(weight, at(cuts, 3)), 9)
    },
  )

  it.each(['LOUVAIN', 'WARD'])('%s with DNA’s modularity counts who is linked', async (method) => {
    const options = { compatibility: 'DNA' as const }
    const weight = weightsOf(options)
    const linked: Weight = (a, b) => Number(weight(a, b) > 0)
    const { groups, modularity, dendrogram } = await communitiesOf(options, { method })
    expect(modularity).toBeCloseTo(naiveModularity(linked, groups), 9)
    expect(Math.abs((modularity ?? NaN) - naiveModularity(weight, groups))).toBeGreaterThan(1e-3)
    if (!dendrogram) return
    const order = dendrogram.leaves.map(({ id }) => ACTORS.indexOf(id))
    const distance = naiveDistance(weight, ACTORS.length)
    const { cuts } = replay(method, distance, order, dendrogram.merges)
    const scores = [2, 3, 4, 5].map((count) => naiveModularity(linked, at(cuts, count)))
    expect(modularity).toBeCloseTo(Math.max(...scores), 9)
  })

  it.each([
    ['all of the seed', {}, 2, 0],
    ['three camps, strong links', { normalization: 'AVERAGE' as const }, 3, 0.3],
    ['topics', { rows: 'TOPICS' as const, onBehalfOf: 'EXCLUDE' as const }, 2, 0],
  ])('brokers of %s are between those who are not linked', async (_, options, camps, above) => {
    const answer: unknown = await runQuery(store(), BROKERS, { input: options, camps, above })
    const { polarization, brokers } = (answer as Between).stanceNetwork
    const campOf = new Map(
      polarization.camps.flatMap(({ number, members }) => members.map(({ id }) => [id, number])),
    )
    expect(new Set(campOf.values()).size).toBe(camps)
    const { rows, values } = naiveMatrix(options)
    const linked = (a: string, b: string) =>
      (values[rows.indexOf(a) * rows.length + rows.indexOf(b)] ?? NaN) > above
    const expected = rows
      .filter((row) => campOf.has(row))
      .map((broker) => naiveBroker(broker, campOf, linked))
    expect(expected.some(({ total }) => total > 0)).toBe(true)
    expect(brokers).toEqual(expected.sort((a, b) => b.total - a.total))
  })

  it('are none, one, or each alone where little is said', async () => {
    const ask = (input: object, method: string) =>
      runQuery(
        store(),
        `query ($input: StanceNetworkInput!, $method: StanceCommunityMethod!) { stanceNetwork(input: $input) {
          communities(method: $method) { count modularity communities { members { id } } dendrogram { leaves { id } merges { size } } }
          brokers { total }
        } }`,
        { input, method },
      ) as Promise<unknown>
    const nobody = { filter: { actors: [] } }
    const alone = { filter: { actors: ['actor:aruba'] } }
    const aruba = { id: 'actor:aruba' }
    expect(await ask(nobody, 'LOUVAIN')).toEqual({
      stanceNetwork: {
        communities: { count: 0, modularity: null, communities: [], dendrogram: null },
        brokers: [],
      },
    })
    expect(await ask(nobody, 'WARD')).toMatchObject({
      stanceNetwork: { communities: { count: 0, dendrogram: { leaves: [], merges: [] } } },
    })
    expect(await ask(alone, 'AVERAGE')).toEqual({
      stanceNetwork: {
        communities: {
          ...{ count: 1, modularity: null, communities: [{ members: [aruba] }] },
          dendrogram: { leaves: [aruba], merges: [] },
        },
        brokers: [],
      },
    })
  })

  it('are not looked for in too many', () => {
    expect(() => {
      requireFew(500, 'rows', 'brokers')
    }).not.toThrow()
    expect(() => {
      requireFew(501, 'rows', 'brokers')
    }).toThrow('brokers is of at most 500 rows, but the network has 501')
  })
}
