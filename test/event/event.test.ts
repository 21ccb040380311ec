import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, ref, refs } from '../list/ask.ts'
import { nameOf, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'
import { spanOf } from '../values/calendar.ts'

describe.each(ENGINES)('$name: events and instruments', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('have what the seed says of events', async () => {
    const found = await askAll(
      store,
      'events',
      'id kind date dateNote place { id } placeName participants(first: 200, orderBy: {field: ID}) { nodes { id } } name',
    )
    expect(found).toEqual(
      byId(seed.events).map((event) => ({
        id: event.id,
        kind: event.kind,
        date: event.date ?? null,
        dateNote: event.dateNote?.en ?? null,
        place: ref(event.place),
        placeName: event.placeName?.en ?? null,
        participants: { nodes: refs([...event.participants].sort()) },
        name: event.names.find(({ lang, kind }) => lang === 'en' && kind === 'PREFERRED')?.value,
      })),
    )
  })

  it('have what the seed says of instruments', async () => {
    const found = await askAll(
      store,
      'instruments',
      'id kind status date dateNote name participants(orderBy: {field: ID}) { nodes { id } } mentions { totalCount }',
    )
    expect(found).toEqual(
      byId(seed.instruments).map((instrument) => ({
        id: instrument.id,
        kind: instrument.kind,
        status: instrument.status,
        date: instrument.date ?? null,
        dateNote: instrument.dateNote?.en ?? null,
        name: nameOf(instrument),
        participants: { nodes: refs([...instrument.participants].sort()) },
        mentions: { totalCount: instrument.mentions.length },
      })),
    )
  })

  const found = async (date: object) => {
    const { events } = await ask<{ events: { nodes: { id: string }[] } }>(
      store,
      'query ($date: DateFilter) { events(filter: {date: $date}, orderBy: {field: ID}, first: 200) { nodes { id } } }',
      { date },
    )
    return events.nodes.map(({ id }) => id)
  }
  const meeting = (wanted: string) =>
    byId(seed.events)
      .filter(({ date }) => {
        if (date === undefined) return false
        const { min, max } = spanOf(date)
        return min <= spanOf(wanted).max && max >= spanOf(wanted).min
      })
      .map(({ id }) => id)

  it.each([
    '2018',
    '2018-09',
    '2018-09-27',
    '2018-09-28',
    '2018-09-29',
    '2017-08-07',
    '2017-08-08',
    '2017?',
    '2018-01/2018-06',
    '2018-06/..',
    '../2017-08',
    '2018-09/',
    '/2016',
    '1800',
    '9999',
  ])('are found by each day that they share with %s', async (date) => {
    expect(await found({ eq: date })).toEqual(meeting(date))
    expect(await found({ in: [date] })).toEqual(meeting(date))
  })

  it('are found by any of several dates, once', async () => {
    expect(await found({ in: ['2018-09', '2018', '2017'] })).toEqual(
      [...new Set([...meeting('2018'), ...meeting('2017')])].sort(),
    )
  })

  it('of two days are found by each of them, and not by the day before or after', async () => {
    for (const [day, isFound] of [
      ['2018-09-26', false],
      ['2018-09-27', true],
      ['2018-09-28', true],
      ['2018-09-29', false],
    ] as const) {
      expect((await found({ eq: day })).includes('event:workshop-panama-2018')).toBe(isFound)
    }
  })

  it('without a date are found by no date, but by its lack', async () => {
    const undated = byId(seed.events.filter(({ date }) => date === undefined)).map(({ id }) => id)
    expect(undated.length).toBeGreaterThan(0)
    expect(await found({ isNull: true })).toEqual(undated)
    for (const date of [{ eq: '../9999' }, { gte: '0001' }, { lte: '9999' }, { isNull: false }]) {
      expect((await found(date)).length).toBe(seed.events.length - undated.length)
    }
  })

  it('lie before, after, from and up to a date', async () => {
    const dated = byId(seed.events).flatMap(({ id, date }) =>
      date === undefined ? [] : [{ id, ...spanOf(date) }],
    )
    const idsOf = (test: (span: { min: string; max: string }) => boolean) =>
      dated.filter(test).map(({ id }) => id)
    const { min: first, max: last } = spanOf('2017-08')
    expect(await found({ gt: '2017-08' })).toEqual(idsOf(({ max }) => max > last))
    expect(await found({ gte: '2017-08' })).toEqual(idsOf(({ max }) => max >= first))
    expect(await found({ lt: '2017-08' })).toEqual(idsOf(({ min }) => min < first))
    expect(await found({ lte: '2017-08' })).toEqual(idsOf(({ min }) => min <= last))
  })
})
