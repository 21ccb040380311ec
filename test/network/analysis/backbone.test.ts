import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { evaluateBackbone, nestedBackbone } from '../../../src/network/analysis/backbone.ts'
import {
  type BackboneSearch,
  searchBackbone,
} from '../../../src/network/analysis/backbone-search.ts'
import { spectralDistance, spectrum } from '../../../src/network/analysis/spectrum.ts'
import { hasSample, readSample } from '../dna-sample.ts'
import { requestOf, tableOf } from '../statements.ts'
import { orders, permuted, symmetric, weights } from './matrices.ts'

// On t, a and b agree; on u, b and c; on v, a and b again; on w nobody meets.
const table = tableOf(['a t 1', 'b t 1', 'b u 0', 'c u 0', 'a v 1', 'b v 1', 'c w 1'].join('\n'))
const request = requestOf()
const asDna = requestOf({ compatibility: 'DNA' })

// The whole is a path with weights 2 (a-b) and 1 (b-c), whose Laplacian has the eigenvalues 0 and
// 3 ± √3; one edge alone has 2 and 0.
const [high, low] = [(3 + Math.sqrt(3)) / 6, (3 - Math.sqrt(3)) / 6]
const path = Float64Array.of(0, 2, 0, 2, 0, 1, 0, 1, 0)

describe('the spectrum of a network', () => {
  it('is that of its Laplacian, each value by their sum', () => {
    const found = [...spectrum(path)]
    expect(found[0]).toBeCloseTo(high, 12)
    expect(found[1]).toBeCloseTo(low, 12)
    expect(found[2]).toBeCloseTo(0, 12)
  })

  it('is with DNA the share of each actor of all weights', () => {
    expect([...spectrum(path, 'DNA')]).toEqual([3 / 6, 2 / 6, 1 / 6])
  })

  it('ignores negative weights, the diagonal, and the order of the actors', () => {
    fc.assert(
      fc.property(
        orders.chain((order) => fc.tuple(fc.constant(order), weights(order.length, -20))),
        fc.constantFrom<'NONE' | 'DNA'>('NONE', 'DNA'),
        ([order, upper], compatibility) => {
          const values = symmetric(order.length, upper)
          const found = spectrum(values, compatibility)
          const other = permuted(values, order)
          for (let row = 0; row < order.length; row += 1) other[row * (order.length + 1)] = 9
          const others = spectrum(
            other.map((value) => (value < 0 ? -50 : value)),
            compatibility,
          )
          found.forEach((value, place) => {
            expect(others[place]).toBeCloseTo(value, 9)
          })
          const sum = found.reduce((a, b) => a + b, 0)
          expect(sum).toBeCloseTo(upper.some((weight) => weight > 0) ? 1 : 0, 9)
        },
      ),
    )
  })

  it('is at a distance by squares, with DNA by absolute differences', () => {
    const [one, other] = [Float64Array.of(0.7, 0.3), Float64Array.of(1, 0)]
    expect(spectralDistance(one, other)).toBeCloseTo(0.3 * Math.SQRT2, 12)
    expect(spectralDistance(one, other, 'DNA')).toBeCloseTo(0.6, 12)
  })
})

describe('the nested backbone', () => {
  it('gives topics away, first the one whose absence loses least', () => {
    const steps = nestedBackbone({ table, request })
    // Without w nothing is lost. Without t or v both edges have weight 1: eigenvalues 3, 1, 0 of 4.
    const lossOfEven = Math.hypot(0.75 - high, 0.25 - low)
    const lossOfEdge = Math.hypot(1 - high, low)
    const lossOfAll = Math.hypot(high, low)
    expect(steps.map(({ topic }) => topic)).toEqual(['w', 'v', 'u', 't'])
    expect(steps.map(({ statements }) => statements)).toEqual([1, 2, 2, 2])
    const losses = [0, lossOfEven, lossOfEdge, lossOfAll]
    const others = [lossOfAll, lossOfEdge, lossOfEven, 0]
    steps.forEach(({ backboneLoss, redundantLoss }, step) => {
      expect(backboneLoss).toBeCloseTo(losses[step] ?? NaN, 9)
      expect(redundantLoss).toBeCloseTo(others[step] ?? NaN, 9)
    })
  })

  it('is by DNA’s distance with compatibility, equal ones together', () => {
    // The path has 3, 2, 1 of 6. Without t, or without v, it has 2, 1, 1 of 4, which differs by 1/12
    // twice; then t leaves with v, and u alone has 1, 1, 0 of 2.
    const steps = nestedBackbone({ table, request: asDna })
    expect(steps.map(({ topic }) => topic)).toEqual(['w', 'v', 't', 'u'])
    const losses = [0, 1 / 6, 1 / 3, 1]
    steps.forEach(({ backboneLoss }, step) => {
      expect(backboneLoss).toBeCloseTo(losses[step] ?? NaN, 9)
    })
  })

  it('is empty without statements', () => {
    expect(nestedBackbone({ table: tableOf(''), request })).toEqual([])
  })
})

describe('a backbone of one’s own choice', () => {
  it('loses with its complement, by a penalty for size', () => {
    const chosen = { table, request: asDna, backbone: ['t', 'u'] }
    // Both edges with weight 1: 2, 1, 1 of 4; of v and w there is one edge: 1, 1, 0 of 2.
    expect(evaluateBackbone(chosen)).toEqual({
      backboneLoss: expect.closeTo(1 / 6, 9),
      redundantLoss: expect.closeTo(1 / 3, 9),
      backboneStatements: 4,
      redundantStatements: 3,
    })
    const { backboneLoss } = evaluateBackbone({ ...chosen, penalty: 3 })
    expect(backboneLoss).toBeCloseTo((1 / 6) * Math.exp((-3 * 2) / 4), 9)
  })

  it('has topics of the network alone', () => {
    expect(() => evaluateBackbone({ table, request, backbone: ['x'] })).toThrow('backbone must be')
  })
})

describe('the search for a backbone', () => {
  it('compares all sets where there are few', () => {
    expect(searchBackbone({ table, request, size: 2 })).toMatchObject({
      backbone: ['t', 'u'],
      redundant: ['v', 'w'],
      method: 'EXACT',
      backboneLoss: expect.closeTo(Math.hypot(0.75 - high, 0.25 - low), 9),
    })
    const all = searchBackbone({ table, request, penalty: 0 })
    expect(all).toMatchObject({ backbone: ['t', 'u', 'v'], redundant: ['w'], method: 'EXACT' })
    expect(all.backboneLoss).toBeCloseTo(0, 9)
  })

  it('finds by annealing what is best of all, and the same for the same seed', () => {
    // 12 topics of 8 actors, at random but the same every time.
    const lines = Array.from({ length: 90 }, (_, index) => {
      const [actor, topic, side] = [
        (index * 3 + (index >> 2)) % 8,
        (index * 7 + (index >> 3)) % 12,
        (index * 5 + (index >> 1)) % 3,
      ]
      return `a${String(actor)} t${String(topic)} ${String(Math.min(1, side))}`
    })
    const asked: BackboneSearch = { table: tableOf(lines.join('\n')), request, size: 3 }
    const exact = searchBackbone(asked)
    expect(exact.method).toBe('EXACT')
    const annealed = searchBackbone({ ...asked, iterations: 30, seed: 3 })
    expect(annealed.method).toBe('ANNEALING')
    expect(annealed.backbone).toHaveLength(3)
    expect(annealed.backboneLoss).toBeGreaterThanOrEqual(exact.backboneLoss - 1e-12)
    expect(searchBackbone({ ...asked, iterations: 30, seed: 3 })).toEqual(annealed)
    // What is reported is what the set loses.
    const { backbone } = annealed
    expect(evaluateBackbone({ ...asked, backbone })).toMatchObject({
      backboneLoss: annealed.backboneLoss,
      redundantLoss: annealed.redundantLoss,
    })
    const free: BackboneSearch = { table: asked.table, request, penalty: 3.5 }
    const long = searchBackbone({ ...free, iterations: 2000 })
    const best = searchBackbone({ ...free, iterations: 5000 })
    expect([long.method, best.method]).toEqual(['ANNEALING', 'EXACT'])
    expect(long.backboneLoss).toBeCloseTo(best.backboneLoss, 9)
  })

  it('is the smallest of those that lose the same', () => {
    // One edge is one edge, of whatever weight: t alone, or u alone, or both with w lose nothing.
    const twice = tableOf(['a t 1', 'b t 1', 'a u 1', 'b u 1', 'a w 1'].join('\n'))
    expect(searchBackbone({ table: twice, request, penalty: 0 }).backbone).toEqual(['t'])
    expect(searchBackbone({ table: twice, request, iterations: 5 }).backbone).toHaveLength(1)
  })

  it('has nothing to choose among fewer than two topics', () => {
    const single = tableOf(['a t 1', 'b t 1'].join('\n'))
    expect(searchBackbone({ table: single, request })).toMatchObject({
      backbone: ['t'],
      redundant: [],
      method: 'NONE',
      backboneLoss: 0,
    })
  })

  it.each<[string, Partial<BackboneSearch>]>([
    ['size must be less than 4', { size: 4 }],
    ['size must be a whole number from 1', { size: 0 }],
    ['penalty must be a number from 0', { penalty: -1 }],
    ['iterations must be a whole number from 1', { iterations: 0 }],
    ['mode must be ONE_MODE', { request: requestOf({ mode: 'TWO_MODE', aggregation: 'IGNORE' }) }],
  ])('refuses bad input: %s', (message, rest) => {
    expect(() => searchBackbone({ table, request, ...rest })).toThrow(message)
  })
})

const describeSample = hasSample ? describe : describe.skip

describeSample('the nested backbone of the sample of DNA', () => {
  it('has a step for each of the six topics, of 23 statements', async () => {
    const steps = nestedBackbone({
      table: (await readSample()).table,
      request: {
        ...{ mode: 'ONE_MODE', variable1: 'organization', variable2: 'concept' },
        ...{ qualifier: { type: 'BOOLEAN', column: 'agreement' }, aggregation: 'SUBTRACT' },
        ...{ normalization: 'AVERAGE', duplicates: 'DOCUMENT', documentColumn: 'document_id' },
        compatibility: 'DNA',
      },
    })
    expect(steps).toHaveLength(6)
    expect(steps.reduce((sum, { statements }) => sum + statements, 0)).toBe(23)
    expect(steps.at(-1)).toMatchObject({ backboneLoss: expect.closeTo(1, 9), redundantLoss: 0 })
  })
})
