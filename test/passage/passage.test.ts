import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId } from '../list/ask.ts'
import { find, passageIdOf, passages, sectionOf, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

const MEMO = find(seed.documents, 'document:memo-2018')

interface Texts {
  text: string | null
  prefix: string | null
  suffix: string | null
}

describe.each(ENGINES)('$name: a passage', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has its place in the document, line and heading', async () => {
    const found: object[] = []
    for (const { id } of seed.documents) {
      let after: string | null = null
      do {
        const { document }: { document: { passages: Page } } = await ask<{
          document: { passages: Page }
        }>(
          store,
          'query ($id: ID!, $after: String) { document(id: $id) { passages(orderBy: {field: ID}, first: 200, after: $after) { nodes { id document { id } section line endLine start end text prefix suffix } pageInfo { hasNextPage endCursor } } } }',
          { id, after },
        )
        found.push(...document.passages.nodes)
        const { pageInfo }: Page = document.passages
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      } while (after !== null)
    }
    const expected = byId(passages.map((passage) => ({ ...passage, id: passageIdOf(passage) })))
    expect(found).toHaveLength(expected.length)
    expect(byId(found as { id: string }[])).toEqual(
      expected.map((passage) => ({
        id: passage.id,
        document: { id: passage.document },
        section: sectionOf(passage)?.en ?? null,
        line: passage.line,
        endLine: passage.endLine ?? null,
        start: passage.start,
        end: passage.end,
        // No document text comes with the service.
        text: null,
        prefix: null,
        suffix: null,
      })),
    )
  })

  interface Page {
    nodes: object[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }

  it.each(['relationships', 'positions', 'claims', 'recommendations'] as const)(
    'is the evidence of each of the %s: at least one',
    async (field) => {
      const found = await askAll<{ id: string; evidence: object[] }>(
        store,
        field,
        'id evidence { support passage { id line document { id } } }',
      )
      expect(found).toEqual(
        byId<{ id: string; evidence: (typeof seed.claims)[0]['evidence'] }>(seed[field]).map(
          ({ id, evidence }) => ({
            id,
            evidence: evidence.map((item) => ({
              support: item.support,
              passage: {
                id: passageIdOf(item),
                line: item.line,
                document: { id: item.document },
              },
            })),
          }),
        ),
      )
      expect(found.every(({ evidence }) => evidence.length > 0)).toBe(true)
    },
  )

  describe('of a document whose text is attached', () => {
    // Any text of the right length will do to see which part of it is shown; one of its characters
    // takes two UTF-16 code units.
    const text = Array.from({ length: MEMO.length ?? 0 }, (_, at) =>
      at === 1128 ? '\ud83d' : at === 1129 ? '\ude00' : String.fromCharCode(97 + (at % 26)),
    ).join('')
    const texts = new Map([[MEMO.sha256 ?? '', text]])

    const read = async (start: number, end: number) => {
      const id = passageIdOf({ ...MEMO, document: MEMO.id, line: 0, start, end })
      const { node } = await ask<{ node: Texts }>(
        store,
        'query ($id: ID!) { node(id: $id) { ... on Passage { text prefix suffix } } }',
        { id },
        { texts },
      )
      return node
    }

    it('has its text and what stands on either side', async () => {
      expect(await read(1127, 1136)).toEqual({
        text: text.slice(1127, 1136),
        prefix: text.slice(1007, 1127),
        suffix: text.slice(1136, 1256),
      })
    })

    it('has less on a side where the document begins or ends', async () => {
      const ofMemo = passages.filter(({ document }) => document === MEMO.id)
      const first = ofMemo.reduce((a, b) => (a.start <= b.start ? a : b))
      const last = ofMemo.reduce((a, b) => (a.end >= b.end ? a : b))
      expect((await read(first.start, first.end)).prefix).toBe(
        text.slice(Math.max(0, first.start - 120), first.start),
      )
      expect((await read(last.start, last.end)).suffix).toBe(text.slice(last.end, last.end + 120))
    })

    it('lends none to passages of other documents', async () => {
      const other = passages.find(({ document }) => document === 'document:statement-2019')
      const { node } = await ask<{ node: Texts }>(
        store,
        'query ($id: ID!) { node(id: $id) { ... on Passage { text prefix suffix } } }',
        { id: passageIdOf(other ?? { document: '', line: 0, start: 0, end: 0 }) },
        { texts },
      )
      expect(node).toEqual({ text: null, prefix: null, suffix: null })
    })
  })

  it('is found by line and document', async () => {
    const { document } = await ask<{ document: { passages: { totalCount: number } } }>(
      store,
      '{ document(id: "document:memo-2018") { passages(filter: {line: {gte: 23, lt: 28}, document: {some: {id: {eq: "document:memo-2018"}}}}) { totalCount } } }',
    )
    expect(document.passages.totalCount).toBe(
      passages.filter(({ document: id, line }) => id === MEMO.id && line >= 23 && line < 28).length,
    )
  })
})
