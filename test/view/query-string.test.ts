import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ActorKind } from '../../src/actor/actor-kind.ts'
import { Modality } from '../../src/fact/modality.ts'
import { Direction } from '../../src/entity/direction.ts'
import { OnBehalfOf } from '../../src/position/position.type.ts'
import { EdgeKind } from '../../src/view/edge-kind.ts'
import { queryToView, viewToQuery } from '../../src/view/query-string.ts'
import type { ViewRequest } from '../../src/view/view-request.ts'

/** Any text at all, commas, ampersands and emoji among it; half a character is none. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
/** In lists stand ids, codes and language tags: they may hold much, but not what lists are cut at. */
const item = text.filter((value) => !/[,;]/.test(value))
const texts = fc.array(item, { maxLength: 4 })
const some = <Value>(values: readonly Value[]) =>
  fc.array(fc.constantFrom(...values), { maxLength: 4 })

const filter = fc.record(
  {
    edges: some(Object.values(EdgeKind)),
    actors: texts,
    topics: texts,
    actorKinds: some(Object.values(ActorKind)),
    relations: texts,
    families: texts,
    modality: some(Object.values(Modality)),
    documents: texts,
    languages: texts,
    date: text,
    minConfidence: fc.double({ noNaN: true, min: -10, max: 10 }),
    includeUnrated: fc.constant(true),
    minDegree: fc.nat(),
    without: texts,
    onBehalfOf: fc.constant(OnBehalfOf.EXCLUDE),
  },
  { requiredKeys: [] },
)
const maxNodes = fc.nat(20_000)
const request: fc.Arbitrary<ViewRequest> = fc.oneof(
  fc.record({ kind: fc.constant('network' as const), filter, maxNodes }),
  fc.record({
    kind: fc.constant('neighborhood' as const),
    of: texts,
    depth: fc.nat(9),
    filter,
    maxNodes,
  }),
  fc.record({
    kind: fc.constant('shared' as const),
    groups: fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    direction: fc.constantFrom(...Object.values(Direction)),
    filter,
    maxNodes,
  }),
  fc.record({
    kind: fc.constant('paths' as const),
    from: text,
    to: text,
    directed: fc.boolean(),
    maxLength: fc.nat(20),
    first: fc.nat(300),
    filter,
  }),
)

/** -0 and 0 are the same number to everybody. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the query string of a view', () => {
  it('brings back the view that it was made from, with its languages', () => {
    fc.assert(
      fc.property(request, texts, (view, lang) => {
        const query = viewToQuery(view, lang)
        expect(query).toMatch(/^[\w.~:/@,;=&%!'()*-]*$/)
        const read = queryToView(query)
        expect(plain(read.request)).toEqual(plain(view))
        expect(read.lang ?? []).toEqual(lang)
      }),
    )
  })

  it('means the same as forms and libraries write it, which encode more of it', () => {
    fc.assert(
      fc.property(request, texts, (view, lang) => {
        const query = viewToQuery(view, lang)
        const encoded = new URLSearchParams(query).toString()
        expect(encoded).not.toMatch(/[,;:]/)
        expect(queryToView(encoded)).toEqual(queryToView(query))
      }),
    )
  })

  it('can be read', () => {
    const view: ViewRequest = {
      kind: 'neighborhood',
      of: ['actor:provea', 'topic:dialogue'],
      depth: 2,
      maxNodes: 500,
      filter: {
        edges: [EdgeKind.STANCE],
        date: '2018-09/..',
        actors: [],
        onBehalfOf: OnBehalfOf.INCLUDE,
      },
    }
    expect(viewToQuery(view, ['es', 'en'])).toBe(
      'of=actor:provea,topic:dialogue&depth=2&edges=STANCE&actors=&date=2018-09/..&lang=es,en',
    )
    expect(viewToQuery({ kind: 'network', filter: null, maxNodes: 2000 })).toBe('')
    const ends = { kind: 'paths', from: 'actor:provea', to: 'actor:oas', filter: null } as const
    const usual = { directed: false, maxLength: 6, first: 10 }
    expect(viewToQuery({ ...ends, ...usual })).toBe('from=actor:provea&to=actor:oas')
    expect(viewToQuery({ ...ends, directed: true, maxLength: 4, first: 3 })).toBe(
      'from=actor:provea&to=actor:oas&directed=true&maxLength=4&first=3',
    )
  })

  it('takes a list in either way', () => {
    const [view, groups] = [queryToView('of=a,b'), queryToView('shared=a,b;c')]
    expect(view.request).toMatchObject({ of: ['a', 'b'] })
    expect(groups.request).toMatchObject({ groups: [['a', 'b'], ['c']] })
    for (const query of ['of=a&of=b', 'of=a%2Cb', 'of=a%2cb']) {
      expect(queryToView(query)).toEqual(view)
    }
    expect(queryToView('shared=a%2Cb%3Bc')).toEqual(groups)
    // Encoded twice it is a part of the id.
    expect(queryToView('of=a%252Cb').request).toMatchObject({ of: ['a%2Cb'] })
  })

  it.each([
    ['an unknown parameter', 'colour=red', 'colour'],
    ['a name of every object', 'constructor=1', 'constructor'],
    ['broken encoding', 'of=actor%zz', 'of'],
    ['a kind of edge that is none', 'edges=STANCE,LOVE', 'edges'],
    ['an empty item', 'of=a%2C%2Cb', 'of'],
    ['an empty group', 'shared=a%3B%2C', 'shared'],
    ['no whole number', 'of=a&depth=2.5', 'depth'],
    ['no number', 'minConfidence=high', 'minConfidence'],
    ['a number beyond all', 'minConfidence=1e400', 'minConfidence'],
    ['no truth', 'includeUnrated=yes', 'includeUnrated'],
    ['a value given twice', 'date=2018&date=2019', 'date'],
    ['a depth around nothing', 'depth=2', 'depth'],
    ['paths from nowhere', 'to=a', 'from'],
    ['paths to nowhere', 'from=a', 'to'],
    ['a number of paths alone', 'first=3', 'first'],
    ['paths around something', 'from=a&to=b&of=c', 'of'],
    ['paths and what is shared', 'from=a&to=b&shared=c', 'from'],
    ['a size of paths', 'from=a&to=b&maxNodes=5', 'maxNodes'],
    ['a length of no paths', 'of=a&maxLength=5', 'maxLength'],
  ])('refuses %s and names it', (_, query, input) => {
    const failure = (() => {
      try {
        return queryToView(query)
      } catch (error) {
        return error
      }
    })()
    expect(failure).toMatchObject({ extensions: { code: 'BAD_INPUT', input } })
  })
})
