import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Store } from '../../src/store/store.ts'
import { runFailing } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { ask } from './ask.ts'
import { type ListField, listIn, listNamed, LISTS, type Ordering, sortedIds } from './lists.ts'
import { type Page, readBackwards, readForwards, readPage } from './read-list.ts'

const DIRECTIONS = ['ASC', 'DESC'] as const

/** Every ordering of a list; names in both languages that they are sorted in. */
function orderingsOf({ orders }: ListField): Ordering[] {
  return orders.flatMap((field) =>
    DIRECTIONS.flatMap((direction): Ordering[] =>
      field === 'NAME'
        ? [
            { field, direction, lang: ['en'] },
            { field, direction, lang: ['es'] },
          ]
        : [{ field, direction }],
    ),
  )
}

/** Page sizes that read a list in a few pages. */
function pageSizes({ items }: ListField) {
  return fc.integer({ min: Math.min(150, Math.ceil(items.length / 3) + 1), max: 200 })
}

describe.each(ENGINES)('$name: pages', ({ name, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  /** Reads the list in pages of a size, from both ends. */
  async function expectWhole(list: ListField, ordering: Ordering, size: number) {
    const whole = sortedIds(list, ordering)
    expect(await readForwards(store, list, size, ordering)).toEqual(whole)
    expect(await readBackwards(store, list, size, ordering)).toEqual(whole)
  }

  const roots = LISTS.filter((list) => list.name.startsWith('Query.'))
  const nested = LISTS.filter((list) => !list.name.startsWith('Query.'))

  /** A list by some of its orderings, in some page size. */
  function expectSome(list: ListField) {
    return fc.assert(
      fc.asyncProperty(fc.constantFrom(...orderingsOf(list)), pageSizes(list), (ordering, size) =>
        expectWhole(list, ordering, size),
      ),
      { numRuns: 1 },
    )
  }

  if (name === 'grafeo') {
    it.each(roots)(
      'of $name are the whole list by every ordering, whatever their size, from either end',
      async (list) => {
        for (const ordering of orderingsOf(list)) {
          await fc.assert(
            fc.asyncProperty(pageSizes(list), (size) => expectWhole(list, ordering, size)),
            { numRuns: 1 },
          )
        }
      },
    )
    it.each(nested)(
      'of $name are the whole list, whatever their ordering and size, from either end',
      expectSome,
    )
  } else {
    // A server plans each ordering anew, which takes it longer than all the reading: there chance
    // chooses, and the embedded engine tries them all.
    it('are the whole list, whatever the list, its ordering and their size, from either end', async () => {
      const chosen = fc.sample(fc.shuffledSubarray(nested, { minLength: 6, maxLength: 6 }), 1)
      for (const list of [...roots, ...chosen.flat()]) await expectSome(list)
    })
  }

  it('may be of one item', async () => {
    const documents = listNamed('Query.documents')
    const ordering: Ordering = { field: 'DATE', direction: 'DESC' }
    const whole = sortedIds(documents, ordering)
    expect(await readForwards(store, documents, 1, ordering)).toEqual(whole)
    expect(await readBackwards(store, documents, 1, ordering)).toEqual(whole)
  })

  it('hold 25 items when no size is asked for, and up to 200', async () => {
    const claims = listNamed('Query.claims')
    const whole = sortedIds(claims, { field: 'DOCUMENT', direction: 'ASC' })
    const usual = await readPage(store, claims, {})
    const largest = await readPage(store, claims, { first: 200 })
    expect(usual.nodes.map(({ id }) => id)).toEqual(whole.slice(0, 25))
    expect(largest.nodes.map(({ id }) => id)).toEqual(whole.slice(0, 200))
  })

  describe('between two cursors', () => {
    const topics = listNamed('Query.topics')
    const orderBy: Ordering = { field: 'ID', direction: 'DESC' }
    const whole = sortedIds(topics, orderBy)
    let cursors: string[]

    beforeAll(async () => {
      const { edges } = await readPage(store, topics, { first: 200, orderBy })
      cursors = edges.map(({ cursor }) => cursor)
    })

    it('hold what lies between, from either end', async () => {
      const bounds = { after: cursors[9], before: cursors[20], orderBy }
      const first = await readPage(store, topics, { ...bounds, first: 4 })
      const last = await readPage(store, topics, { ...bounds, last: 4 })
      const all = await readPage(store, topics, { ...bounds, first: 200 })
      expect(first.nodes.map(({ id }) => id)).toEqual(whole.slice(10, 14))
      expect(last.nodes.map(({ id }) => id)).toEqual(whole.slice(16, 20))
      expect(all.nodes.map(({ id }) => id)).toEqual(whole.slice(10, 20))
    })

    it('say that there is more on both sides', async () => {
      const bounds = { after: cursors[9], before: cursors[20], orderBy }
      const first = await readPage(store, topics, { ...bounds, first: 200 })
      const last = await readPage(store, topics, { ...bounds, last: 200 })
      expect(first.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
      expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
    })

    it('are empty where the cursors stand the other way round', async () => {
      const page = await readPage(store, topics, {
        after: cursors[20],
        before: cursors[9],
        orderBy,
      })
      expect(page.nodes).toEqual([])
    })
  })

  describe('of size 0', () => {
    it.each(name === 'grafeo' ? LISTS : roots)(
      'are empty, with the counts of $name',
      async (list) => {
        const size = { first: 0, filter: list.isFact ? { modality: { isNull: false } } : {} }
        const answer = listIn(
          await ask<Counted>(store, list.operation('totalCount nodes { __typename }'), size),
        )
        expect(answer).toEqual({ totalCount: list.items.length, nodes: [] })
      },
    )

    interface Answer {
      totalCount: number
      nodes: object[]
    }
    interface Counted {
      list: Answer
      parent: { list: Answer }
    }

    it('say whether there is more, from either end', async () => {
      const [actors, sources] = [listNamed('Query.actors'), listNamed('Query.documents')]
      const all = await readPage(store, sources, { first: 200 })
      const [one, last] = [all.pageInfo.startCursor, all.pageInfo.endCursor]
      const cases: [ListField, object, [boolean, boolean]][] = [
        [actors, { first: 0 }, [false, true]],
        [actors, { last: 0 }, [true, false]],
        [actors, { first: 0, filter: { id: { in: [] } } }, [false, false]],
        [sources, { first: 0, after: last }, [true, false]],
        [sources, { last: 0, before: one }, [false, true]],
      ]
      for (const [list, variables, [hasPreviousPage, hasNextPage]] of cases) {
        expect(await readPage(store, list, variables)).toEqual({
          edges: [],
          nodes: [],
          pageInfo: { hasNextPage, hasPreviousPage, startCursor: null, endCursor: null },
        })
      }
    })
  })

  describe('cursors', () => {
    const actors = listNamed('Query.actors')
    let cursor: string

    beforeAll(async () => {
      const { edges } = await readPage(store, actors, { first: 1 })
      cursor = edges[0]?.cursor ?? ''
    })

    const page = actors.operation('nodes { id }')

    it('serve where a null or empty filter stands for none', async () => {
      const second = await ask<{ list: Page }>(store, page, { first: 1, after: cursor })
      const same = { first: 1, after: cursor, filter: null, orderBy: null }
      expect(await ask(store, page, same)).toEqual(second)
      expect(await ask(store, page, { ...same, filter: {} })).toEqual(second)
    })

    it('serve where the default ordering is named', async () => {
      const orderBy = { field: 'NAME' }
      const second = await ask<{ list: Page }>(store, page, { first: 1, after: cursor })
      expect(await ask(store, page, { first: 1, after: cursor, orderBy })).toEqual(second)
    })

    it.each([
      ['another ordering', { orderBy: { field: 'ID' } }],
      ['another direction', { orderBy: { field: 'NAME', direction: 'DESC' } }],
      ['another language to sort in', { orderBy: { field: 'NAME', lang: ['es'] } }],
      ['another filter', { filter: { kind: { eq: 'STATE' } } }],
    ])('are refused by %s', async (_name, variables) => {
      for (const input of ['after', 'before']) {
        const failure = await runFailing(store, page, { ...variables, [input]: cursor })
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
        expect(failure.extensions?.allowed).toContain('cursor')
      }
    })

    it('are refused by another language of the request, which names are sorted in', async () => {
      const failure = await runFailing(store, page, { after: cursor }, { acceptLanguage: 'es' })
      expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
      expect(failure.extensions?.allowed).toContain('ordering, filter and language')
    })

    it.each(LISTS.filter(({ name }) => name !== 'Query.actors'))(
      'are refused by $name',
      async (list) => {
        const failure = await runFailing(store, list.operation('nodes { __typename }'), {
          after: cursor,
        })
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
      },
    )

    const forged = (text: string) => Buffer.from(text).toString('base64url')
    it.each([
      '',
      'x',
      'actor:provea',
      '🤷',
      '../../etc/passwd',
      "' OR 1=1 //",
      forged('x'),
      forged('0123456789'),
      forged('0123456789\u0001'),
      forged('0123456789\u0001actor'),
    ])('are refused when they are %j', async (garbage) => {
      for (const input of ['after', 'before']) {
        const failure = await runFailing(store, page, { [input]: garbage })
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
        expect(failure.message).toContain(input)
      }
    })

    it('are refused when anything of them is changed', async () => {
      const changed = Array.from(cursor).map((letter, at) => {
        const other = letter === 'A' ? 'B' : 'A'
        return cursor.slice(0, at) + other + cursor.slice(at + 1)
      })
      const longer = ['A', 'Z', '_', '=', 'AA', 'YWI'].map((more) => `${cursor}${more}`)
      const shorter = [1, 2, 3].map((count) => cursor.slice(0, -count))
      for (const garbage of [...changed, ...longer, ...shorter, ` ${cursor}`]) {
        const failure = await runFailing(store, page, { after: garbage })
        expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
      }
    })

    it('are refused where only the count is asked for', async () => {
      const count = actors.operation('totalCount')
      expect(await runFailing(store, count, { after: 'x' })).toMatchObject({
        code: 'BAD_INPUT',
        input: 'after',
      })
    })

    it('are refused on an empty page', async () => {
      expect(await runFailing(store, page, { first: 0, after: 'x' })).toMatchObject({
        code: 'BAD_INPUT',
        input: 'after',
      })
    })
  })
})
