import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  polarization,
  polarizationOfCamps,
  type PolarizationRequest,
} from '../../../src/network/analysis/polarization.ts'
import { refuseTooMuchWork } from '../../../src/network/analysis/camp-work.ts'
import { polarizationOverTime } from '../../../src/network/analysis/polarization-over-time.ts'
import type { StanceRequest } from '../../../src/network/options.ts'
import { stanceMatrix } from '../../../src/network/stance-network.ts'
import { stanceSeries } from '../../../src/network/time/stance-series.ts'
import type { TimeOptions } from '../../../src/network/time/time-options.ts'
import { hasSample, readSample } from '../dna-sample.ts'
import { orders, permuted, symmetric, weights } from './matrices.ts'

// Two agree by 2, two others by 2, and each of the ones disagrees with each of the others by 1.
const congruence = symmetric(4, [2, 0, 0, 0, 0, 2])
const conflict = symmetric(4, [0, 1, 1, 1, 1, 0])
const twoCamps = { congruence, conflict }

const networks = orders.chain((order) =>
  fc.record({
    order: fc.constant(order),
    g: weights(order.length),
    f: weights(order.length),
    camps: fc.constantFrom(2, 3),
    balanced: fc.boolean(),
  }),
)

/** 1 less half the difference from ideal camps, over all ordered pairs, as the definition says it. */
function scoreByDefinition({ congruence: g, conflict: f }: PolarizationRequest, camps: number[]) {
  const size = camps.length
  const pairs = Array.from({ length: size * size }, (_, cell) => cell).filter(
    (cell) => cell % (size + 1) !== 0,
  )
  const isWithin = (cell: number) => camps[Math.floor(cell / size)] === camps[cell % size]
  const sum = (values: Float64Array) => pairs.reduce((all, cell) => all + (values[cell] ?? NaN), 0)
  const within = pairs.filter(isWithin).length
  let missed = 0
  for (const cell of pairs) {
    const idealG = isWithin(cell) ? sum(g) / within : 0
    const idealF = isWithin(cell) ? 0 : sum(f) / (pairs.length - within)
    missed += Math.abs((g[cell] ?? NaN) - idealG) + Math.abs((f[cell] ?? NaN) - idealF)
  }
  return 1 - missed / 2 / (sum(g) + sum(f))
}

/** Every way to give so many actors one of so many camps, each camp to someone. */
function* allCamps(size: number, count: number): Generator<number[]> {
  for (let code = 0; code < count ** size; code += 1) {
    const camps = Array.from(
      { length: size },
      (_, actor) => Math.floor(code / count ** actor) % count,
    )
    if (new Set(camps).size === count) yield camps
  }
}

function isBalanced(camps: number[]) {
  const sizes = [...new Set(camps)].map((camp) => camps.filter((one) => one === camp).length)
  return Math.max(...sizes) - Math.min(...sizes) <= 1
}

describe('polarization', () => {
  it('compares all divisions while these are few enough', () => {
    // Four actors have 7 divisions into two camps, of 8 pairs each way.
    expect(polarization({ ...twoCamps, mostPairs: 56 }).method).toBe('EXACT')
    expect(polarization({ ...twoCamps, mostPairs: 55 }).method).toBe('SEARCH')
  })

  it('is refused where (actors · camps)² is more than 8 million, unlinked ones left out', () => {
    // 283 · 10 squared is 8 008 900, 282 · 10 squared 7 952 400.
    const linkedAll = (linked: number) => {
      const congruence = new Float64Array(300 ** 2)
      for (let actor = 1; actor < linked; actor += 1) {
        congruence[actor] = congruence[actor * 300] = 1
      }
      return { congruence, conflict: new Float64Array(300 ** 2) }
    }
    expect(() => {
      refuseTooMuchWork([linkedAll(283)], 10)
    }).toThrow(/camps must be fewer, or the filter narrower, but got 10 for 283 actors/)
    refuseTooMuchWork([linkedAll(282)], 10)
    expect(() => {
      refuseTooMuchWork([linkedAll(141), linkedAll(250)], 10)
    }).toThrow(/10 for 2 windows of up to 250 actors/)
  })

  it('is 1 for camps that agree within and disagree with each other alone', () => {
    expect(polarization(twoCamps)).toEqual({
      score: 1,
      raw: 8,
      camps: [0, 0, 1, 1],
      method: 'EXACT',
      isOptimal: true,
      bound: 1,
      congruenceWithin: 1,
      conflictBetween: 1,
    })
  })

  it('measures camps that are given, whatever their numbers', () => {
    // All congruence is between; of the conflict, half: the pairs a-d and b-c, with 1 each of 8.
    const asGiven = { score: 0.25, raw: 2, congruenceWithin: 0, conflictBetween: 0.5 }
    expect(polarizationOfCamps(twoCamps, [0, 1, 0, 1])).toEqual(asGiven)
    expect(polarizationOfCamps(twoCamps, [7, 3, 7, 3])).toEqual(asGiven)
    // Of three, a and b are the only pair within; c disagrees with either.
    expect(polarizationOfCamps(twoCamps, [0, 0, 1, null]).score).toBe(1)
  })

  it('gives by DNA’s formula what fits worst', () => {
    // Within camps of two DNA expects 2 / 4 * 8 / 4 = 1, between them 4 / 8 * 8 / 8 = 0.5. The camps
    // above miss that by 2 * 1 + 4 * 0.5 = 4 of 16, the crossed ones by 2 * 2 + 2 * 2.5 + 2 * 0.5 = 10.
    const dna = { ...twoCamps, compatibility: 'DNA' as const }
    expect(polarizationOfCamps(dna, [0, 0, 1, 1])).toMatchObject({ score: 0.25, raw: 4 })
    expect(polarizationOfCamps(dna, [0, 1, 0, 1])).toMatchObject({ score: 0.625, raw: 10 })
    expect(polarization(dna)).toMatchObject({ score: 0.625, camps: [0, 1, 0, 1], isOptimal: true })
  })

  it('finds the best of all divisions, and knows that it is', () => {
    fc.assert(
      fc.property(networks, ({ order: { length }, g, f, camps, balanced }) => {
        const asked = { congruence: symmetric(length, g), conflict: symmetric(length, f) }
        // Whoever has no weight is in no camp, which is another case.
        fc.pre([...g, ...f].every((weight) => weight > 0))
        // So is an ideal that has no pair to put the congruence on.
        fc.pre(length > camps)
        const scores = [...allCamps(length, camps)]
          .filter((division) => !balanced || isBalanced(division))
          .map((division) => scoreByDefinition(asked, division))
        const { score, isOptimal } = polarization({ ...asked, camps, balanced })
        expect(score).toBeCloseTo(Math.max(...scores), 9)
        expect(isOptimal).toBe(true)
      }),
    )
  })

  it('is at least what a search finds, and at most its bound', () => {
    fc.assert(
      fc.property(networks, fc.integer(), ({ order: { length }, g, f, camps, balanced }, seed) => {
        const asked = {
          ...{ congruence: symmetric(length, g), conflict: symmetric(length, f) },
          ...{ camps, balanced, seed },
        }
        const exact = polarization(asked)
        const greedy = polarization({ ...asked, search: 'GREEDY' })
        fc.pre(exact.score !== null)
        expect(exact.score).toBeGreaterThanOrEqual((greedy.score ?? NaN) - 1e-9)
        expect(greedy.bound).toBeGreaterThanOrEqual(exact.score - 1e-9)
        expect(exact.score).toBeLessThanOrEqual(1 + 1e-9)
        expect(exact.score).toBeGreaterThanOrEqual(0)
        const named = polarizationOfCamps(asked, greedy.camps)
        expect(named.score).toBeCloseTo(greedy.score ?? NaN, 9)
      }),
    )
  })

  it('does not depend on the order of the actors', () => {
    fc.assert(
      fc.property(networks, ({ order, g, f, camps, balanced }) => {
        const asked = {
          ...{ congruence: symmetric(order.length, g), conflict: symmetric(order.length, f) },
          ...{ camps, balanced },
        }
        const { score } = polarization(asked)
        const other = polarization({
          ...asked,
          congruence: permuted(asked.congruence, order),
          conflict: permuted(asked.conflict, order),
        })
        if (score === null) expect(other.score).toBeNull()
        else expect(other.score).toBeCloseTo(score, 9)
      }),
    )
  })

  it('searches where there are too many divisions, the same way for the same seed', () => {
    // 40 actors in three camps of 20, 12 and 8; within them all agree, between them all disagree.
    const campOf = (actor: number) => (actor < 20 ? 0 : actor < 32 ? 1 : 2)
    const values = (isSame: boolean) =>
      Float64Array.from({ length: 1600 }, (_, cell) => {
        const [one, other] = [Math.floor(cell / 40), cell % 40]
        return Number(one !== other && (campOf(one) === campOf(other)) === isSame)
      })
    const asked = { congruence: values(true), conflict: values(false), camps: 3, seed: 5 }
    const found = polarization(asked)
    expect(found).toMatchObject({ method: 'SEARCH', isOptimal: true })
    expect(found.score).toBeCloseTo(1, 9)
    expect(found.camps).toEqual(Array.from({ length: 40 }, (_, actor) => campOf(actor)))
    expect(polarization(asked)).toEqual(found)
    // Camps of 14, 13 and 13 cannot be these.
    const even = polarization({ ...asked, balanced: true })
    expect(even.score).toBeLessThan(1)
    expect(even.isOptimal).toBe(false)
  })

  it('leaves out who has no link, and is null where nothing can be divided', () => {
    const withLoner = (values: Float64Array) =>
      Float64Array.from({ length: 25 }, (_, cell) => {
        const [row, column] = [Math.floor(cell / 5), cell % 5]
        return row < 4 && column < 4 ? (values[row * 4 + column] ?? NaN) : 0
      })
    const five = { congruence: withLoner(congruence), conflict: withLoner(conflict) }
    expect(polarization(five)).toMatchObject({ score: 1, camps: [0, 0, 1, 1, null] })
    const nothing = { score: null, raw: null, method: 'NONE', isOptimal: false, bound: null }
    const none = new Float64Array(0)
    expect(polarization({ congruence: none, conflict: none })).toMatchObject({
      ...nothing,
      camps: [],
    })
    const one = Float64Array.of(3)
    expect(polarization({ congruence: one, conflict: one })).toMatchObject({ camps: [null] })
    const zeros = new Float64Array(16)
    const empty = { congruence: zeros, conflict: zeros, compatibility: 'DNA' as const }
    expect(polarization(empty)).toMatchObject({ ...nothing, camps: [null, null, null, null] })
    expect(polarizationOfCamps(empty, [0, 1, 0, 1]).score).toBeNull()
  })

  it('counts conflict alone, or congruence alone, where there is only that', () => {
    const zeros = new Float64Array(16)
    expect(polarization({ congruence: zeros, conflict })).toMatchObject({
      score: 1,
      congruenceWithin: null,
      conflictBetween: 1,
    })
    expect(polarization({ congruence, conflict: zeros })).toMatchObject({
      score: 1,
      congruenceWithin: 1,
      conflictBetween: null,
    })
  })

  it('counts no congruence as in place where every camp is a single actor', () => {
    const alone = {
      congruence: symmetric(3, [1, 1, 1]),
      conflict: symmetric(3, [1, 1, 1]),
      camps: 3,
    }
    expect(polarization(alone)).toMatchObject({ score: 0.5, raw: 3, camps: [0, 1, 2] })
  })

  it('goes slice by slice', () => {
    const slices = [
      { start: 1, stop: 2, ...twoCamps },
      { start: 2, stop: 3, congruence: conflict, conflict: congruence },
    ]
    const [before, after] = polarizationOverTime(slices)
    expect(before).toEqual({ start: 1, stop: 2, ...polarization(twoCamps) })
    expect(after).toMatchObject({ start: 2, stop: 3 })
    expect(after?.score).toBeLessThan(1)
  })

  it.each<[string, Partial<PolarizationRequest>]>([
    ['congruence must be a square matrix', { congruence: new Float64Array(3) }],
    ['conflict must be as many as congruence', { conflict: new Float64Array(9) }],
    [
      'conflict must be no negative weight, but got -1',
      { conflict: conflict.map((value) => -value) },
    ],
    ['camps must be a whole number from 2, but got 1', { camps: 1 }],
    ['starts must be a whole number from 1, but got 0', { starts: 0 }],
    ['balanced must be true for DNA, but got false', { balanced: false, compatibility: 'DNA' }],
  ])('refuses bad input: %s', (message, rest) => {
    expect(() => polarization({ ...twoCamps, ...rest })).toThrow(message)
  })
})

const describeSample = hasSample ? describe : describe.skip

const sampled: StanceRequest = {
  mode: 'ONE_MODE',
  variable1: 'organization',
  variable2: 'concept',
  qualifier: { type: 'BOOLEAN', column: 'agreement' },
  aggregation: 'SUBTRACT',
  normalization: 'AVERAGE',
  compatibility: 'DNA',
}

describeSample('polarization in the sample of DNA', () => {
  it('is what DNA documents', async () => {
    const { table } = await readSample()
    const of = (aggregation: 'CONGRUENCE' | 'CONFLICT') =>
      stanceMatrix(table, { ...sampled, aggregation }).values
    const asked = { congruence: of('CONGRUENCE'), conflict: of('CONFLICT') }
    const dna = polarization({ ...asked, compatibility: 'DNA' })
    expect(dna.score).toBeCloseTo(0.5342493, 7)
    const greedy = polarization({ ...asked, compatibility: 'DNA', search: 'GREEDY' })
    expect(greedy.score).toBeLessThanOrEqual(dna.score ?? NaN)
    // DNA's camps part those who agree: ours hold far more of the congruence.
    const ours = polarization({ ...asked, balanced: true })
    expect(ours.congruenceWithin).toBeGreaterThan(2 * (dna.congruenceWithin ?? NaN))
  })

  it('has 22 slices of eight days, each a number', async () => {
    const { table } = await readSample()
    const time: TimeOptions = { unit: 'DAY', size: 8, kernel: 'GAUSSIAN', overhang: true }
    const { slices } = stanceSeries(table, sampled, time)
    const series = polarizationOverTime(
      slices.map(({ start, stop, matrix: { values } }) => ({
        ...{ start, stop, congruence: values, conflict: values },
      })),
      { compatibility: 'DNA' },
    )
    expect(series).toHaveLength(22)
    expect(series.every(({ raw }) => Number.isFinite(raw))).toBe(true)
  })
})
