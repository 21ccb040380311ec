import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { ask } from './ask.ts'
import { MODELS } from './filter-model.ts'
import { everything, listIn, listNamed, LISTS } from './lists.ts'
import {
  compare,
  degreeOf,
  entities,
  EVERY_MODALITY,
  facts,
  find,
  holds,
  MODALITIES,
  nameOf,
  positionCountOf,
  relationshipCountOf,
  seed,
  tally,
  typeOf,
} from './seed-data.ts'

interface Group {
  key: string | null
  label: string | null
  count: number
}

interface Listed {
  totalCount: number
  groups: Group[]
  hiddenByModality: { modality: string; count: number }[]
  nodes: { id: string }[]
}

interface Answer {
  list: Listed
  parent: { list: Listed }
}

type Item = Record<string, unknown>
type Values = (item: Item) => unknown

const documentsOf: Values = ({ evidence }) =>
  (evidence as { document: string }[]).map(({ document }) => document)

/** What each list may be counted by: the value of an item, or all of its values. */
const GROUPS: Record<string, Record<string, Values>> = {
  Actor: {
    KIND: ({ kind }) => kind,
    STATUS: ({ status }) => status,
    COUNTRY: ({ country }) => country,
  },
  Topic: { THEME: ({ theme }) => theme, BROADER: ({ broader }) => broader },
  Event: {
    KIND: ({ kind }) => kind,
    PLACE: ({ place }) => place,
    PARTICIPANT: ({ participants }) => participants,
  },
  Instrument: { KIND: ({ kind }) => kind, STATUS: ({ status }) => status },
  Document: { GENRE: ({ genre }) => genre, LANGUAGE: ({ language }) => language },
  Passage: { DOCUMENT: ({ document }) => document },
  Fact: {
    TYPE: ({ id }) => typeOf(id as string),
    MODALITY: ({ modality }) => modality,
    DOCUMENT: documentsOf,
  },
  Relationship: {
    RELATION: ({ relation }) => relation,
    FAMILY: ({ relation }) => find(seed.relationTypes, `relation-type:${String(relation)}`).family,
    FROM: ({ from }) => from,
    TO: ({ to }) => to,
    MODALITY: ({ modality }) => modality,
    DOCUMENT: documentsOf,
  },
  Position: {
    STANCE: ({ stance }) => stance,
    TOPIC: ({ topic }) => topic,
    ACTOR: ({ actor }) => actor,
    MODALITY: ({ modality }) => modality,
    DOCUMENT: documentsOf,
  },
  Claim: {
    KIND: ({ kind }) => kind,
    TOPIC: ({ topics }) => topics,
    ABOUT: ({ about }) => about,
    ASSERTED_BY: ({ assertedBy }) => assertedBy,
    MODALITY: ({ modality }) => modality,
    DOCUMENT: documentsOf,
  },
  Recommendation: {
    STRENGTH: ({ strength }) => strength,
    STATUS: ({ status }) => status,
    TOPIC: ({ topics }) => topics,
    ISSUED_BY: ({ issuedBy }) => issuedBy,
    ADDRESSEE: ({ addressees }) => addressees,
    SECTION: (item) => {
      const { order } = item.section as { order?: number }
      const [document] = documentsOf(item) as string[]
      return order === undefined ? undefined : `${String(document)}#${String(order)}`
    },
    MODALITY: ({ modality }) => modality,
    DOCUMENT: documentsOf,
  },
}

/** Counts as the API gives them: the largest first, ties by key. */
function toGroups(items: readonly Item[], values: Values) {
  const counts = tally(items, (item) => {
    const value = values(item)
    if (!Array.isArray(value)) return [value as string | undefined]
    // What has no value at all is counted, too.
    return value.length === 0 ? [null] : (value as string[])
  })
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || compare(a.key ?? '', b.key ?? ''))
}

function isSingleValued(items: readonly Item[], values: Values) {
  return items.every((item) => !Array.isArray(values(item)))
}

describe.each(ENGINES)('$name: counts', ({ name, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  describe('in groups', () => {
    const keyed = LISTS.flatMap((list) =>
      list.groups.filter((by) => by !== 'UNIT').map((by) => ({ name: list.name, by, list })),
    )
    const roots = keyed.filter((one) => one.name.startsWith('Query.'))
    // A server plans each count anew; what nested lists count by is what the root lists count by.
    const counted = name === 'grafeo' ? keyed : roots

    it.each(counted)('of $name by $by are those of the seed', async ({ list, by }) => {
      const values = GROUPS[list.type]?.[by]
      if (!values) throw new Error(`No test says what ${list.type} counts by ${by}.`)
      const selection = `totalCount groups(by: ${by}) { key count label }`
      const answer = listIn(
        await ask<Answer>(store, list.operation(selection), { filter: everything(list) }),
      )
      const groups = answer.groups.map(({ key, count }) => ({ key, count }))
      expect(groups).toEqual(toGroups(list.items, values))
      if (isSingleValued(list.items, values)) {
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(answer.totalCount)
      }
      for (const { key, label } of answer.groups) expect(label === null).toBe(key === null)
    })

    it.each(MODELS)('of $list by a single value add up, whatever the filter', async (model) => {
      const { type, list, conditions } = model
      const single = Object.entries(GROUPS[type] ?? {})
        .filter(([, values]) => isSingleValued(model.items as unknown as Item[], values))
        .map(([by]) => by)
      await fc.assert(
        fc.asyncProperty(conditions, fc.constantFrom(...single), async ({ filter }, by) => {
          const { found } = await ask<Record<string, Listed>>(
            store,
            `query ($filter: ${type}Filter) { found: ${list}(filter: $filter) { totalCount groups(by: ${by}) { count } } }`,
            { filter },
          )
          const sum = (found?.groups ?? []).reduce((total, { count }) => total + count, 0)
          expect(sum).toBe(found?.totalCount)
        }),
        { numRuns: name === 'grafeo' ? 15 : 1 },
      )
    })

    it('of claims by unit count each unit once, in whichever language it is read', async () => {
      for (const lang of ['en', 'es'] as const) {
        const { claims } = await ask<{ claims: Listed }>(
          store,
          'query ($lang: [String!]) { claims { groups(by: UNIT) { count label(lang: $lang) } } }',
          { lang: [lang] },
        )
        const units = tally(seed.claims, ({ figures = [] }) =>
          figures.length === 0 ? [null] : figures.map(({ unit }) => unit[lang]),
        )
        const found = new Map(claims.groups.map(({ label, count }) => [label, count]))
        expect(found).toEqual(units)
        expect(claims.groups).toHaveLength(units.size)
      }
    })

    it('may be several of one list', async () => {
      const { positions } = await ask<{ positions: Record<string, Group[]> }>(
        store,
        '{ positions { stances: groups(by: STANCE) { key count } modalities: groups(by: MODALITY) { key count } } }',
      )
      const shown = seed.positions.filter(holds)
      expect(positions.stances).toEqual(toGroups(shown as never, ({ stance }) => stance))
      expect(positions.modalities).toEqual(toGroups(shown as never, ({ modality }) => modality))
    })

    describe('have labels', () => {
      const labelsOf = async (field: string, by: string, lang: string) => {
        const { found } = await ask<Record<string, Listed>>(
          store,
          `query ($lang: [String!]) { found: ${field} { groups(by: ${by}) { key count label(lang: $lang) } } }`,
          { lang: [lang] },
        )
        return new Map((found?.groups ?? []).map(({ key, label }) => [key, label]))
      }

      it.each([
        ['actors', 'COUNTRY'],
        ['topics', 'BROADER'],
        ['relationships', 'FROM'],
        ['relationships', 'TO'],
        ['claims', 'ABOUT'],
        ['claims', 'DOCUMENT'],
      ])('that are names: %s by %s', async (field, by) => {
        for (const lang of ['en', 'es'] as const) {
          for (const [key, label] of await labelsOf(field, by, lang)) {
            expect(label).toBe(key === null ? null : nameOf(find(entities, key), lang))
          }
        }
      })

      it('that are the words of the vocabularies', async () => {
        for (const lang of ['en', 'es']) {
          for (const [key, label] of await labelsOf('relationships', 'RELATION', lang)) {
            const term = find(seed.relationTypes, `relation-type:${key ?? ''}`)
            expect(label).toBe(term.label[lang])
          }
          for (const [key, label] of await labelsOf('relationships', 'FAMILY', lang)) {
            expect(label).toBe(find(seed.vocabularies, `family:${key ?? ''}`).label[lang])
          }
          for (const [key, label] of await labelsOf('topics', 'THEME', lang)) {
            expect(label).toBe(find(seed.vocabularies, `theme:${key ?? ''}`).label[lang])
          }
        }
      })

      it.each([
        ['actors', 'KIND'],
        ['actors', 'STATUS'],
        ['events', 'KIND'],
        ['instruments', 'KIND'],
        ['instruments', 'STATUS'],
        ['documents', 'GENRE'],
        ['relationships', 'MODALITY'],
        ['positions', 'STANCE'],
        ['claims', 'KIND'],
        ['recommendations', 'STRENGTH'],
        ['recommendations', 'STATUS'],
      ])('that are words for codes: %s by %s', async (field, by) => {
        for (const lang of ['en', 'es']) {
          for (const [key, label] of await labelsOf(field, by, lang)) {
            expect(label).toMatch(/^[A-ZÁÉÍÓÚÑ]/)
            if (key !== 'NGO') expect(label).not.toBe(key)
          }
        }
      })

      it.each([
        ['en', 'In Venezuela', 'Multilateral Organizations'],
        ['es', 'En Venezuela', 'Organismos multilaterales'],
      ])('that are the headings, in %s', async (lang, first, fourth) => {
        const labels = await labelsOf('recommendations', 'SECTION', lang)
        expect(labels.get('document:memo-2018#1')).toBe(first)
        expect(labels.get('document:memo-2018#4')).toBe(fourth)
        expect(labels.get(null)).toBeNull()
        expect(labels.size).toBe(5)
      })

      it.each([
        ['en', 'English', 'Spanish'],
        ['es', 'inglés', 'español'],
        ['es-VE', 'inglés', 'español'],
        // A language that nothing is known of falls back to English.
        ['tlh', 'English', 'Spanish'],
      ])('that are names of languages, in %s', async (lang, en, es) => {
        expect(await labelsOf('documents', 'LANGUAGE', lang)).toEqual(
          new Map([
            [null, null],
            ['en', en],
            ['es', es],
          ]),
        )
      })

      it('in the language of the request', async () => {
        const { positions } = await ask<{ positions: Listed }>(
          store,
          '{ positions { groups(by: STANCE) { key label } } }',
          {},
          { acceptLanguage: 'es-VE' },
        )
        expect(positions.groups).toContainEqual({ key: 'OPPOSES', label: 'En contra' })
      })
    })
  })

  describe('of what is hidden', () => {
    const hiddenAmong = (items: readonly { modality: string }[]) =>
      [
        ...tally(
          items.filter((item) => !holds(item)),
          ({ modality }) => [modality],
        ),
      ]
        .map(([modality, count]) => ({ modality, count }))
        .sort((a, b) => b.count - a.count || compare(a.modality ?? '', b.modality ?? ''))

    const counts = 'totalCount hiddenByModality { modality count }'

    it('are the wishes and suppositions of the seed', async () => {
      const answer = await ask<Record<string, Listed>>(
        store,
        `{ relationships { ${counts} } positions { ${counts} } claims { ${counts} } recommendations { ${counts} } }`,
      )
      expect(answer).toEqual({
        relationships: {
          totalCount: 287,
          hiddenByModality: [
            { modality: 'RECOMMENDED', count: 48 },
            { modality: 'HYPOTHETICAL', count: 5 },
          ],
        },
        positions: {
          totalCount: 153,
          hiddenByModality: [{ modality: 'HYPOTHETICAL', count: 1 }],
        },
        claims: { totalCount: 256, hiddenByModality: [] },
        recommendations: { totalCount: 80, hiddenByModality: [] },
      })
    })

    const lists = name === 'grafeo' ? LISTS : LISTS.filter((one) => one.name.startsWith('Query.'))
    it.each(lists)('and of what is shown make the whole of $name', async (list) => {
      const answer = listIn(
        await ask<Answer>(store, list.operation(`${counts} nodes { __typename }`)),
      )
      if (!list.isFact) {
        expect(answer).toMatchObject({ totalCount: list.items.length, hiddenByModality: [] })
        return
      }
      const items = list.items as unknown as { modality: string }[]
      expect(answer.hiddenByModality).toEqual(hiddenAmong(items))
      expect(answer.totalCount).toBe(items.filter(holds).length)
    })

    it('are those of each parent', async () => {
      const { actors } = await ask<{
        actors: { nodes: { id: string; relationships: Listed; positions: Listed }[] }
      }>(
        store,
        `{ actors(first: 200) { nodes { id relationships(first: 0) { ${counts} } positions(first: 0) { ${counts} } } } }`,
      )
      for (const { id, relationships, positions } of actors.nodes) {
        const ofBoth = seed.relationships.filter(({ from, to }) => from === id || to === id)
        expect(relationships).toEqual({
          totalCount: ofBoth.filter(holds).length,
          hiddenByModality: hiddenAmong(ofBoth),
        })
        const held = seed.positions.filter(
          ({ actor, onBehalfOf = [] }) => actor === id || onBehalfOf.includes(id),
        )
        expect(positions).toEqual({
          totalCount: held.filter(holds).length,
          hiddenByModality: hiddenAmong(held),
        })
      }
    })

    it('are those that the rest of the filter would find', async () => {
      const list = listNamed('Query.relationships')
      const filter = { relation: { eq: 'COORDINATES_WITH' } }
      const answer = listIn(await ask<Answer>(store, list.operation(counts), { filter }))
      const items = seed.relationships.filter(({ relation }) => relation === 'COORDINATES_WITH')
      expect(answer).toEqual({
        totalCount: items.filter(holds).length,
        hiddenByModality: hiddenAmong(items),
      })
      expect(answer.hiddenByModality).not.toEqual([])
    })

    it.each([
      ['at the top', { modality: { in: MODALITIES } }],
      ['in not', { not: { modality: { isNull: true } } }],
      ['in or', { or: [{ modality: { in: MODALITIES } }] }],
      ['in and', { and: [{}, { modality: { isNull: false } }] }],
      [
        'on the far side of some',
        { from: { some: { relationships: { some: { modality: { in: MODALITIES } } } } } },
      ],
      [
        'on the far side of none, deep down',
        {
          to: {
            none: {
              not: { or: [{ relationships: { some: { not: { modality: { isNull: true } } } } }] },
            },
          },
        },
      ],
    ])('are none where a modality condition stands %s', async (_where, filter) => {
      const list = listNamed('Query.relationships')
      const selection = `${counts} groups(by: MODALITY) { key count }`
      const answer = listIn(await ask<Answer>(store, list.operation(selection), { filter }))
      expect(answer.totalCount).toBe(340)
      expect(answer.hiddenByModality).toEqual([])
      expect(answer.groups).toHaveLength(4)
    })

    it.each([
      ['nothing', { modality: null }],
      ['no operator', { modality: {} }],
      ['null', { modality: { eq: null } }],
      ['nothing in not', { not: { not: { modality: {} } } }],
    ])('stay hidden where the modality condition says %s', async (_what, filter) => {
      const list = listNamed('Query.relationships')
      const answer = listIn(await ask<Answer>(store, list.operation(counts), { filter }))
      expect(answer.totalCount).toBe(287)
    })

    it('are shown alone when they alone are asked for', async () => {
      const list = listNamed('Query.relationships')
      const filter = { modality: { eq: 'RECOMMENDED' } }
      const answer = listIn(
        await ask<Answer>(store, list.operation('totalCount nodes { id }'), { filter, first: 200 }),
      )
      const wishes = seed.relationships.filter(({ modality }) => modality === 'RECOMMENDED')
      expect(answer.totalCount).toBe(wishes.length)
      expect(answer.nodes.map(({ id }) => id).sort()).toEqual(wishes.map(({ id }) => id).sort())
    })

    it('answer by id, each and every one', async () => {
      const hidden = facts.filter((fact) => !holds(fact))
      expect(hidden).toHaveLength(54)
      const ids = hidden.map(({ id }) => id)
      const { nodes } = await ask<{ nodes: object[] }>(
        store,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Fact { modality evidence { support } } } }',
        { ids },
      )
      expect(nodes).toEqual(
        hidden.map(({ id, modality, evidence }) => ({
          id,
          modality,
          evidence: evidence.map(({ support }) => ({ support })),
        })),
      )
      const [id = ''] = ids
      expect(
        await ask(store, `{ node(id: "${id}") { id } relationship(id: "${id}") { id } }`),
      ).toEqual({ node: { id }, relationship: { id } })
    })
  })

  describe('of related facts in filters', () => {
    const wishedOnly = seed.actors.filter(({ id }) => {
      const own = seed.relationships.filter(({ from, to }) => from === id || to === id)
      return own.length > 0 && !own.some(holds)
    })
    const find = async (filter: object) => {
      const { actors } = await ask<{ actors: Listed }>(
        store,
        'query ($filter: ActorFilter) { actors(filter: $filter, orderBy: {field: ID}, first: 200) { totalCount nodes { id } hiddenByModality { count } } }',
        { filter },
      )
      expect(actors.hiddenByModality).toEqual([])
      return actors.nodes.map(({ id }) => id)
    }

    it('leave out what does not hold, in some and in none', async () => {
      const [wished] = wishedOnly
      if (!wished) throw new Error('The seed has no actor that relationships only wish for.')
      expect(await find({ relationships: { some: {} } })).not.toContain(wished.id)
      expect(await find({ relationships: { none: {} } })).toContain(wished.id)
    })

    it('count it where a modality condition stands beside or within', async () => {
      const [wished] = wishedOnly
      const beside = { relationships: { some: EVERY_MODALITY } }
      expect(await find(beside)).toContain(wished?.id)
      const elsewhere = {
        relationships: { some: {} },
        not: { claimsAbout: { some: { modality: { eq: 'HYPOTHETICAL' } } } },
      }
      expect(await find(elsewhere)).toContain(wished?.id)
    })
  })

  describe('that are stored', () => {
    interface Entry {
      id: string
      degree: number
      relationships: { totalCount: number }
      positions?: { totalCount: number }
    }

    const TYPES = ['actors', 'topics', 'events', 'instruments', 'documents'] as const

    it.each(TYPES)('are those of the seed and of the lists, for all %s', async (field) => {
      const positions = ['actors', 'topics'].includes(field) ? 'positions { totalCount }' : ''
      const { found } = await ask<Record<string, { nodes: Entry[] }>>(
        store,
        `{ found: ${field}(first: 200) { nodes { id degree relationships { totalCount } ${positions} } } }`,
      )
      expect(found?.nodes).toHaveLength(seed[field].length)
      for (const entry of found?.nodes ?? []) {
        expect([entry.id, entry.degree]).toEqual([entry.id, degreeOf(entry.id)])
        expect(entry.relationships.totalCount).toBe(relationshipCountOf(entry.id))
        if (entry.positions) expect(entry.positions.totalCount).toBe(positionCountOf(entry.id))
      }
    })

    it('answer with degree however the entity is reached', async () => {
      const ids = entities.map(({ id }) => id)
      const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { degree } } }'
      for (const some of [ids.slice(0, 200), ids.slice(200)]) {
        const { nodes } = await ask<{ nodes: Entry[] }>(store, query, { ids: some })
        expect(nodes).toEqual(some.map((id) => ({ id, degree: degreeOf(id) })))
      }
      const { actor } = await ask<{ actor: { country: Entry; memberOf: { nodes: Entry[] } } }>(
        store,
        '{ actor(id: "actor:provea") { country { id degree } memberOf { nodes { id degree } } } }',
      )
      for (const entry of [actor.country, ...actor.memberOf.nodes]) {
        expect(entry).toEqual({ id: entry.id, degree: degreeOf(entry.id) })
      }
    })

    it('are what filters and orderings go by', async () => {
      for (const [field, count] of [
        ['relationshipCount', relationshipCountOf],
        ['positionCount', positionCountOf],
        ['degree', degreeOf],
      ] as const) {
        const expected = seed.actors.filter(({ id }) => count(id) >= 5)
        const { actors } = await ask<{ actors: Listed }>(
          store,
          'query ($filter: ActorFilter) { actors(filter: $filter, first: 200) { nodes { id } } }',
          { filter: { [field]: { gte: 5 } } },
        )
        expect(actors.nodes.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      }
    })
  })
})
