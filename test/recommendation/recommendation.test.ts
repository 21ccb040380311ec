import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, refs } from '../list/ask.ts'
import { seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

interface Listed {
  id: string
  section: { order: number | null; itemOrder: number }
}

describe.each(ENGINES)('$name: a recommendation', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'recommendations',
      'id text strength status issuedBy { id } addressees { id } targets { id } topics { id } section { title order itemOrder } note modality doubts { kind } date documentDate',
    )
    expect(found).toEqual(
      byId(seed.recommendations).map((item) => ({
        id: item.id,
        text: item.text.en,
        strength: item.strength,
        status: item.status,
        issuedBy: refs(item.issuedBy),
        addressees: refs(item.addressees),
        targets: refs(item.targets),
        topics: refs(item.topics),
        section: {
          title: item.section.title?.en ?? null,
          order: item.section.order ?? null,
          itemOrder: item.section.itemOrder,
        },
        note: item.note?.en ?? null,
        modality: item.modality,
        doubts: item.doubts?.map(({ kind }) => ({ kind })) ?? [],
        date: item.date ?? null,
        documentDate: item.id.startsWith('recommendation:memo') ? '2018-09' : '2019?',
      })),
    )
  })

  it('listed by the memo stands under its heading, in the memo’s order', async () => {
    const { recommendations } = await ask<{
      recommendations: { totalCount: number; nodes: Listed[]; groups: object[] }
    }>(
      store,
      '{ recommendations(filter: {sectionOrder: {isNull: false}}, first: 100) { totalCount groups(by: SECTION) { key count } nodes { id section { order itemOrder } } } }',
    )
    // The coding: 32 recommendations are listed under the memo's four headings.
    expect(recommendations.totalCount).toBe(32)
    const places = recommendations.nodes.map(({ section }) => [section.order, section.itemOrder])
    expect(places.map(([order]) => order)).toEqual([...places.map(([order]) => order)].sort())
    for (const heading of [1, 2, 3, 4]) {
      const items = places.filter(([order]) => order === heading).map(([, item]) => item)
      expect(items).toEqual(items.map((_, at) => at + 1))
      expect(items.length).toBeGreaterThan(0)
    }
    expect(recommendations.groups).toHaveLength(4)
    expect(recommendations.groups).toContainEqual({
      key: 'document:memo-2018#3',
      count: places.filter(([order]) => order === 3).length,
    })
  })

  it('in running text comes after the headings, in the order of the text', async () => {
    const { recommendations } = await ask<{
      recommendations: { nodes: { id: string; evidence: { passage: { start: number } }[] }[] }
    }>(
      store,
      '{ recommendations(filter: {sectionOrder: {isNull: true}, document: {some: {id: {eq: "document:memo-2018"}}}}, first: 100) { nodes { id evidence { passage { start } } } } }',
    )
    const starts = recommendations.nodes.map(({ evidence }) => evidence[0]?.passage.start ?? NaN)
    expect(starts).toHaveLength(43)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('answers what is asked of one actor, across both documents, by whom and how strongly', async () => {
    const { actor } = await ask<{ actor: { recommendationsReceived: { nodes: object[] } } }>(
      store,
      '{ actor(id: "actor:lima-group") { recommendationsReceived(first: 50, orderBy: {field: ID}) { nodes { id strength issuedBy { id } evidence { passage { document { id } } } } } } }',
    )
    const asked = seed.recommendations.filter(({ addressees }) =>
      addressees.includes('actor:lima-group'),
    )
    expect(actor.recommendationsReceived.nodes).toEqual(
      byId(asked).map(({ id, strength, issuedBy, evidence }) => ({
        id,
        strength,
        issuedBy: refs(issuedBy),
        evidence: evidence.map(({ document }) => ({ passage: { document: { id: document } } })),
      })),
    )
    expect(new Set(asked.map(({ evidence }) => evidence[0]?.document)).size).toBe(2)
  })

  it('names nobody where the document does', async () => {
    const { recommendations } = await ask<{ recommendations: { totalCount: number } }>(
      store,
      '{ recommendations(filter: {addressees: {none: {}}}) { totalCount } }',
    )
    // The coding: 25 have an unspecified addressee.
    expect(recommendations.totalCount).toBe(25)
  })
})
