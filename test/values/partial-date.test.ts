import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parsePartialDate } from '../../src/values/partial-date.ts'
import { daysInMonth, firstDay, lastDay, type Precise, toText } from './calendar.ts'

const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom(0, 1, 49, 50, 99, 100, 1900, 2000, 2016, 2018, 9999),
)
const month = fc.integer({ min: 1, max: 12 })

/** Any date there is, to the year, month or day. */
const date: fc.Arbitrary<Precise> = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month }),
  fc
    .record({ year, month, day: fc.integer({ min: 1, max: 31 }) })
    .map((full) => ({ ...full, day: Math.min(full.day, daysInMonth(full.year, full.month)) })),
)
const mark = fc.constantFrom('', '?', '~')

function parse(text: string) {
  return parsePartialDate(text)
}

describe('a partial date', () => {
  it('reaches from its first to its last day', () => {
    fc.assert(
      fc.property(date, mark, (when, suffix) => {
        expect(parse(toText(when) + suffix)).toEqual({ min: firstDay(when), max: lastDay(when) })
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-09', '2018-09-01', '2018-09-30'],
    ['2018-09-27', '2018-09-27', '2018-09-27'],
    ['2019?', '2019-01-01', '2019-12-31'],
    ['2018~', '2018-01-01', '2018-12-31'],
    ['2019-06-03?', '2019-06-03', '2019-06-03'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['0050', '0050-01-01', '0050-12-31'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['0000-02-28', '0000-02-28', '0000-02-28'],
    ['0000-02-29', '0000-02-29', '0000-02-29'],
  ])('%s reaches from %s to %s', (text, min, max) => {
    expect(parse(text)).toEqual({ min, max })
  })

  it('is none on a day that its month lacks', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 99 }), (inYear, inMonth, beyond) => {
        const day = daysInMonth(inYear, inMonth) + beyond
        fc.pre(day <= 99)
        expect(parse(toText({ year: inYear, month: inMonth, day }))).toBeNull()
      }),
    )
  })

  it('is none in a month or on a day that there is not', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(0, 13, 14, 20, 21, 25, 41, 99), (inYear, wrong) => {
        expect(parse(toText({ year: inYear, month: wrong }))).toBeNull()
        expect(parse(toText({ year: inYear, month: 1, day: 0 }))).toBeNull()
        expect(parse(toText({ year: inYear, month: wrong, day: 1 }))).toBeNull()
      }),
    )
  })
})

describe('an interval', () => {
  it('reaches from the first day of its start to the last of its end', () => {
    fc.assert(
      fc.property(date, mark, date, mark, (start, startMark, end, endMark) => {
        const span = parse(`${toText(start)}${startMark}/${toText(end)}${endMark}`)
        const expected = { min: firstDay(start), max: lastDay(end) }
        expect(span).toEqual(expected.min <= expected.max ? expected : null)
      }),
      { numRuns: 300 },
    )
  })

  it('with an open end reaches without end', () => {
    fc.assert(
      fc.property(date, mark, (when, suffix) => {
        const text = toText(when) + suffix
        expect(parse(`${text}/..`)).toEqual({ min: firstDay(when), max: '9999-12-31' })
        expect(parse(`../${text}`)).toEqual({ min: '0000-01-01', max: lastDay(when) })
      }),
    )
  })

  it('with an unknown end counts to the last day of the other end’s own precision', () => {
    fc.assert(
      fc.property(date, mark, (when, suffix) => {
        const text = toText(when) + suffix
        const itself = { min: firstDay(when), max: lastDay(when) }
        expect(parse(`${text}/`)).toEqual(itself)
        expect(parse(`/${text}`)).toEqual(itself)
      }),
    )
  })

  it.each([
    ['2018-09-27/2018-09-28', '2018-09-27', '2018-09-28'],
    ['2014/..', '2014-01-01', '9999-12-31'],
    ['../2018-04', '0000-01-01', '2018-04-30'],
    ['2018-09/', '2018-09-01', '2018-09-30'],
    ['/2018', '2018-01-01', '2018-12-31'],
    ['2018-01?/2018-04', '2018-01-01', '2018-04-30'],
    ['2017-10/2018', '2017-10-01', '2018-12-31'],
  ])('%s reaches from %s to %s', (text, min, max) => {
    expect(parse(text)).toEqual({ min, max })
  })

  it.each(['2019/2018', '2018-10/2018-09', '2018-09-28/2018-09-27', '2018-02/2017'])(
    'that runs backwards is none: %s',
    (text) => {
      expect(parse(text)).toBeNull()
    },
  )
})

describe('what is no partial date', () => {
  it.each([
    '',
    ' ',
    '/',
    '..',
    '../..',
    '/..',
    '../',
    '2018-13',
    '20180',
    '201',
    '18',
    'yesterday',
    '2018-9',
    '2018-09-1',
    '2018-02-30',
    '2019-02-29',
    '2018/2019/2020',
    '2018-09-27/2018-13',
    '2018-00/..',
    '2018--',
    '2018-',
    '-2018',
    '+2018',
    'Y20180',
    '2018?~',
    '2018%',
    '?2018',
    '~2018',
    '2018-?09',
    '2018-XX',
    '201X',
    '20XX-09',
    '2018-21',
    '2018-09-27T10:00',
    '2018-09-27T10:00:00Z',
    '2018W01',
    '2018-W01',
    '2018-270',
    '20180927',
    '[2017,2018]',
    '{2017..2018}',
    '2017..2018',
    '2018 ',
    ' 2018',
    '2018\n',
    '2018\u0000',
    '２０１８',
    '٢٠١٨',
    'null',
    'unknown',
    'open',
    '2018/open',
    '2018/unknown',
  ])('is null: %j', (text) => {
    expect(parse(text)).toBeNull()
  })

  it('is all that does not look like one', () => {
    const precise = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~]?'
    const looksLikeOne = new RegExp(
      `^(${precise}|${precise}/${precise}|${precise}/(\\.\\.)?|(\\.\\.)?/${precise})$`,
    )
    const pieces = fc.constantFrom(
      '2018',
      '09',
      '27',
      '-',
      '/',
      '..',
      '?',
      '~',
      'X',
      ' ',
      '0',
      '13',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (text) => {
          if (!looksLikeOne.test(text)) expect(parse(text)).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('answers null and never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const span = parse(text)
        if (span) expect(span.min <= span.max).toBe(true)
      }),
    )
  })
})
