import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brokers } from '../../../src/network/analysis/brokers.ts'
import { centralities } from '../../../src/network/analysis/centralities.ts'
import { orders, permuted, symmetric, weights } from './matrices.ts'

// A star: the first is linked with four others, of whom the last two are linked with each other.
const star = symmetric(5, [1, 1, 1, 1, -1, 0, 0, 0, 0, 2])

describe('brokers between camps', () => {
  it('are counted by role over the pairs that have no link of their own', () => {
    // The first is of camp 0; its five open pairs are 1-2, 1-3, 1-4, 2-3, 2-4.
    const [middle, leaf] = brokers(star, [0, 0, 0, 1, 2])
    expect(middle).toEqual({ coordinator: 1, itinerant: 0, gatekeeper: 4, liaison: 0, total: 5 })
    expect(leaf).toMatchObject({ total: 0 })
    expect(brokers(star, [9, 1, 1, 2, 2])[0]).toEqual({
      ...{ coordinator: 0, itinerant: 1, gatekeeper: 0, liaison: 4, total: 5 },
    })
  })

  it('are not in or for no camp, and links are above a weight', () => {
    expect(brokers(star, [0, 0, null, 1, 2])[0]).toMatchObject({ total: 2 })
    expect(brokers(star, [null, 0, 0, 0, 0])[0]).toMatchObject({ total: 0 })
    expect(brokers(star, [0, 0, 0, 0, 0], 1)[0]).toMatchObject({ total: 0 })
    expect(() => brokers(star, [0])).toThrow('camps must be 5, as actors')
    expect(brokers(new Float64Array(0), [])).toEqual([])
  })

  it('have as many roles as open triples, in whatever order', () => {
    fc.assert(
      fc.property(
        orders.chain((order) => fc.tuple(fc.constant(order), weights(order.length, -20))),
        ([order, upper]) => {
          const values = symmetric(order.length, upper)
          const camps = order.map((row) => row % 3)
          const found = brokers(values, camps)
          const others = brokers(
            permuted(values, order),
            order.map((row) => camps[row] ?? null),
          )
          expect(others).toEqual(order.map((row) => found[row]))
          let open = 0
          const linked = (a: number, b: number) => (values[a * order.length + b] ?? 0) > 0
          for (const a of order)
            for (const b of order)
              for (const c of order)
                if (a < c && a !== b && b !== c && linked(a, b) && linked(b, c) && !linked(a, c))
                  open += 1
          expect(found.reduce((sum, { total }) => sum + total, 0)).toBe(open)
        },
      ),
    )
  })
})

describe('centralities of actors', () => {
  it('are those of links that bind', () => {
    const [middle, leaf, , linked] = centralities(star)
    // Five of the six pairs of others have the middle between them.
    expect(middle).toMatchObject({ degree: 4, weightedDegree: 4, closeness: 1 })
    expect(middle?.betweenness).toBeCloseTo(5 / 6, 12)
    expect(leaf).toMatchObject({ degree: 1, weightedDegree: 1, betweenness: 0 })
    expect(linked).toMatchObject({ degree: 2, weightedDegree: 3 })
    expect(centralities(star, 1).map(({ degree }) => degree)).toEqual([0, 0, 0, 1, 1])
    expect(centralities(new Float64Array(0))).toEqual([])
  })
})
