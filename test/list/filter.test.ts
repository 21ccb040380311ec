import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { ask } from './ask.ts'
import { choosesModality, MODELS } from './filter-model.ts'
import { EVERY_MODALITY, find, holds, seed } from './seed-data.ts'

type Counts = Partial<Record<string, { totalCount: number }>>

describe.each(ENGINES)('$name: filters', ({ name, openSeeded }) => {
  // A server plans each filter anew, which takes it longer than answering.
  const numRuns = name === 'grafeo' ? 30 : 2
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  describe.each(MODELS)('of $list', ({ list, type, items, conditions }) => {
    const isFact = items.some((item) => item.modality !== undefined)
    /** What makes a filter choose from facts of every modality, and leaves nothing out. */
    const all = isFact ? EVERY_MODALITY : { or: [{}, { relationships: { some: EVERY_MODALITY } }] }

    it('find what they say, and hide facts that do not hold unless a modality is asked for', async () => {
      await fc.assert(
        fc.asyncProperty(conditions, async ({ filter, matches }) => {
          const hides = !choosesModality(filter)
          const expected = items
            .filter(
              (item) => !hides || item.modality === undefined || holds({ modality: item.modality }),
            )
            .filter((item) => matches(item, hides))
            .map(({ id }) => id)
          const found = await ask<Record<string, { totalCount: number; nodes: { id: string }[] }>>(
            store,
            `query ($filter: ${type}Filter) {
              first: ${list}(filter: $filter, orderBy: {field: ID}, first: 200) { totalCount nodes { id } }
              last: ${list}(filter: $filter, orderBy: {field: ID}, last: 200) { nodes { id } }
            }`,
            { filter },
          )
          const ids = [...(found.first?.nodes ?? []), ...(found.last?.nodes ?? [])]
          expect([...new Set(ids.map(({ id }) => id))].sort()).toEqual(expected.sort())
          expect(found.first?.totalCount).toBe(expected.length)
        }),
        { numRuns },
      )
    })

    it('keep the laws of and, or and not', async () => {
      await fc.assert(
        fc.asyncProperty(conditions, conditions, async ({ filter: a }, { filter: b }) => {
          const filters: Record<string, object> = {
            a,
            b,
            notA: { not: a },
            notNotA: { not: { not: a } },
            aAndB: { and: [a, b] },
            aOrB: { or: [a, b] },
            deMorgan: { not: { and: [{ not: a }, { not: b }] } },
          }
          const aliases = Object.keys(filters)
          const counts = await ask<Counts>(
            store,
            `query (${aliases.map((alias) => `$${alias}: ${type}Filter`).join(', ')}) {
              ${aliases.map((alias) => `${alias}: ${list}(filter: $${alias}) { totalCount }`).join(' ')}
            }`,
            Object.fromEntries(aliases.map((alias) => [alias, { and: [all, filters[alias]] }])),
          )
          const of = (alias: string) => counts[alias]?.totalCount ?? NaN
          expect(of('a') + of('notA')).toBe(items.length)
          expect(of('notNotA')).toBe(of('a'))
          expect(of('aOrB')).toBe(of('a') + of('b') - of('aAndB'))
          expect(of('deMorgan')).toBe(of('aOrB'))
        }),
        { numRuns: Math.ceil(numRuns / 3) },
      )
    })
  })

  describe('of related things', () => {
    const count = async (list: string, type: string, filter: object) => {
      const { found } = await ask<Record<string, { totalCount: number }>>(
        store,
        `query ($filter: ${type}Filter) { found: ${list}(filter: $filter) { totalCount } }`,
        { filter },
      )
      return found?.totalCount
    }

    const withCountry = seed.actors.filter(({ country }) => country !== undefined).length
    const broader = seed.topics.filter((topic) => topic.broader !== undefined).length
    const withPlace = seed.events.filter(({ place }) => place !== undefined).length

    it.each([
      ['actors', 'Actor', 'country', withCountry, seed.actors.length],
      ['topics', 'Topic', 'broader', broader, seed.topics.length],
      ['events', 'Event', 'place', withPlace, seed.events.length],
      ['positions', 'Position', 'actor', 154, 154],
      ['relationships', 'Relationship', 'from', 340, 340],
    ])(
      'ask in %s whether there is one at all, whatever is left open about it',
      async (list, type, relation, some, all) => {
        const shown = 'modality' in (seed[list as 'actors'][0] ?? {}) ? EVERY_MODALITY : {}
        for (const open of [{}, { id: {} }, { id: { isNull: false } }, { id: { eq: null } }]) {
          expect(await count(list, type, { ...shown, [relation]: { some: open } })).toBe(some)
          expect(await count(list, type, { ...shown, [relation]: { none: open } })).toBe(all - some)
        }
        // Nothing is without an id.
        const nameless = { id: { isNull: true } }
        expect(await count(list, type, { ...shown, [relation]: { some: nameless } })).toBe(0)
        expect(await count(list, type, { ...shown, [relation]: { none: nameless } })).toBe(all)
      },
    )

    it('say nothing where neither some nor none is given', async () => {
      for (const country of [{}, null, { some: null }, { none: null, some: null }]) {
        expect(await count('actors', 'Actor', { country })).toBe(seed.actors.length)
      }
    })
  })

  describe('of figures', () => {
    const claimsWith = async (figures: object) => {
      const { claims } = await ask<{ claims: { nodes: { id: string }[] } }>(
        store,
        'query ($filter: ClaimFilter) { claims(filter: $filter, orderBy: {field: ID}, first: 200) { nodes { id } } }',
        { filter: { figures } },
      )
      return claims.nodes.map(({ id }) => id)
    }

    it('find claims by how much of what', async () => {
      const expected = seed.claims
        .filter(({ figures = [] }) =>
          figures.some(({ value, unit }) => value > 1000 && unit.en?.includes('asylum requests')),
        )
        .map(({ id }) => id)
      expect(expected.length).toBeGreaterThan(1)
      expect(
        await claimsWith({ some: { value: { gt: 1000 }, unit: { contains: 'Asylum requests' } } }),
      ).toEqual(expected.sort())
    })

    it('ask everything of one and the same number', async () => {
      const mixed = seed.claims.flatMap(({ id, figures = [] }) => {
        const [a, b] = figures
        return a && b && a.value !== b.value && a.unit.en !== b.unit.en ? [{ id, a, b }] : []
      })
      expect(mixed.length).toBeGreaterThan(0)
      for (const { id, a, b } of mixed) {
        const unit = { eq: a.unit.en }
        expect(await claimsWith({ some: { unit, value: { eq: a.value } } })).toContain(id)
        const crossed = await claimsWith({ some: { unit, value: { eq: b.value } } })
        const { figures = [] } = find(seed.claims, id)
        const isSo = figures.some((one) => one.unit.en === a.unit.en && one.value === b.value)
        expect(crossed.includes(id)).toBe(isSo)
      }
    })
  })

  it('of nothing are no filters', async () => {
    for (const filter of [null, {}, { and: [] }, { kind: null }, { kind: {} }, { and: [{}, {}] }]) {
      const { actors } = await ask<Record<string, { totalCount: number }>>(
        store,
        'query ($filter: ActorFilter) { actors(filter: $filter) { totalCount } }',
        { filter },
      )
      expect(actors?.totalCount).toBe(seed.actors.length)
    }
  })

  it('of nothing but alternatives find nothing, and so does what is not everything', async () => {
    for (const filter of [{ or: [] }, { not: {} }, { not: { and: [] } }, { or: [{ or: [] }] }]) {
      const { actors } = await ask<Record<string, { totalCount: number }>>(
        store,
        'query ($filter: ActorFilter) { actors(filter: $filter) { totalCount } }',
        { filter },
      )
      expect(actors?.totalCount).toBe(0)
    }
  })

  it.each([
    // Accents and case, English and Spanish, acronyms and misprints, beginnings and parts.
    ['contains', 'PERU', 'actor:peru'],
    ['contains', 'perú', 'actor:peru'],
    ['contains', 'accion sol', 'actor:accion-solidaria'],
    ['startsWith', 'OEA', 'actor:oas'],
    ['startsWith', 'oas', 'actor:oas'],
    ['startsWith', 'organizacion de los estados', 'actor:oas'],
    ['contains', 'ACNUR', 'actor:unhcr'],
    ['startsWith', 'grupo de lima', 'actor:lima-group'],
    ['startsWith', 'Lima Group', 'actor:lima-group'],
    ['contains', 'curaçao', 'actor:curacao'],
    ['contains', 'CURACAO', 'actor:curacao'],
    ['startsWith', 'Curac\u0327ao', 'actor:curacao'],
    ['contains', 'antonio guterres', 'actor:antonio-guterres'],
  ])('find by a name that %s %j', async (operator, text, id) => {
    const { actors } = await ask<{ actors: { nodes: { id: string }[] } }>(
      store,
      'query ($filter: ActorFilter) { actors(filter: $filter, first: 200) { nodes { id } } }',
      { filter: { name: { [operator]: text } } },
    )
    expect(actors.nodes).toContainEqual({ id })
  })

  it('compare whole names as written', async () => {
    const found = async (name: object) => {
      const { actors } = await ask<{ actors: { nodes: object[] } }>(
        store,
        'query ($filter: ActorFilter) { actors(filter: $filter) { nodes { id } } }',
        { filter: { name } },
      )
      return actors.nodes
    }
    expect(await found({ eq: 'Perú' })).toEqual([{ id: 'actor:peru' }])
    expect(await found({ eq: 'Peru' })).toEqual([{ id: 'actor:peru' }])
    expect(await found({ eq: 'peru' })).toEqual([])
    expect(await found({ in: ['PERÚ', 'Colombia'] })).toEqual([{ id: 'actor:colombia' }])
  })

  it.each([
    ['iso3166-1:VE', 'actor:venezuela'],
    ['wikidata:Q717', 'actor:venezuela'],
  ])('find by the identifier %s, case and all', async (identifier, id) => {
    const find = (eq: string) =>
      ask(store, 'query ($filter: ActorFilter) { actors(filter: $filter) { nodes { id } } }', {
        filter: { identifier: { eq } },
      })
    expect(await find(identifier)).toEqual({ actors: { nodes: [{ id }] } })
    expect(await find(identifier.toLowerCase())).toEqual({ actors: { nodes: [] } })
  })
})
