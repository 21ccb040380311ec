import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, refs } from '../list/ask.ts'
import { facts, holds, nameOf, passages, seed, tally, typeOf } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

const LABELS: Record<string, string> = {
  relationship: 'Relationship',
  position: 'Position',
  claim: 'Claim',
  recommendation: 'Recommendation',
}

describe.each(ENGINES)('$name: a document', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'documents',
      'id title name genre date dateNote language sha256 length reliability publishers { id } contributors { id }',
    )
    expect(found).toEqual(
      byId(seed.documents).map((document) => ({
        id: document.id,
        title: nameOf(document),
        name: nameOf(document),
        genre: document.genre,
        date: document.date ?? null,
        dateNote: document.dateNote?.en ?? null,
        language: document.language ?? null,
        sha256: document.sha256 ?? null,
        length: document.length ?? null,
        reliability: null,
        publishers: refs(document.publishers),
        contributors: refs(document.contributors),
      })),
    )
  })

  it('carries facts of all types, in the order of its text', async () => {
    const { document } = await ask<{
      document: { facts: { totalCount: number; groups: object[]; nodes: { id: string }[] } }
    }>(
      store,
      '{ document(id: "document:statement-2019") { facts(first: 200) { totalCount groups(by: TYPE) { key count label } nodes { id } } } }',
    )
    const carried = facts.filter(
      (fact) => holds(fact) && fact.evidence[0]?.document === 'document:statement-2019',
    )
    const inOrder = [...carried].sort(
      (a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
    )
    expect(document.facts.totalCount).toBe(carried.length)
    expect(document.facts.nodes).toEqual(inOrder.map(({ id }) => ({ id })))
    expect(document.facts.groups).toEqual(
      [...tally(carried, ({ id }) => [typeOf(id)])]
        .sort(([a, m], [b, n]) => n - m || ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([key, count]) => ({ key, count, label: LABELS[key ?? ''] })),
    )
  })

  it('carries every fact, and has every passage, once', async () => {
    const found = await askAll<Record<string, { totalCount: number }>>(
      store,
      'documents',
      'facts(filter: {modality: {isNull: false}}) { totalCount } passages { totalCount }',
    )
    const sum = (field: string) =>
      found.reduce((total, document) => total + (document[field]?.totalCount ?? NaN), 0)
    expect(sum('facts')).toBe(facts.length)
    expect(sum('passages')).toBe(passages.length)
  })

  it('is what filters of facts lead to', async () => {
    for (const { id } of seed.documents) {
      const { claims } = await ask<{ claims: { totalCount: number } }>(
        store,
        'query ($id: ID!) { claims(filter: {document: {some: {id: {eq: $id}}}}) { totalCount } }',
        { id },
      )
      expect(claims.totalCount).toBe(
        seed.claims.filter(({ evidence }) => evidence[0]?.document === id).length,
      )
    }
  })
})
