import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { parsePartialDate } from '../../src/values/partial-date.ts'
import { type DatedFact, toBuckets } from '../../src/view/buckets.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { claims, HOLDING, isShown, naiveEdges, relationships, type SeedFact } from './naive.ts'

const TIMELINE = `query($filter: GraphFilter, $granularity: Granularity!, $dateBasis: DateBasis! = FACT, $first: Int! = 200) {
  timeline(filter: $filter, granularity: $granularity, dateBasis: $dateBasis) {
    period start end count within byFactDate byDocumentDate
    facts(first: $first) { id }
    hiddenByModality { modality count }
  }
}`

interface Bucket {
  period: string | null
  start: string | null
  end: string | null
  count: number
  within: number
  byFactDate: number
  byDocumentDate: number
  facts: { id: string }[]
  hiddenByModality: { modality: string; count: number }[]
}

const holding = relationships.filter(({ modality }) => HOLDING.includes(modality))

/** The facts whose own date overlaps a year. */
function inYear(facts: readonly SeedFact[], year: string) {
  return facts
    .filter(({ date, period }) => {
      const span = parsePartialDate(date ?? period ?? '')
      return span !== null && span.min <= `${year}-12-31` && span.max >= `${year}-01-01`
    })
    .map(({ id }) => id)
    .sort()
}

const DOCUMENT_DATES: Record<string, string> = {
  'document:memo-2018': '2018',
  'document:statement-2019': '2019',
}

describe.each(ENGINES)('$name: a timeline', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const ask = async (variables: object) => {
    const data = (await runQuery(store, TIMELINE, { ...variables })) as { timeline: Bucket[] }
    return data.timeline
  }
  const idsOf = (bucket: Bucket | undefined) => bucket?.facts.map(({ id }) => id).sort()

  it('puts relationships into each year that they overlap', async () => {
    const buckets = await ask({ granularity: 'YEAR' })
    // From 2000/2014 to the meeting of 2019, and those without a date.
    const years = Array.from({ length: 20 }, (_, index) => String(2000 + index))
    expect(buckets.map(({ period }) => period)).toEqual([...years, null])
    for (const bucket of buckets.slice(0, -1)) {
      const { period, start, end, count, byFactDate, byDocumentDate } = bucket
      expect([start, end]).toEqual([`${String(period)}-01-01`, `${String(period)}-12-31`])
      expect(idsOf(bucket)).toEqual(inYear(holding, period ?? ''))
      expect([byFactDate, byDocumentDate]).toEqual([count, 0])
    }
    const undated = buckets.at(-1)
    expect(undated).toMatchObject({ start: null, end: null, within: 0, byFactDate: 0 })
    expect(undated?.count).toBe(holding.filter(({ date }) => date === undefined).length)
    expect(undated?.count).toBeGreaterThan(undated?.facts.length ?? 0)
  })

  it('counts what lies wholly in a stretch, and what reaches beyond', async () => {
    const buckets = await ask({ granularity: 'YEAR' })
    const own = holding.filter(({ date }) => /^2017(-\d\d)*$/.test(date ?? ''))
    const year = buckets.find(({ period }) => period === '2017')
    expect(year?.within).toBe(own.length)
    expect(year?.count).toBeGreaterThan(own.length)

    const months = await ask({ granularity: 'MONTH', filter: { date: '2017-08' } })
    // Of the month itself: the founding declaration of 8 August.
    expect(months.map(({ period, within }) => [period, within])).toEqual([
      ['2017-08', holding.filter(({ date }) => date === '2017-08-08').length],
    ])
    expect(months[0]).toMatchObject({ start: '2017-08-01', end: '2017-08-31' })
  })

  it('says how many facts it leaves out', async () => {
    const buckets = await ask({ granularity: 'YEAR' })
    const hidden = relationships.filter(({ modality }) => !HOLDING.includes(modality))
    const undated = hidden.filter(({ date }) => date === undefined)
    const total = buckets.at(-1)?.hiddenByModality.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(undated.length)
    for (const { period, hiddenByModality } of buckets.slice(0, -1)) {
      const count = hiddenByModality.reduce((sum, one) => sum + one.count, 0)
      expect(count).toBe(inYear(hidden, period ?? '').length)
    }

    const every = ['STATED', 'IMPLIED', 'RECOMMENDED', 'HYPOTHETICAL']
    const shown = await ask({ granularity: 'YEAR', filter: { modality: every } })
    expect(shown.every(({ hiddenByModality }) => hiddenByModality.length === 0)).toBe(true)
    expect(shown.at(-1)?.count).toBe((buckets.at(-1)?.count ?? 0) + undated.length)
  })

  it('dates facts by their documents where they have no date, and says so', async () => {
    const buckets = await ask({ granularity: 'YEAR', dateBasis: 'FACT_ELSE_DOCUMENT' })
    expect(buckets.at(-1)?.period).toBe('2019')
    for (const year of ['2018', '2019']) {
      const byDocument = holding.filter(
        ({ date, evidence }) =>
          date === undefined && DOCUMENT_DATES[evidence[0]?.document ?? ''] === year,
      )
      const bucket = buckets.find(({ period }) => period === year)
      expect(bucket).toMatchObject({
        byDocumentDate: byDocument.length,
        byFactDate: inYear(holding, year).length,
      })
    }
  })

  it('dates facts by their documents alone where that is asked for', async () => {
    const buckets = await ask({ granularity: 'YEAR', dateBasis: 'DOCUMENT' })
    expect(
      buckets.map(({ period, count, byDocumentDate }) => [period, count, byDocumentDate]),
    ).toEqual(
      ['2018', '2019'].map((year) => {
        const count = holding.filter(
          ({ evidence }) => DOCUMENT_DATES[evidence[0]?.document ?? ''] === year,
        ).length
        return [year, count, count]
      }),
    )
  })

  it('takes facts whether or not anything stands at their ends', async () => {
    const filter = { edges: ['CLAIM'] }
    const buckets = await ask({ granularity: 'YEAR', filter })
    const holdingClaims = claims.filter(({ modality }) => HOLDING.includes(modality))
    expect(buckets.find(({ period }) => period === '2017')).toMatchObject({
      count: inYear(holdingClaims, '2017').length,
    })
    expect(buckets.at(-1)?.count).toBe(
      holdingClaims.filter(({ period }) => period === undefined).length,
    )

    const aruba = await ask({ granularity: 'YEAR', filter: { ...filter, actors: ['actor:aruba'] } })
    const about = holdingClaims.filter((claim) =>
      naiveEdges(claim).some(({ source, target }) => [source, target].includes('actor:aruba')),
    )
    expect(idsOf(aruba.at(-1))).toEqual(
      about
        .filter(({ period }) => period === undefined)
        .map(({ id }) => id)
        .sort(),
    )
  })

  // Counted in the coding, by document: the memo of 2018, the statement of 2019.
  it.each([
    [{ edges: ['RECOMMENDATION'] }, { 2018: 75, 2019: 5 }],
    [
      { edges: ['RECOMMENDATION'], minDegree: 0 },
      { 2018: 75, 2019: 5 },
    ],
    [{ edges: ['RECOMMENDATION'], actors: ['actor:workshop-participants'] }, { 2018: 75 }],
    [{ edges: ['RECOMMENDATION'], without: ['actor:workshop-participants'] }, { 2019: 5 }],
    [{ edges: ['RECOMMENDATION'], actors: ['actor:norway'] }, { 2019: 1 }],
    [{ edges: ['CLAIM'], actors: ['actor:workshop-participants'] }, { 2018: 241 }],
    [
      { edges: ['CLAIM'], without: ['actor:workshop-participants'] },
      { 2018: 5, 2019: 10 },
    ],
  ])('asks nothing of an end that names nobody: %j', async (filter, counts) => {
    const buckets = await ask({ filter, granularity: 'YEAR', dateBasis: 'DOCUMENT' })
    expect(Object.fromEntries(buckets.map(({ period, count }) => [period, count]))).toEqual(counts)
  })

  it('has no fact of which every edge is left out', async () => {
    const without = ['actor:aruba', 'actor:venezuela']
    const buckets = await ask({ granularity: 'YEAR', filter: { edges: ['CLAIM'], without } })
    const undated = claims.filter(
      (claim) =>
        HOLDING.includes(claim.modality) &&
        claim.period === undefined &&
        isShown(claim, { without }),
    )
    expect(buckets.at(-1)?.count).toBe(undated.length)
  })

  it('of a view is that of the facts of its edges', async () => {
    const { neighborhood } = (await runQuery(
      store,
      `{ neighborhood(of: ["actor:provea"]) {
        edges { facts { id } }
        timeline(granularity: YEAR, dateBasis: FACT) {
          period count facts(first: 200) { id } hiddenByModality { modality count }
        }
      } }`,
    )) as {
      neighborhood: { edges: { facts: { id: string }[] }[]; timeline: Bucket[] }
    }
    const ids = new Set(neighborhood.edges.flatMap(({ facts }) => facts.map(({ id }) => id)))
    const shown = relationships.filter(({ id }) => ids.has(id))
    // By hand: its report on the government is of 2017, the statement of 2019; the rest is undated.
    expect(neighborhood.timeline.map(({ period }) => period)).toEqual([
      '2017',
      '2018',
      '2019',
      null,
    ])
    for (const bucket of neighborhood.timeline.slice(0, -1)) {
      expect(idsOf(bucket)).toEqual(inYear(shown, bucket.period ?? ''))
    }
    expect(idsOf(neighborhood.timeline.at(-1))).toEqual(
      shown
        .filter(({ date }) => date === undefined)
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('is empty where nothing matches', async () => {
    expect(await ask({ granularity: 'DAY', filter: { modality: [] } })).toEqual([])
    expect(await ask({ granularity: 'DAY', filter: { date: '1800' } })).toEqual([])
  })

  it('refuses more buckets than anyone can look at', async () => {
    const error = await runFailing(store, TIMELINE, { granularity: 'DAY' })
    expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'granularity' })
    expect(error.message).toContain('from 2000-01-01 to 2019-')
    const allowed = 'MONTH or YEAR, or DAY with a filter.date of at most 5000 of these'
    expect(error.message).toContain(allowed)
    const days = await ask({ granularity: 'DAY', filter: { date: '2018-01/2018-12' } })
    expect(days.filter(({ period }) => period !== null)).toHaveLength(365)
  })

  it('refuses a page of facts that is too large', async () => {
    const error = await runFailing(store, TIMELINE, {
      granularity: 'YEAR',
      filter: { date: '2019' },
      first: 201,
    })
    expect(error).toMatchObject({ code: 'PAGE_TOO_LARGE', input: 'first' })
  })

  it('takes one statement for the facts, and one for those it leaves out', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        '{ timeline(granularity: YEAR) { period count facts(first: 3) { id } hiddenByModality { count } } }',
      ),
    )
    expect(statements).toEqual(['view/facts', 'view/facts', 'document/spans', 'node/by-id'])
  })
})

describe('buckets', () => {
  const fact = (name: string, date: string | null): DatedFact => ({
    fact: name,
    modality: 'STATED',
    isShown: true,
    span: date === null ? null : parsePartialDate(date),
    basis: 'FACT',
  })
  const periods = (dates: (string | null)[], granularity: 'YEAR' | 'MONTH' | 'DAY') =>
    toBuckets(
      dates.map((date, index) => fact(String(index), date)),
      granularity,
      undefined,
    ).map(({ period, facts }) => [period, facts.map(({ fact: id }) => id).join()])

  it('have no gap, over the end of a month, a year and a leap day', () => {
    expect(periods(['2019-12-31', '2020-01-01'], 'DAY')).toEqual([
      ['2019-12-31', '0'],
      ['2020-01-01', '1'],
    ])
    expect(periods(['2020-02-28', '2020-03-01'], 'DAY').map(([period]) => period)).toEqual([
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
    ])
    expect(periods(['2019-11', '2020-01'], 'MONTH')).toEqual([
      ['2019-11', '0'],
      ['2019-12', ''],
      ['2020-01', '1'],
    ])
  })

  it('take what has no end to the last, and what has no beginning from the first', () => {
    expect(periods(['2015/..', '../2016', '2014', '2017', null], 'YEAR')).toEqual([
      ['2014', '1,2'],
      ['2015', '1,0'],
      ['2016', '1,0'],
      ['2017', '0,3'],
      [null, '4'],
    ])
  })

  it('are one where all that is known is when something began', () => {
    expect(periods(['2015/..'], 'YEAR')).toEqual([['2015', '0']])
  })
})
