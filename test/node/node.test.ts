import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask } from '../list/ask.ts'
import { entities, facts, idsOf, passageIdOf, passages, seed, typeOf } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

const NAMES: Record<string, string> = {
  actor: 'Actor',
  topic: 'Topic',
  event: 'Event',
  instrument: 'Instrument',
  document: 'Document',
  relationship: 'Relationship',
  position: 'Position',
  claim: 'Claim',
  recommendation: 'Recommendation',
  passage: 'Passage',
}

const IDS = [...idsOf(entities), ...idsOf(facts), ...passages.map(passageIdOf)]

describe.each(ENGINES)('$name: an id', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('is unique over all types', () => {
    expect(new Set(IDS).size).toBe(IDS.length)
  })

  it('answers with its thing, whatever its type and modality', async () => {
    for (let at = 0; at < IDS.length; at += 200) {
      const ids = IDS.slice(at, at + 200)
      const { nodes } = await ask<{ nodes: object[] }>(
        store,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
        { ids },
      )
      expect(nodes).toEqual(ids.map((id) => ({ __typename: NAMES[typeOf(id)], id })))
    }
  })

  it('answers alike in node, in nodes and in the look-up of its type', async () => {
    for (const [type, name] of Object.entries(NAMES)) {
      const id = IDS.find((candidate) => typeOf(candidate) === type) ?? ''
      const thing = { __typename: name, id }
      const own = type === 'passage' ? '' : `own: ${type}(id: $id) { __typename id }`
      expect(
        await ask(
          store,
          `query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { __typename id } ${own} }`,
          { id },
        ),
      ).toEqual({ node: thing, nodes: [thing], ...(own === '' ? {} : { own: thing }) })
    }
  })

  it('reads through the interfaces as through the types', async () => {
    const { entity, fact } = await ask<Record<string, object>>(
      store,
      `{ entity: node(id: "topic:dialogue") { ... on Entity { id name degree names { lang } relationships { totalCount } mentions { totalCount } } }
         fact: node(id: "claim:memo-011-01") { ... on Fact { id modality date documentDate evidence { support } doubts { kind } } } }`,
    )
    expect(entity).toMatchObject({ id: 'topic:dialogue', relationships: { totalCount: 0 } })
    expect(fact).toEqual({
      id: 'claim:memo-011-01',
      modality: 'STATED',
      date: '2018-09',
      documentDate: '2018-09',
      evidence: [{ support: 'STATES' }],
      doubts: [],
    })
  })

  it('given twice answers twice, in its places', async () => {
    const ids = ['topic:dialogue', 'actor:oas', 'topic:dialogue']
    expect(await ask(store, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      nodes: ids.map((id) => ({ id })),
    })
  })

  it('of a term of a vocabulary is no node', async () => {
    const [relationType] = seed.relationTypes
    const ids = [relationType?.id, ...idsOf(seed.vocabularies), 'store']
    const { nodes } = await ask<{ nodes: object[] }>(
      store,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    )
    expect(nodes).toEqual(ids.map(() => null))
    expect(await ask(store, `{ node(id: "${relationType?.id ?? ''}") { id } }`)).toEqual({
      node: null,
    })
  })
})
