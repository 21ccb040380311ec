import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fromSearch, toSearch } from '../../web/explorer/state/address.ts'
import { choose } from '../../web/explorer/state/choose.ts'
import { reduce, type State } from '../../web/explorer/state/reducer.ts'
import {
  AGGREGATIONS,
  COLORS,
  defaultView,
  DISPLAYS,
  DIVISIONS,
  DOUBT_KINDS,
  FIRST_PAGE,
  GRANULARITIES,
  LANGUAGES,
  LINKED,
  NORMALIZATIONS,
  PANELS,
  ROWS,
  SIZES,
  STANCE_SHOWS,
  THEMES,
  type View,
} from '../../web/explorer/state/view.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const maybe = fc.option(text)
/** In lists stand ids and codes, which hold no commas. */
const item = text.filter((value) => !value.includes(','))
const list = fc.array(item, { maxLength: 4 })
const place = fc.integer({ min: 1, max: 500 })
const later = { number: fc.integer({ min: 2, max: 500 }) }
const some = fc.array(item, { minLength: 1, maxLength: 4 })

const views = fc.record({
  of: list,
  depth: fc.integer({ min: 1, max: 4 }),
  filter: fc.record(
    {
      edges: some,
      actors: some,
      topics: some,
      families: some,
      modality: some,
      date: text,
      minConfidence: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one + 0),
      includeUnrated: fc.constant(true),
      minDegree: fc.nat(),
      onBehalfOf: fc.constant('EXCLUDE'),
      without: some,
    },
    { requiredKeys: [] },
  ),
  lang: fc.constantFrom(...LANGUAGES),
  panel: fc.constantFrom(...PANELS),
  selected: maybe,
  from: maybe,
  to: maybe,
  maxLength: fc.integer({ min: 1, max: 10 }),
  directed: fc.boolean(),
  path: place,
  compared: fc.uniqueArray(item, { maxLength: 4 }),
  topic: maybe,
  document: maybe,
  passage: maybe,
  doubts: fc.option(fc.constantFrom(...DOUBT_KINDS)),
  doubtsPage: fc.oneof(
    fc.constant(FIRST_PAGE),
    fc.record({ ...later, after: text, before: fc.constant(null) }),
    fc.record({ ...later, after: fc.constant(null), before: text }),
  ),
  display: fc.constantFrom(...DISPLAYS),
  stance: fc.constantFrom(...STANCE_SHOWS),
  linked: fc.constantFrom(...LINKED),
  aggregation: fc.constantFrom(...AGGREGATIONS),
  normalization: fc.constantFrom(...NORMALIZATIONS),
  division: fc.constantFrom(...DIVISIONS),
  camps: fc.integer({ min: 2, max: 10 }),
  minWeight: fc.double({ min: 0, max: 99, noNaN: true }).map((one) => one + 0),
  period: maybe,
  rows: fc.constantFrom(...ROWS),
  sort: fc.option(fc.record({ by: fc.stringMatching(/^[a-z]{1,9}$/), descending: fc.boolean() })),
  tablePage: place,
  size: fc.constantFrom(...SIZES),
  color: fc.constantFrom(...COLORS),
  legend: fc.option(fc.boolean()),
  bars: fc.constantFrom(...GRANULARITIES),
  theme: fc.option(fc.constantFrom(...THEMES)),
})

describe('the address of a view', () => {
  it('leads back to the same view, whatever it holds', () => {
    fc.assert(
      fc.property(views, (view) => {
        const search = toSearch(view as View)
        expect(fromSearch(`?${search}`, 'en')).toEqual(view)
        // What sends it on may encode more of it.
        expect(fromSearch(`?${new URLSearchParams(search).toString()}`, 'en')).toEqual(view)
      }),
    )
  })

  it('is short and readable', () => {
    const view: View = {
      ...defaultView('es'),
      of: ['actor:provea', 'actor:oas'],
      filter: { families: ['PRESSURE'], date: '2017/2018-09' },
    }
    expect(toSearch(view)).toBe(
      'of=actor:provea,actor:oas&families=PRESSURE&date=2017/2018-09&lang=es',
    )
  })

  it('counts no page that no cursor leads to, and none before the first', () => {
    expect(fromSearch('?page=9999', 'en').doubtsPage).toEqual(FIRST_PAGE)
    expect(fromSearch('?after=a', 'en').doubtsPage).toMatchObject({ number: 2, after: 'a' })
  })

  it('is read as far as it means something, whatever somebody typed', () => {
    expect(fromSearch('?depth=99&panel=nonsense&size=%&minDegree=many&foo&=', 'en')).toEqual({
      ...defaultView('en'),
      depth: 4,
    })
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(fromSearch(search, 'en').lang).toMatch(/^(en|es)$/)
      }),
    )
  })
})

describe('a click in the picture', () => {
  const EDGE = 'edge:actor:a:AGREES_WITH:actor:b'

  it.each([
    ['details', null, null, EDGE, { selected: EDGE, panel: 'details' }],
    ['details', null, null, null, { selected: null }],
    // While an end is to be chosen an edge is a thing missed.
    ['paths', null, null, EDGE, {}],
    ['paths', 'actor:a', null, EDGE, {}],
    ['paths', null, 'actor:a', EDGE, {}],
    ['paths', 'actor:a', 'actor:b', EDGE, { selected: EDGE, panel: 'details' }],
    ['paths', null, null, 'actor:a', { from: 'actor:a', to: null }],
    ['paths', 'actor:a', null, 'actor:b', { to: 'actor:b' }],
    ['paths', 'actor:a', null, 'actor:a', {}],
    ['paths', 'actor:a', 'actor:b', 'actor:c', { from: 'actor:c', to: null }],
  ] as const)('while %s are looked at, from %s to %s, on %s', (panel, from, to, id, change) => {
    expect(choose({ ...defaultView('en'), panel, from, to }, id)).toEqual(change)
  })
})

describe('undo and redo', () => {
  const start: State = { view: defaultView('en'), past: [], future: [] }
  const change = (state: State, part: Partial<View>) =>
    reduce(state, { type: 'change', change: part })

  it('take back what changed the part of the graph, and nothing else', () => {
    const without = change(start, { filter: { without: ['actor:a'] } })
    const chosen = change(without, { selected: 'actor:b', panel: 'doubts' })
    const undone = reduce(chosen, { type: 'undo' })
    expect(undone.view).toEqual({ ...chosen.view, filter: {} })
    expect(reduce(undone, { type: 'redo' }).view).toEqual(chosen.view)
  })

  it('begin lists anew that are other lists', () => {
    const pages = { path: 3, tablePage: 4, doubtsPage: { number: 2, after: 'a', before: null } }
    const there = change(start, pages)
    expect(there.view).toMatchObject(pages)
    expect(change(there, { sort: { by: 'name', descending: true } }).view).toMatchObject({
      ...pages,
      tablePage: 1,
    })
    const { view } = change(there, { filter: { families: ['PRESSURE'] } })
    expect(toSearch(view)).toBe('families=PRESSURE&lang=en')
  })

  it('end where there is nothing to take back', () => {
    expect(reduce(start, { type: 'undo' })).toBe(start)
    expect(reduce(start, { type: 'redo' })).toBe(start)
  })

  it('forget what was undone once something else is done', () => {
    const undone = reduce(change(start, { of: ['actor:a'] }), { type: 'undo' })
    expect(change(undone, { of: ['actor:b'] }).future).toEqual([])
  })
})
