import { describe, expect, it } from '@jest/globals'
import { codeStatements } from '../../src/network/coded-statements.ts'
import { oneModeExplainer } from '../../src/network/evidence.ts'
import { twoModeExplainer } from '../../src/network/evidence-two-mode.ts'
import type { StanceRequest } from '../../src/network/options.ts'
import { selectStatements } from '../../src/network/select-statements.ts'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import { requestOf, tableOf, weightOf } from './statements.ts'

/**
 * Disagreements and agreements of each actor (0, 1):
 *
 *          t       u       v
 *    a   0, 2    1, 0
 *    b   0, 1    0, 1
 *    c           1, 0    0, 1
 */
const THREE = tableOf(`
  a t 1
  a t 1
  a u 0
  b t 1
  b u 1
  c u 0
  c v 1
`)

const PAIRS = [
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'c'],
] as const

function weights(rest: Partial<StanceRequest>) {
  const matrix = stanceMatrix(THREE, requestOf(rest))
  return PAIRS.map(([a, b]) => weightOf(matrix, a, b))
}

function expectClose(came: readonly number[], expected: readonly number[]) {
  expect(came).toHaveLength(expected.length)
  came.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? NaN, 12)
  })
}

describe('one-mode networks', () => {
  it.each([
    ['IGNORE', [3, 1, 1]],
    ['CONGRUENCE', [2, 1, 0]],
    ['CONFLICT', [1, 0, 1]],
    ['SUBTRACT', [1, 1, -1]],
  ] as const)('%s', (aggregation, expected) => {
    expectClose(weights({ aggregation }), expected)
  })

  // Congruence of each row with itself: 5, 2, 2; without sides 5, 2, 2; statements 3, 2, 2.
  it.each([
    ['CONGRUENCE', 'AVERAGE', [2 / 2.5, 1 / 2.5, 0]],
    ['CONGRUENCE', 'COSINE', [2 / Math.sqrt(10), 1 / Math.sqrt(10), 0]],
    ['CONGRUENCE', 'JACCARD', [2 / 5, 1 / 6, 0]],
    ['CONFLICT', 'COSINE', [1 / Math.sqrt(10), 0, 1 / 2]],
    ['CONFLICT', 'JACCARD', [1 / 5, 0, 1 / 4]],
    ['SUBTRACT', 'COSINE', [1 / Math.sqrt(10), 1 / Math.sqrt(10), -1 / 2]],
    ['IGNORE', 'COSINE', [3 / Math.sqrt(10), 1 / Math.sqrt(10), 1 / 2]],
    ['IGNORE', 'JACCARD', [3 / 4, 1 / 6, 1 / 3]],
  ] as const)('%s by %s', (aggregation, normalization, expected) => {
    expectClose(weights({ aggregation, normalization }), expected)
  })

  it.each([
    // Divisors: the product of the numbers of statements.
    ['CONGRUENCE', 'COSINE', [2 / 6, 1 / 6, 0]],
    // One alone 1 and 1, both 2; alone 2 and 1, both 1; nothing in common.
    ['CONGRUENCE', 'JACCARD', [2 / 4, 1 / 4, 0]],
  ] as const)('%s by %s, as DNA has it', (aggregation, normalization, expected) => {
    expectClose(weights({ aggregation, normalization, compatibility: 'DNA' }), expected)
  })

  it('measure numbers by the scale, else by all statements; DNA by those within the filter', () => {
    const table = tableOf(`
      a t 2 2005
      b t -1 2005
      c t -2 2010
    `)
    const congruence = (rest: Partial<StanceRequest>) =>
      weightOf(
        stanceMatrix(table, {
          ...requestOf({ filter: { to: Date.UTC(2006, 0) } }),
          qualifier: { type: 'INTEGER', column: 'says' },
          ...rest,
        }),
        'a',
        'b',
      )
    const scale = { min: -5, max: 5 }
    expect(congruence({})).toBeCloseTo(1 - 3 / 4, 12)
    expect(congruence({ qualifier: { type: 'INTEGER', column: 'says', scale } })).toBeCloseTo(
      1 - 3 / 10,
      12,
    )
    expect(congruence({ compatibility: 'DNA' })).toBeCloseTo(0, 12)
  })

  it('take all numbers for the same where there is one, and never divide by 0', () => {
    const table = tableOf('a t 3\nb t 3')
    const matrix = stanceMatrix(
      table,
      requestOf({ qualifier: { type: 'INTEGER', column: 'says' } }),
    )
    expect(weightOf(matrix, 'a', 'b')).toBe(1)
  })

  it('take different texts on one topic for conflict; DNA also those on topics of one alone', () => {
    const table = tableOf(`
      a t yes
      a u yes
      b t no
    `)
    const text = { type: 'TEXT', column: 'says' } as const
    const conflict = requestOf({ qualifier: text, aggregation: 'CONFLICT' })
    expect(weightOf(stanceMatrix(table, conflict), 'a', 'b')).toBe(1)
    const dna = stanceMatrix(table, { ...conflict, compatibility: 'DNA' })
    expect(weightOf(dna, 'a', 'b')).toBe(3)
  })

  it('count an empty qualifier only where it is ignored', () => {
    const table = tableOf('a t -\nb t 1')
    const ignore = stanceMatrix(table, requestOf({ aggregation: 'IGNORE' }))
    expect(weightOf(ignore, 'a', 'b')).toBe(1)
    const congruence = stanceMatrix(table, requestOf())
    expect(congruence.rowLabels).toEqual(['b'])
    expect(congruence.leftOut.withoutQualifier).toBe(1)
  })
})

describe('two-mode networks', () => {
  const cells = (rest: Partial<StanceRequest>) => [
    ...stanceMatrix(THREE, requestOf({ mode: 'TWO_MODE', ...rest })).values,
  ]

  it.each([
    ['IGNORE', 'NONE', [2, 1, 0, 1, 1, 0, 0, 1, 1]],
    ['SUBTRACT', 'NONE', [2, -1, 0, 1, 1, 0, 0, -1, 1]],
    ['COMBINE', 'NONE', [1, 2, 0, 1, 1, 0, 0, 2, 1]],
    ['SUBTRACT', 'ACTIVITY', [2 / 3, -1 / 3, 0, 1 / 2, 1 / 2, 0, 0, -1 / 2, 1 / 2]],
    ['SUBTRACT', 'PROMINENCE', [2 / 3, -1 / 3, 0, 1 / 3, 1 / 3, 0, 0, -1 / 3, 1]],
  ] as const)('%s by %s', (aggregation, normalization, expected) => {
    expectClose(cells({ aggregation, normalization }), expected)
  })
})

describe('the evidence of a weight', () => {
  const explain = (rest: Partial<StanceRequest>) => {
    const request = requestOf(rest)
    const coded = codeStatements(THREE, request, selectStatements(THREE, request))
    const explainer =
      request.mode === 'ONE_MODE'
        ? oneModeExplainer(coded, request)
        : twoModeExplainer(coded, request)
    return (a: string, b: string) =>
      explainer(a, b).map(({ statement, share }) => [THREE.ids[statement], share])
  }

  it('gives each statement of two actors half of what its pairs count', () => {
    const subtract = explain({ aggregation: 'SUBTRACT' })
    expect(subtract('a', 'b')).toEqual([
      ['1', 1 / 2],
      ['2', 1 / 2],
      ['3', -1 / 2],
      ['4', 1],
      ['5', -1 / 2],
    ])
    expect(subtract('b', 'a')).toEqual(subtract('a', 'b'))
    const average = explain({ aggregation: 'CONFLICT', normalization: 'AVERAGE' })
    expect(average('b', 'c')).toEqual([
      ['5', 1 / 2 / 2],
      ['6', 1 / 2 / 2],
    ])
  })

  it('shares a code among the statements that make it', () => {
    const combine = explain({ mode: 'TWO_MODE', aggregation: 'COMBINE' })
    expect(combine('a', 't')).toEqual([
      ['1', 1 / 2],
      ['2', 1 / 2],
    ])
    expect(combine('a', 'u')).toEqual([['3', 2]])
    expect(combine('a', 'v')).toEqual([])
  })

  it('is of labels that the network has', () => {
    expect(() => explain({})('a', 'z')).toThrow(/edge must be a row of the network, but got "z"/)
    expect(() => explain({})('a', 'a')).toThrow(/edge must be between two rows, but got "a" twice/)
  })
})

describe('duplicates', () => {
  // Two years apart in the same month and week; the second and third are one week, not one month.
  const table = tableOf(`
    a t 1 2005-01-04 d
    a t 1 2006-01-31 d
    a t 1 2006-02-01 e
    a t 0 2006-02-01 e
  `)
  const left = (rest: Partial<StanceRequest>) =>
    stanceMatrix(table, requestOf({ mode: 'TWO_MODE', aggregation: 'SUBTRACT', ...rest }))
      .statementCount

  it.each([
    ['INCLUDE', 4, 4],
    ['DOCUMENT', 3, 3],
    ['WEEK', 3, 3],
    // January is January in DNA, whatever the year.
    ['MONTH', 4, 3],
    ['YEAR', 3, 3],
    ['RANGE', 2, 2],
  ] as const)('within %s count once', (duplicates, corrected, dna) => {
    expect(left({ duplicates })).toBe(corrected)
    expect(left({ duplicates, compatibility: 'DNA' })).toBe(dna)
  })

  it('are weeks of one year, which DNA takes for the same', () => {
    const years = tableOf('a t 1 2005-01-04\na t 1 2006-01-04')
    const request = requestOf({ duplicates: 'WEEK' })
    expect(stanceMatrix(years, request).statementCount).toBe(2)
    expect(stanceMatrix(years, { ...request, compatibility: 'DNA' }).statementCount).toBe(1)
  })

  it('are the same whatever they say where that is ignored', () => {
    expect(left({ duplicates: 'RANGE', aggregation: 'IGNORE' })).toBe(1)
  })
})
