import { describe, expect, it } from '@jest/globals'
import { barPlot } from '../../../src/network/analysis/bar-plot.ts'
import { checkConsistency } from '../../../src/network/analysis/consistency.ts'
import type { Qualifier } from '../../../src/network/options.ts'
import { hasSample, readSample } from '../dna-sample.ts'
import { requestOf, tableOf } from '../statements.ts'

// a is on both sides of t, b and c disagree on u, all agree on v; d speaks once.
const table = tableOf(
  [
    ...['a t 1', 'a t 1', 'a t 0', 'b t 1', 'a u 1', 'b u 0', 'c u 0'],
    ...['a v 1', 'b v 1', 'c v 1', 'c v 1', 'd w 0'],
  ].join('\n'),
)
const scale: Qualifier = { type: 'INTEGER', column: 'says', scale: { min: -1, max: 3 } }

describe('the check for consistency', () => {
  const found = checkConsistency(table, requestOf())

  it('finds who is on both sides of a topic, by which statements', () => {
    expect(found.contradictions).toEqual([
      {
        ...{ actor: 'a', topic: 't', agree: 2, disagree: 1 },
        consistency: expect.closeTo(1 / 3, 12),
        statements: [0, 1, 2],
      },
    ])
    expect(found.actors).toEqual([
      { actor: 'a', topics: 3, contradicted: 1, consistency: expect.closeTo(2 / 3, 12) },
      { actor: 'b', topics: 3, contradicted: 0, consistency: 1 },
      { actor: 'c', topics: 2, contradicted: 0, consistency: 1 },
      { actor: 'd', topics: 1, contradicted: 0, consistency: 1 },
    ])
  })

  it('tells which topics divide and which unite, each actor counted once', () => {
    expect(found.topics).toEqual([
      // a leans to it by 1/3, b by 1.
      {
        ...{ topic: 't', supporters: 2, opponents: 0, undecided: 0, division: 0 },
        ...{ mean: expect.closeTo(2 / 3, 12), unity: expect.closeTo(2 / 3, 12) },
      },
      {
        ...{ topic: 'u', supporters: 1, opponents: 2, undecided: 0 },
        ...{ mean: expect.closeTo(-1 / 3, 12), unity: expect.closeTo(1 / 3, 12) },
        division: expect.closeTo(2 / 3, 12),
      },
      { topic: 'v', supporters: 3, opponents: 0, undecided: 0, mean: 1, division: 0, unity: 1 },
      {
        topic: 'w',
        supporters: 0,
        opponents: 1,
        undecided: 0,
        mean: -1,
        division: null,
        unity: null,
      },
    ])
  })

  it('takes numbers by their place on the scale, the middle for no side', () => {
    // From −1 to 3 the middle is 1: what was agreement is the middle, 0 is half against.
    const { contradictions, topics } = checkConsistency(table, requestOf({ qualifier: scale }))
    expect(contradictions).toEqual([])
    expect(topics[0]).toMatchObject({ supporters: 0, opponents: 1, undecided: 1, division: 0 })
    expect(topics[1]).toMatchObject({ mean: expect.closeTo(-1 / 3, 12) })
    expect(topics[2]).toMatchObject({ undecided: 3, mean: 0, division: null, unity: 0 })
  })

  it('is empty without statements, and no one takes sides on a scale of one value', () => {
    expect(checkConsistency(tableOf(''), requestOf())).toEqual({
      contradictions: [],
      topics: [],
      actors: [],
    })
    const constant = requestOf({ qualifier: { type: 'INTEGER', column: 'says' } })
    const { topics } = checkConsistency(tableOf(['a t 4', 'b t 4'].join('\n')), constant)
    expect(topics).toMatchObject([{ undecided: 2, mean: 0, division: null }])
  })

  it.each<Qualifier>([{ type: 'NONE' }, { type: 'TEXT', column: 'says' }])(
    'refuses what has no sides: $type',
    (qualifier) => {
      const asked = requestOf({ qualifier, aggregation: 'IGNORE' })
      expect(() => checkConsistency(table, asked)).toThrow('qualifier must be BOOLEAN or INTEGER')
    },
  )
})

describe('the bar plot', () => {
  const of = (qualifier: Qualifier) =>
    barPlot(table, { variable1: 'topic', variable2: 'actor', qualifier })

  it('counts the statements of each topic, by side', () => {
    expect(of({ type: 'BOOLEAN', column: 'says' })).toEqual({
      labels: ['t', 'u', 'v', 'w'],
      levels: ['0', '1'],
      counts: Int32Array.of(1, 3, 2, 1, 0, 4, 1, 0),
      totals: Int32Array.of(4, 3, 4, 1),
    })
  })

  it('names numbers and categories, and needs neither', () => {
    expect(of(scale).levels).toEqual(['0', '1'])
    expect(of({ type: 'TEXT', column: 'actor' })).toMatchObject({
      levels: ['a', 'b', 'c', 'd'],
      totals: Int32Array.of(4, 3, 4, 1),
    })
    expect(of({ type: 'NONE' })).toEqual({
      labels: ['t', 'u', 'v', 'w'],
      levels: [''],
      counts: Int32Array.of(4, 3, 4, 1),
      totals: Int32Array.of(4, 3, 4, 1),
    })
  })

  it('counts duplicates once, but not both sides for one', () => {
    const single = barPlot(table, {
      ...{ variable1: 'topic', variable2: 'actor', duplicates: 'RANGE' },
      qualifier: { type: 'BOOLEAN', column: 'says' },
    })
    expect(single.counts).toEqual(Int32Array.of(1, 2, 2, 1, 0, 3, 1, 0))
  })
})

const describeSample = hasSample ? describe : describe.skip

describeSample('the bar plot of the sample of DNA', () => {
  it('has the statements of DNA’s two-mode network', async () => {
    const plot = barPlot((await readSample()).table, {
      ...{ variable1: 'concept', variable2: 'organization', duplicates: 'DOCUMENT' },
      ...{ qualifier: { type: 'BOOLEAN', column: 'agreement' }, documentColumn: 'document_id' },
      compatibility: 'DNA',
    })
    // 23 statements; agreement less disagreement is 9.
    const disagree = plot.counts.filter((_, place) => place % 2 === 0)
    const agree = plot.counts.filter((_, place) => place % 2 === 1)
    const sum = (counts: Int32Array) => counts.reduce((all, count) => all + count, 0)
    expect([sum(plot.totals), sum(agree) - sum(disagree)]).toEqual([23, 9])
    expect(plot.labels).toHaveLength(6)
  })
})
