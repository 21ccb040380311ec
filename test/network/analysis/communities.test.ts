import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type CommunityMethod,
  stanceCommunities,
} from '../../../src/network/analysis/communities.ts'
import { profileDistances, structuralDistances } from '../../../src/network/analysis/distances.ts'
import { cutInto, hierarchy, type Linkage } from '../../../src/network/analysis/hierarchy.ts'
import { modularity } from '../../../src/network/analysis/modularity.ts'
import { profiles } from '../../../src/network/analysis/profiles.ts'
import { requestOf, tableOf } from '../statements.ts'
import { orders, permuted, symmetric, weights } from './matrices.ts'

const METHODS: CommunityMethod[] = [
  'LOUVAIN',
  'LABEL_PROPAGATION',
  'SINGLE',
  'AVERAGE',
  'COMPLETE',
  'WARD',
]
const LINKAGES: Linkage[] = ['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD']

// Two triangles of weight 2, a bridge of weight 1 from c to d, and one who is only disagreed with.
const bridged = symmetric(7, [2, 2, 0, 0, 0, -1, 2, 0, 0, 0, -1, 1, 0, 0, 0, 2, 2, 0, 2, 0, 0])

const networks = orders.chain((order) =>
  fc.record({ order: fc.constant(order), upper: weights(order.length, -10) }),
)

describe('communities of a stance network', () => {
  it.each(METHODS)('are the two triangles by %s, and who is not linked alone', (method) => {
    // Trees are cut into three: to put the loner with others costs no modularity.
    const { communities, count } = stanceCommunities({ values: bridged, method, groups: 3 })
    expect([...communities]).toEqual([0, 0, 0, 1, 1, 1, 2])
    expect(count).toBe(3)
  })

  it('have the modularity of their weights, or of their links alone as rDNA', () => {
    // 2m = 26: 12 within either triangle, 13 of each: 24 / 26 - 2 * (13 / 26) ** 2.
    expect(stanceCommunities({ values: bridged }).modularity).toBeCloseTo(24 / 26 - 0.5, 12)
    // Seven links: 2m = 14.
    const { modularity: unweighted } = stanceCommunities({ values: bridged, compatibility: 'DNA' })
    expect(unweighted).toBeCloseTo(12 / 14 - 0.5, 12)
    const one = modularity(bridged, new Int32Array(7))
    expect(one).toBeCloseTo(0, 12)
    expect(modularity(bridged, new Int32Array(7), { resolution: 2 })).toBeCloseTo(-1, 12)
  })

  it.each(LINKAGES)('are as few as have the highest modularity by %s', (method) => {
    const { communities, count } = stanceCommunities({ values: bridged, method })
    expect(count).toBe(2)
    expect(new Set(communities.slice(0, 3)).size).toBe(1)
    expect(new Set(communities.slice(3, 6)).size).toBe(1)
    expect(communities[0]).not.toBe(communities[3])
  })

  it('are the same for the same seed, and each actor has one', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...METHODS), fc.integer(), (network, method, seed) => {
        const values = symmetric(network.order.length, network.upper)
        const found = stanceCommunities({ values, method, seed })
        expect(stanceCommunities({ values, method, seed })).toEqual(found)
        const sizes = Array.from(
          { length: found.count },
          (_, number) => found.communities.filter((one) => one === number).length,
        )
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        expect(Math.min(...sizes)).toBeGreaterThan(0)
        if (found.modularity === null) expect(values.some((value) => value > 0)).toBe(false)
        else expect(Math.abs(found.modularity)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('have a modularity that does not depend on the order of the actors', () => {
    fc.assert(
      fc.property(networks, ({ order, upper }) => {
        const values = symmetric(order.length, upper)
        const groups = order.map((row) => row % 2)
        const scored = modularity(values, groups)
        const other = modularity(
          permuted(values, order),
          order.map((row) => groups[row] ?? NaN),
        )
        if (scored === null) expect(other).toBeNull()
        else expect(other).toBeCloseTo(scored, 9)
      }),
    )
  })

  it('are none without actors, and one for each without links', () => {
    for (const method of METHODS) {
      const none = stanceCommunities({ values: new Float64Array(0), method })
      expect(none).toMatchObject({ count: 0, modularity: null })
      const single = stanceCommunities({ values: new Float64Array(1), method })
      expect(single).toMatchObject({ count: 1, modularity: null })
    }
    const apart = stanceCommunities({ values: new Float64Array(9) })
    expect(apart).toMatchObject({ count: 3, modularity: null })
  })
})

describe('the tree of clusters', () => {
  // Four points on a line: 0, 1, 3, 7.
  const points = [0, 1, 3, 7]
  const line = Float64Array.from({ length: 16 }, (_, cell) =>
    Math.abs((points[Math.floor(cell / 4)] ?? NaN) - (points[cell % 4] ?? NaN)),
  )

  it.each<[Linkage, number[]]>([
    ['SINGLE', [1, 2, 4]],
    ['COMPLETE', [1, 3, 7]],
    // (3 + 2) / 2; (7 + 6 + 4) / 3
    ['AVERAGE', [1, 2.5, 17 / 3]],
    // sqrt(2 a b / (a + b)) times the distance of the means: 3 of 0.5, 7 of 4 / 3
    ['WARD', [1, Math.sqrt(4 / 3) * 2.5, Math.sqrt(6 / 4) * (17 / 3)]],
  ])('merges the nearest first: %s', (linkage, heights) => {
    const tree = hierarchy(line, linkage)
    expect(tree.merges.map(({ size }) => size)).toEqual([2, 3, 4])
    tree.merges.forEach(({ height }, merge) => {
      expect(height).toBeCloseTo(heights[merge] ?? NaN, 12)
    })
    expect([tree.merges[0]?.left, tree.merges[0]?.right].sort()).toEqual([0, 1])
    expect([...cutInto(tree, 2)]).toEqual([0, 0, 0, 1])
    expect([...cutInto(tree, 1)]).toEqual([0, 0, 0, 0])
    expect([...cutInto(tree, 9)]).toEqual([0, 1, 2, 3])
    expect(tree.order.toSorted()).toEqual([0, 1, 2, 3])
  })

  it('cuts into as many groups as asked', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...LINKAGES), ({ order, upper }, linkage) => {
        const distances = symmetric(order.length, upper.map(Math.abs))
        const tree = hierarchy(distances, linkage)
        for (let groups = 1; groups <= order.length; groups += 1) {
          expect(new Set(cutInto(tree, groups)).size).toBe(groups)
        }
      }),
    )
  })
})

describe('distances of actors', () => {
  const said = ['a t 1', 'a u 0', 'b t 1', 'b u 1', 'b u 1', 'c t 1', 'c t 0', 'c u 0']
  const found = profiles(
    tableOf(said.join('\n')),
    requestOf({ mode: 'TWO_MODE', aggregation: 'COMBINE' }),
  )

  it('leave out who takes no side, whatever the network does with it', () => {
    const silent = tableOf(['a t 1', 'a u -', 'b t -'].join('\n'))
    const { rowLabels, columns, values } = profiles(silent, requestOf({ aggregation: 'IGNORE' }))
    expect({ rowLabels, columns, values }).toEqual({
      ...{ rowLabels: ['a'], columns: [{ label: 't', says: '1' }], values: Float64Array.of(1) },
    })
  })

  it('are those of what they say, and how often', () => {
    expect(found.rowLabels).toEqual(['a', 'b', 'c'])
    const counts = found.columns.map(({ label, says }, column) => [
      `${label}${says}`,
      ...[0, 1, 2].map((row) => found.values[row * found.columns.length + column]),
    ])
    expect(counts.sort()).toEqual([
      ['t0', 0, 0, 1],
      ['t1', 1, 1, 1],
      ['u0', 1, 0, 1],
      ['u1', 0, 2, 0],
    ])
  })

  it('are 1 less what both say of what either says', () => {
    // a and b share one of three, a and c two of three, b and c one of four.
    const distances = profileDistances(found)
    expect([distances[1], distances[2], distances[5]]).toEqual([1 - 1 / 3, 1 - 2 / 3, 0.75])
    expect(profileDistances({ ...found, values: new Float64Array(12) })).toEqual(
      new Float64Array(9),
    )
  })

  it('are those of their links with third actors', () => {
    const distances = structuralDistances(symmetric(3, [5, 1, 4]))
    // a and b by their links with c: 1 and 4, from either side.
    expect(distances[1]).toBeCloseTo(Math.sqrt(18), 12)
    expect(distances[2]).toBeCloseTo(Math.sqrt(2), 12)
  })
})
