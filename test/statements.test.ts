import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../src/store/store.ts'
import { listNamed, LISTS } from './list/lists.ts'
import { runQuery, statementsOf } from './support/api.ts'
import { ENGINES } from './support/engines.ts'

/** How often each statement was sent. */
function tally(statements: readonly string[]) {
  const counts: Record<string, number> = {}
  for (const name of statements) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

describe.each(ENGINES)('$name: statements', ({ name, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  const sentBy = (operation: string, variables?: Record<string, unknown>) =>
    statementsOf(store, () => runQuery(store, operation, variables))

  describe('of lists within lists', () => {
    it('are at most 6 for actors with positions, topics, passages and documents', async () => {
      for (const first of [10, 50, 200]) {
        const statements = await sentBy(
          `{ actors(first: ${String(first)}) { nodes { name positions { nodes { stance topic { name } evidence { passage { line document { title } } } } } } } }`,
        )
        expect(statements.length).toBeLessThanOrEqual(6)
        expect(tally(statements)).toMatchObject({ 'actor/list': 1, 'position/by-actor': 1 })
      }
    })

    it.each([
      // The operation, with how many levels of look-ups by id it has, and its lists.
      [
        'topics with camps',
        'topics(first: $n) { nodes { name camps { supporters { heldBy actor { name } } opponents { actor { name } } } } }',
        ['topic/list', 'position/camps-of-topic'],
        1,
      ],
      [
        'actors with stance summaries',
        'actors(first: $n) { nodes { stanceSummary { supports topic { name } positions { position { evidence { passage { line } } } } } } }',
        ['actor/list', 'position/stances-of-actor'],
        2,
      ],
      [
        'relationships with their ends',
        'relationships(first: $n) { nodes { from { name } relation { label family } to { name } evidence { passage { line document { title } } } } }',
        ['relationship/list'],
        2,
      ],
      [
        'claims with all that they lead to',
        'claims(first: $n) { nodes { assertedBy { name } sources { name } about { name } topics { name } place { name } contradicts { text } evidence { passage { line } } documentDate } }',
        ['claim/list'],
        1,
      ],
      [
        'recommendations with theirs',
        'recommendations(first: $n) { nodes { issuedBy { name country { name } } addressees { name } targets { name } topics { name broader { name } } evidence { passage { section } } } }',
        ['recommendation/list'],
        2,
      ],
      [
        'topics with three lists each',
        'topics(first: $n) { nodes { positions(first: 5) { nodes { actor { name } } } claims(first: 5) { nodes { text } } recommendations(first: 5) { nodes { text } } } }',
        ['topic/list', 'position/by-topic', 'claim/by-topic', 'recommendation/by-topic'],
        1,
      ],
      [
        'events with participants and their countries',
        'events(first: $n) { nodes { place { name } participants { nodes { name country { name } } } mentions { nodes { line document { title } } } } }',
        ['event/list', 'actor/participating', 'passage/mentioning'],
        3,
      ],
      [
        'documents with facts and passages',
        'documents(first: $n) { nodes { publishers { name } facts(first: 200) { nodes { id evidence { passage { line } } } } passages(first: 50) { nodes { line } } } }',
        ['document/list', 'fact/by-document', 'passage/by-document'],
        2,
      ],
      [
        'actors with members and relationships, both ways',
        'actors(first: $n) { nodes { members { nodes { name } } memberOf { nodes { name } } relationships(direction: OUTGOING) { nodes { to { name } } } } }',
        ['actor/list', 'actor/members', 'actor/member-of', 'relationship/by-entity'],
        1,
      ],
    ])('are one a level and type for %s', async (_name, field, lists, levels) => {
      for (const n of [5, 200]) {
        const statements = await sentBy(`query ($n: Int) { ${field} }`, { n })
        const { 'node/by-id': byId = 0, ...others } = tally(statements)
        // Each list once, and no more: fewer where it found nothing to go on with.
        for (const [name, count] of Object.entries(others)) {
          expect(lists).toContain(name)
          expect([name, count]).toEqual([name, 1])
        }
        expect(byId).toBeLessThanOrEqual(levels)
      }
    })

    it('are one for each ordering, filter or page size of the same list', async () => {
      const statements = await sentBy(
        `{ actors(first: 100) { nodes {
          a: positions(first: 1) { nodes { id } }
          b: positions(first: 2) { nodes { id } }
          c: positions(first: 1) { edges { cursor heldBy } pageInfo { hasNextPage } }
          d: positions(first: 1, filter: {stance: {eq: OPPOSES}}) { nodes { id } }
        } } }`,
      )
      expect(tally(statements)).toEqual({ 'actor/list': 1, 'position/by-actor': 3 })
    })
  })

  describe('of one list', () => {
    it.each([
      ['nodes { __typename }', ['page']],
      ['edges { cursor } nodes { __typename } pageInfo { endCursor }', ['page']],
      ['totalCount', ['counts']],
      ['a: totalCount b: totalCount', ['counts']],
      ['nodes { __typename } totalCount', ['page', 'counts']],
      ['groups(by: MODALITY) { key count }', ['counts']],
      [
        'nodes { __typename } totalCount groups(by: MODALITY) { count } hiddenByModality { count }',
        ['page', 'counts', 'counts', 'counts'],
      ],
      ['hiddenByModality { modality }', ['counts']],
      ['__typename', []],
      ['__typename totalCount @skip(if: true) nodes @include(if: false) { __typename }', []],
    ])('are sent for what is selected: %s', async (selection, kinds) => {
      const list = listNamed('Query.positions')
      const statements = await sentBy(list.literally('', selection))
      expect(statements.sort()).toEqual(
        kinds.map((kind) => (kind === 'page' ? 'position/list' : 'position/list-counts')).sort(),
      )
    })

    // A server plans each count anew; which statements are sent no engine decides.
    const lists = name === 'grafeo' ? LISTS : LISTS.slice(0, 12)
    it.each(lists)(
      'are one for what lies about an empty page of $name, and one for its count',
      async (list) => {
        const parent = list.name.startsWith('Query.') ? 0 : 1
        const page = 'nodes { __typename } edges { cursor } pageInfo { hasNextPage }'
        for (const size of ['(first: 0)', '(last: 0)']) {
          expect(await sentBy(list.literally(size, page))).toHaveLength(parent + 1)
          const counted = await sentBy(list.literally(size, 'totalCount'))
          expect(counted).toHaveLength(parent + 1)
          expect(counted.at(-1)).toMatch(/-counts$/)
        }
      },
    )

    it('are none for what no fact hides', async () => {
      expect(await sentBy('{ actors { hiddenByModality { count } } }')).toEqual([])
      expect(
        await sentBy('{ claims(filter: {modality: {eq: STATED}}) { hiddenByModality { count } } }'),
      ).toEqual([])
    })

    it('are one more where codes of a filter must be known, however many', async () => {
      const statements = await sentBy(
        '{ relationships(filter: {relation: {in: ["MEMBER_OF", "SUPPORTS"]}, family: {eq: "STRUCTURE"}}) { totalCount nodes { id } } }',
      )
      expect(tally(statements)).toEqual({
        'vocabulary/known': 1,
        'relationship/list': 1,
        'relationship/list-counts': 1,
      })
    })
  })

  describe('of look-ups', () => {
    it('are one for many ids of many types', async () => {
      expect(
        await sentBy(
          '{ actor(id: "actor:oas") { name } topic(id: "topic:dialogue") { name } nodes(ids: ["claim:memo-011-01", "actor:oas", "document:memo-2018", "actor:nobody"]) { id } }',
        ),
      ).toEqual(['node/by-id'])
    })

    it('are none for ids that can have no answer', async () => {
      expect(
        await sentBy(
          '{ actor(id: "topic:dialogue") { name } node(id: "nobody") { id } nodes(ids: ["x", "y:z"]) { id } }',
        ),
      ).toEqual([])
    })

    it('are one for all labels of groups', async () => {
      const statements = await sentBy(
        '{ actors { groups(by: COUNTRY) { en: label(lang: ["en"]) es: label(lang: ["es"]) } } }',
      )
      expect(tally(statements)).toEqual({ 'actor/list-counts': 1, 'node/by-id': 1 })
    })
  })
})
