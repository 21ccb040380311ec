import { describe, expect, it } from '@jest/globals'
import type { StanceRequest } from '../../src/network/options.ts'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import { at, before, requestOf, tableOf } from './statements.ts'

const TABLE = tableOf(`
  a t 1 2005-01-01 first
  a u 1 2005-01-02 first
  b t 0 2005-01-02 second
  b u 1 2005-01-03 second
  c u - 2005-01-04 third
  - u 1 2005-01-04 third
  d v 1 - fourth
`)

/** Which rows and columns are left, and how many statements each step left out. */
function left(rest: Partial<StanceRequest>) {
  const request = requestOf({ mode: 'TWO_MODE', aggregation: 'SUBTRACT', ...rest })
  const { rowLabels, columnLabels, statementCount, leftOut } = stanceMatrix(TABLE, request)
  const steps = Object.entries(leftOut).filter(([, count]) => count > 0)
  return [rowLabels.join(''), columnLabels.join(''), statementCount, Object.fromEntries(steps)]
}

describe('statements are chosen', () => {
  const empty = { withoutVariable: 1, withoutQualifier: 1 }

  it('with all that they need', () => {
    expect(left({})).toEqual(['abd', 'tuv', 5, empty])
    expect(left({ aggregation: 'IGNORE' })).toEqual(['abcd', 'tuv', 6, { withoutVariable: 1 }])
  })

  it('by dates, first and last instant inclusive', () => {
    const filter = { from: at('2005-01-02'), to: at('2005-01-03') }
    expect(left({ filter })).toEqual(['ab', 'tu', 3, { undated: 1, outsideDates: 3 }])
    const until = { to: before('2005-01-03') }
    expect(left({ filter: until })).toEqual(['ab', 'tu', 3, { undated: 1, outsideDates: 3 }])
  })

  it('by documents', () => {
    const include = { document: ['first', 'second'] }
    expect(left({ filter: { documents: { include } } })).toEqual(['ab', 'tu', 4, { byDocument: 3 }])
    const exclude = { document: ['first', 'third'] }
    expect(left({ filter: { documents: { exclude } } })).toEqual([
      'bd',
      'tuv',
      3,
      { byDocument: 4 },
    ])
  })

  it('by values to include, in every column, and to exclude', () => {
    expect(left({ filter: { include: { actor: ['a', 'b'], topic: ['t'] } } })).toEqual([
      'ab',
      't',
      2,
      { byValue: 5 },
    ])
    expect(left({ filter: { exclude: { actor: ['b'], topic: ['v'] } } })).toEqual([
      'a',
      'tu',
      2,
      { byValue: 3, ...empty },
    ])
  })

  it('by how often rows and columns occur, again until all that are left do', () => {
    // d and then v go; t and u have two actors each, who have two statements each.
    expect(left({ minimum: { variable1: 2 } })).toEqual([
      'ab',
      'tu',
      4,
      { ...empty, belowMinimum: 1 },
    ])
    // With t only a and b are left with one topic each that occurs three times: none.
    expect(left({ minimum: { variable2: 3 } })).toEqual(['', '', 0, { ...empty, belowMinimum: 5 }])
  })

  it('and leave isolates where they are wanted: those of the dates and documents', () => {
    const filter = { to: at('2005-01-04'), exclude: { actor: ['b'] } }
    expect(left({ filter, isolates: true }).slice(0, 3)).toEqual(['abc', 'tu', 2])
  })
})

describe('a request is refused', () => {
  it.each<[string, Partial<StanceRequest>, RegExp]>([
    [
      'with an aggregation of the other mode',
      { mode: 'ONE_MODE', aggregation: 'COMBINE' },
      /aggregation must be one of IGNORE, CONGRUENCE, CONFLICT, SUBTRACT for ONE_MODE/,
    ],
    [
      'with a normalisation of the other mode',
      { mode: 'TWO_MODE', aggregation: 'IGNORE', normalization: 'COSINE' },
      /normalization must be one of NONE, ACTIVITY, PROMINENCE for TWO_MODE/,
    ],
    ['with one column twice', { variable2: 'actor' }, /variable2 must be another column/],
    ['with no such column', { variable1: 'actr' }, /variable1 must be one of actor, topic/],
    [
      'without a qualifier to agree by',
      { qualifier: { type: 'NONE' } },
      /aggregation must be IGNORE/,
    ],
    [
      'with a qualifier that is no truth value',
      { qualifier: { type: 'BOOLEAN', column: 'topic' } },
      /the qualifier of statement 1 must be 0, 1, false or true throughout, but got "t"/,
    ],
    [
      'with a code that is divided',
      { mode: 'TWO_MODE', aggregation: 'COMBINE', normalization: 'ACTIVITY' },
      /normalization must be NONE for COMBINE/,
    ],
    [
      'with dates that run backwards',
      { filter: { from: at('2005-02-01'), to: at('2005-01-01') } },
      /from must be before to, but got 2005-02-01/,
    ],
  ])('%s', (_, rest, message) => {
    expect(() => stanceMatrix(TABLE, requestOf(rest))).toThrow(message)
  })
})
