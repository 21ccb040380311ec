import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Appearance, paint } from '../../web/explorer/graph/appearance.ts'
import {
  bestPlace,
  morePlacesFor,
  type Place,
  shorten,
} from '../../web/explorer/graph/label-places.ts'
import { type PictureNode, toGraph } from '../../web/explorer/graph/picture.ts'
import { segmentsOf } from '../../web/explorer/document/segments.ts'
import { sortRows } from '../../web/explorer/table/rows.ts'
import { TEXTS } from '../../web/explorer/texts/texts.ts'
import { brushOf, dateOf } from '../../web/explorer/timeline/brush.ts'

describe('passages in a text', () => {
  it('cut it where they begin and end', () => {
    const spans = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 8 },
    ]
    expect(segmentsOf(10, spans)).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 4, ids: ['a'] },
      { start: 4, end: 6, ids: ['a', 'b'] },
      { start: 6, end: 8, ids: ['b'] },
      { start: 8, end: 10, ids: [] },
    ])
  })

  it('leave no letter out, and are each where they should be', () => {
    const span = fc.record({ id: fc.uuid(), start: fc.nat(60), end: fc.nat(60) })
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const segments = segmentsOf(50, spans)
        for (let at = 0; at < 50; at += 1) {
          const here = segments.filter(({ start, end }) => start <= at && at < end)
          expect(here).toHaveLength(1)
          const over = spans.filter(({ start, end }) => start <= at && at < end && end <= 50)
          expect([...(here[0]?.ids ?? [])].sort()).toEqual(over.map(({ id }) => id).sort())
        }
      }),
    )
  })
})

describe('names in a picture', () => {
  const disc = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    size: fc.integer({ min: 3, max: 17 }),
  })
  const room = { width: 600, height: 400 }

  it('lie on nothing that matters as much, on no other name and within the picture, or are left out', () => {
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        const names: Place[] = []
        for (const of of discs) {
          const wish = { text: 'A name of some length', of, height: 14, room }
          const places = morePlacesFor({ ...wish, measure: (text) => 6 * text.length }, false)
          const place = bestPlace(places, { size: of.size, names, discs, isNeeded: false })
          if (!place) continue
          const { left, top, width, height } = place
          // Only the largest may have theirs on the small.
          for (const { x, y, size } of discs.filter(({ size }) => size > 0.7 * of.size)) {
            const aside = Math.max(left - x, 0, x - left - width)
            const away = Math.max(top - y, 0, y - top - height)
            expect(Math.hypot(aside, away)).toBeGreaterThanOrEqual(size)
          }
          for (const other of names) {
            const isAside = left >= other.left + other.width || other.left >= left + width
            const isAway = top >= other.top + other.height || other.top >= top + height
            expect(isAside || isAway).toBe(true)
          }
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(room.width)
          names.push(place)
        }
      }),
    )
  })

  it('are written in full beside a thing that stands alone', () => {
    const of = { x: 100, y: 100, size: 10 }
    const wish = { text: 'Lima Group', of, height: 14, room, measure: () => 60 }
    const place = bestPlace(morePlacesFor(wish, false), {
      ...{ size: of.size, names: [], discs: [of] },
      isNeeded: false,
    })
    expect(place).toMatchObject({ text: 'Lima Group', left: 114, top: 93 })
  })
})

describe('names that are cut', () => {
  it.each([
    ['Lima Group', 10, 'Lima Group'],
    ['Lima Group', 9, 'Lima Gro…'],
    ['Lima Group', 6, 'Lima…'],
    ['abc😀def', 5, 'abc…'],
    ['abc😀def', 6, 'abc😀…'],
    ['cafe\u0301s', 5, 'caf…'],
    ['👩‍👩‍👧 as one', 9, '👩‍👩‍👧…'],
    ['👩‍👩‍👧 as one', 8, '…'],
  ])('end where a character does: %s to %i', (name, length, cut) => {
    expect(shorten(name, length)).toBe(cut)
  })
})

describe('sizes in a picture', () => {
  const appearance: Appearance = {
    ...({ theme: 'light', size: 'degree', color: 'kind' } as const),
    ...{ metric: null, communities: null, stances: null },
  }
  const sizesOf = (...degrees: number[]) => {
    const nodes = degrees.map((degree, index): PictureNode => {
      const id = `topic:${String(index)}`
      const node = { __typename: 'Topic' as const, id, name: id, degree }
      return { id, distance: null, degree, weightedDegree: degree, node }
    })
    const picture = { nodes, edges: [] }
    const graph = toGraph(picture)
    paint(graph, picture, appearance, 700)
    return graph.mapNodes((_, { size }) => size)
  }

  it('are by area, from 3.5 to 17 pixels', () => {
    expect(sizesOf(0, 1, 4)).toEqual([3.5, 10.25, 17])
  })

  it.each([[[0]], [[3]], [[2, 2, 2]]])('are middling where all are alike: %j', (degrees) => {
    for (const size of sizesOf(...degrees)) {
      expect(size).toBeGreaterThan(7)
      expect(size).toBeLessThan(10.25)
    }
  })
})

describe('the brush of the timeline', () => {
  const years = ['2015', '2016', '2017', '2018'].map((period) => ({ period, count: 1 }))

  it('is a date filter of the API', () => {
    expect(dateOf(years, 1, 3)).toBe('2016/2018')
    expect(dateOf(years, 3, 1)).toBe('2016/2018')
    expect(dateOf(years, 2, 2)).toBe('2017')
  })

  it.each([
    ['2016/2018', { first: 1, last: 3 }],
    ['2017', { first: 2, last: 2 }],
    ['2017-05/2018-09-27', { first: 2, last: 3 }],
    ['../2016', { first: 0, last: 1 }],
    ['2017/..', { first: 2, last: 3 }],
    ['1990', null],
    [undefined, null],
  ])('shows the date %s', (date, brush) => {
    expect(brushOf(years, date)).toEqual(brush)
  })
})

describe('tables', () => {
  const columns = [
    { key: 'name', value: ({ name }: Row) => name },
    { key: 'count', isNumber: true, value: ({ count }: Row) => count },
  ]
  interface Row {
    name: string
    count: number
  }
  const rows = [
    { name: 'Ecuador', count: 10 },
    { name: 'ámbar', count: 9 },
    { name: '', count: 1 },
    { name: 'Zulia', count: 9 },
  ]
  const names = (by: string, descending: boolean) =>
    sortRows(rows, columns, { by, descending }, 'es').map(({ name }) => name)

  it('sort names as their language does, and what is empty last', () => {
    expect(names('name', false)).toEqual(['ámbar', 'Ecuador', 'Zulia', ''])
    expect(names('name', true)).toEqual(['Zulia', 'Ecuador', 'ámbar', ''])
  })

  it('sort numbers as numbers, and keep the order of those alike', () => {
    expect(names('count', true)).toEqual(['Ecuador', 'ámbar', 'Zulia', ''])
  })
})

describe('the texts of the interface', () => {
  it('say the same in both languages', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+/g))].sort()
    for (const [key, { en, es }] of Object.entries<{ en: string; es: string }>(TEXTS)) {
      expect([key, es === '', holes(es)]).toEqual([key, false, holes(en)])
    }
  })
})
