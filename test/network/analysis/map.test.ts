import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { correspond } from '../../../src/network/analysis/correspondence.ts'
import { mapActors } from '../../../src/network/analysis/map-actors.ts'
import { scale } from '../../../src/network/analysis/scaling.ts'
import { requestOf, tableOf } from '../statements.ts'
import { orders, permuted, symmetric, weights } from './matrices.ts'

describe('classical scaling', () => {
  it('finds the picture that distances come from, the farthest on the positive side', () => {
    // The corners of a rectangle, 6 by 8, and its middle.
    const { points, shares, stress } = scale(symmetric(5, [6, 10, 8, 5, 8, 10, 5, 6, 5, 5]))
    expect(
      points.map(({ x, y }) => [Math.round(x * 1e9) / 1e9, Math.round(y * 1e9) / 1e9]),
    ).toEqual([
      [4, 3],
      [4, -3],
      [-4, -3],
      [-4, 3],
      [0, 0],
    ])
    expect(shares?.[0]).toBeCloseTo(64 / 100, 9)
    expect(shares?.[1]).toBeCloseTo(36 / 100, 9)
    expect(stress).toBeCloseTo(0, 9)
  })

  it('is the same picture in whatever order, and finite', () => {
    fc.assert(
      fc.property(
        orders.chain((order) => fc.tuple(fc.constant(order), weights(order.length))),
        ([order, upper]) => {
          const distances = symmetric(order.length, upper)
          const found = scale(distances)
          const other = scale(permuted(distances, order))
          expect(other.shares === null).toBe(found.shares === null)
          other.shares?.forEach((share, axis) => {
            expect(share).toBeCloseTo(found.shares?.[axis] ?? NaN, 6)
          })
          for (const { x, y } of found.points) expect(Number.isFinite(x + y)).toBe(true)
          expect(Number.isFinite(found.stress)).toBe(true)
        },
      ),
    )
  })

  it('puts what does not differ in the middle', () => {
    expect(scale(new Float64Array(0))).toEqual({ points: [], shares: null, stress: 0 })
    const middle = { x: 0, y: 0 }
    expect(scale(new Float64Array(4))).toEqual({
      points: [middle, middle],
      shares: null,
      stress: 0,
    })
    // Two points are on a line.
    const { points, shares } = scale(symmetric(2, [3]))
    expect(points.map(({ y }) => y)).toEqual([0, 0])
    expect(points[0]?.x).toBeCloseTo(1.5, 12)
    expect(shares?.[0]).toBeCloseTo(1, 12)
  })
})

describe('correspondence analysis', () => {
  it('puts two that say nothing in common at the two ends of one axis', () => {
    // P is 1/2 on the diagonal, r = c = (1/2, 1/2): chi squared is 1, on one axis.
    const { rows, columns, shares, inertia } = correspond(Float64Array.of(3, 0, 0, 3), 2)
    expect(inertia).toBeCloseTo(1, 12)
    expect(shares?.[0]).toBeCloseTo(1, 12)
    expect(rows.map((row) => row?.x)).toEqual([expect.closeTo(1, 9), expect.closeTo(-1, 9)])
    expect(columns.map((column) => column?.x)).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(-1, 9),
    ])
  })

  it('has no place for who says nothing, and none but the middle where all say the same', () => {
    const middle = { x: 0, y: 0 }
    expect(correspond(Float64Array.of(1, 2, 0, 2, 4, 0), 3)).toEqual({
      ...{ rows: [middle, middle], columns: [middle, middle, null] },
      ...{ shares: null, inertia: 0 },
    })
    expect(correspond(new Float64Array(4), 2)).toMatchObject({ rows: [null, null], inertia: 0 })
    expect(correspond(new Float64Array(0), 0)).toMatchObject({ rows: [], columns: [] })
    expect(() => correspond(Float64Array.of(1, -1), 2)).toThrow('the table must be counts from 0')
  })
})

describe('the map of actors', () => {
  const table = tableOf(['a t 1', 'a u 0', 'b t 1', 'b u 0', 'b u 0', 'c t 0', 'c u 1'].join('\n'))

  it('has who says the same in one place', () => {
    const { actors, said, stress, inertia } = mapActors({
      ...{ table, request: requestOf(), method: 'MDS' },
    })
    // a and b are alike, c shares nothing with them: 1 apart, two thirds of it on c's side.
    expect(actors.map(({ label, place }) => [label, place?.x])).toEqual([
      ['a', expect.closeTo(-1 / 3, 9)],
      ['b', expect.closeTo(-1 / 3, 9)],
      ['c', expect.closeTo(2 / 3, 9)],
    ])
    expect(said).toEqual([])
    expect(stress).toBeCloseTo(0, 9)
    expect(inertia).toBeNull()
  })

  it('has what they say beside them, and no place for who says nothing that they do', () => {
    // c shares a statement with them, d none.
    const others = tableOf(
      ['a t 1', 'a u 0', 'b t 1', 'b u 0', 'b u 0', 'c t 0', 'c u 1', 'c t 1', 'd v 1'].join('\n'),
    )
    const { actors, said, shares, stress } = mapActors({
      ...{ table: others, request: requestOf(), method: 'CORRESPONDENCE' },
    })
    expect(actors.find(({ label }) => label === 'd')).toEqual({ label: 'd', place: null })
    expect(said.find(({ label }) => label === 'v')?.place).toBeNull()
    const at = new Map(actors.map(({ label, place }) => [label, place?.x ?? NaN]))
    const of = new Map(said.map(({ label, says, place }) => [`${label}${says}`, place?.x]))
    expect(at.get('c')).toBeGreaterThan(0)
    expect(at.get('a')).toBeLessThan(0)
    expect(Math.sign(of.get('t0') ?? 0)).toBe(1)
    expect(Math.sign(of.get('u0') ?? 0)).toBe(-1)
    expect((shares?.[0] ?? 0) + (shares?.[1] ?? 0)).toBeCloseTo(1, 9)
    expect(stress).toBeNull()
  })

  it('is empty without statements', () => {
    const empty = tableOf('')
    for (const method of ['MDS', 'CORRESPONDENCE'] as const) {
      expect(mapActors({ table: empty, request: requestOf(), method })).toMatchObject({
        ...{ actors: [], said: [], shares: null },
      })
    }
  })
})
