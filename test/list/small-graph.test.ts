import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { ask, graphState } from './ask.ts'
import { CODE_LIKE, createSmallGraph, loadSmall } from './small-graph.ts'

interface Ids {
  totalCount: number
  nodes: { id: string }[]
}

describe.each(ENGINES)('$name: a graph that the seed is not', ({ openEmpty }) => {
  let store: Store

  beforeAll(async () => {
    store = await openEmpty()
    await loadSmall(store, createSmallGraph())
  })
  afterAll(() => store.close())

  const found = async (field: string, type: string, filter: object) => {
    const { list } = await ask<{ list: Ids }>(
      store,
      `query ($filter: ${type}Filter) { list: ${field}(filter: $filter, orderBy: {field: ID}) { totalCount nodes { id } } }`,
      { filter },
    )
    expect(list.totalCount).toBe(list.nodes.length)
    return list.nodes.map(({ id }) => id.replace(/^\w+:/, ''))
  }

  it('counts a self loop once, and a fact in many roles once', async () => {
    const { actors } = await ask<{ actors: { nodes: object[] } }>(
      store,
      '{ actors(orderBy: {field: ID}) { nodes { id degree relationships { totalCount nodes { id } } out: relationships(direction: OUTGOING) { totalCount } into: relationships(direction: INCOMING) { totalCount } } } }',
    )
    // Ada: 2 relationships that hold, one a self loop; 8 claims she asserts; 1 position.
    expect(actors.nodes).toMatchObject([
      {
        id: 'actor:ada',
        degree: 11,
        relationships: {
          totalCount: 2,
          nodes: [{ id: 'relationship:ada--knows--ada' }, { id: 'relationship:ada--knows--bob' }],
        },
        out: { totalCount: 2 },
        into: { totalCount: 1 },
      },
      // Bob: 2 relationships that hold, and Ada's position on his behalf.
      { id: 'actor:bob', degree: 3, out: { totalCount: 1 }, into: { totalCount: 1 } },
      { id: 'actor:code', degree: 0, relationships: { totalCount: 0 } },
      // Eve: her own self loop is only supposed.
      { id: 'actor:eve', degree: 1, out: { totalCount: 0 }, into: { totalCount: 1 } },
      { id: 'actor:zoe', degree: 0 },
    ])
  })

  it('gives a fact all of its passages, and puts it in each of their documents once', async () => {
    const { relationship, letter, reply, relationships } = await ask<Record<string, object>>(
      store,
      `{ relationship(id: "relationship:ada--knows--bob") { evidence { support passage { start document { id } } } documentDate }
         letter: document(id: "document:letter") { facts(filter: {id: {eq: "relationship:ada--knows--bob"}}) { totalCount } }
         reply: document(id: "document:reply") { facts { totalCount nodes { id } } }
         relationships { totalCount groups(by: DOCUMENT) { key count } } }`,
    )
    expect(relationship).toEqual({
      evidence: [
        { support: 'STATES', passage: { start: 30, document: { id: 'document:letter' } } },
        { support: 'STATES', passage: { start: 40, document: { id: 'document:reply' } } },
        { support: 'DENIES', passage: { start: 50, document: { id: 'document:letter' } } },
      ],
      documentDate: '2018-09',
    })
    expect(letter).toEqual({ facts: { totalCount: 1 } })
    expect(reply).toEqual({
      facts: { totalCount: 1, nodes: [{ id: 'relationship:ada--knows--bob' }] },
    })
    // Three that hold; one of them counts for both documents.
    expect(relationships).toEqual({
      totalCount: 3,
      groups: [
        { key: 'document:letter', count: 3 },
        { key: 'document:reply', count: 1 },
      ],
    })
  })

  it('finds facts by confidence, of which a missing one matches nothing', async () => {
    const by = (confidence: object) => found('relationships', 'Relationship', { confidence })
    expect(await by({ gte: 0.5 })).toEqual(['ada--knows--bob'])
    expect(await by({ lt: 0.5 })).toEqual(['bob--knows--eve'])
    expect(await by({ eq: 0.9 })).toEqual(['ada--knows--bob'])
    expect(await by({ in: [0.4, 0.9] })).toEqual(['ada--knows--bob', 'bob--knows--eve'])
    expect(await by({ gte: 0, lte: 1 })).toEqual(['ada--knows--bob', 'bob--knows--eve'])
    expect(await by({ isNull: true })).toEqual(['ada--knows--ada'])
    expect(
      await found('relationships', 'Relationship', { not: { confidence: { gte: 0.5 } } }),
    ).toEqual(['ada--knows--ada', 'bob--knows--eve'])
  })

  it.each([
    // An open end reaches without end, an unknown one to the last day of the other's precision.
    [{ eq: '2018' }, ['ongoing', 'year']],
    [{ eq: '2016-02-29' }, ['end-unknown']],
    [{ eq: '2016-03' }, []],
    [{ eq: '9999' }, ['ongoing']],
    [{ eq: '0001' }, ['until']],
    [{ eq: '2015-12-31' }, ['until']],
    [{ eq: '2016-01-01' }, []],
    [{ eq: '2020-03-15' }, ['ongoing', 'start-unknown']],
    [{ eq: '2020-03-14' }, ['ongoing']],
    [{ eq: '2019-08-31' }, ['about-when', 'ongoing']],
    [{ eq: '2019-06-01' }, ['about-when', 'ongoing']],
    [{ eq: '2019-05-31' }, ['ongoing']],
    [{ eq: '2016/2017' }, ['end-unknown', 'ongoing']],
    [{ eq: '2019-07/..' }, ['about-when', 'ongoing', 'start-unknown']],
    [{ eq: '../2016' }, ['end-unknown', 'until']],
    [{ eq: '2018-12/' }, ['ongoing', 'year']],
    [{ eq: '/2017-04' }, []],
    [{ in: ['2016', '2015'] }, ['end-unknown', 'until']],
    [{ in: [] }, []],
    [{ gt: '2019-08' }, ['ongoing', 'start-unknown']],
    [{ gte: '2019-08' }, ['about-when', 'ongoing', 'start-unknown']],
    [{ lt: '2016-02' }, ['until']],
    [{ lte: '2016-02' }, ['end-unknown', 'until']],
    [{ gte: '2016', lte: '2018' }, ['end-unknown', 'ongoing', 'year']],
    [{ isNull: true }, ['roles', 'undated']],
  ])('finds facts by the days they share with %j', async (date, ids) => {
    expect(await found('claims', 'Claim', { date })).toEqual(ids)
    const others = await found('claims', 'Claim', { not: { date } })
    expect(others).toHaveLength(8 - ids.length)
    expect(others.filter((id) => ids.includes(id))).toEqual([])
  })

  it('stands in with whatever language a name is in', async () => {
    const { actor } = await ask<{ actor: object }>(
      store,
      '{ actor(id: "actor:eve") { name whole: nameLocalized(lang: ["de"]) { value lang isFallback } french: nameLocalized(lang: ["fr-CA"]) { lang isFallback } spanish: nameLocalized(lang: ["es", "en"]) { value lang isFallback } description descriptionLocalized { value } identifiers { scheme } } }',
    )
    expect(actor).toEqual({
      name: 'Ève',
      whole: { value: 'Ève', lang: 'fr', isFallback: true },
      french: { lang: 'fr', isFallback: false },
      spanish: { value: 'Ève', lang: 'fr', isFallback: true },
      description: null,
      descriptionLocalized: null,
      identifiers: [],
    })
  })

  it('finds by names in every language, former ones and acronyms too', async () => {
    const by = (name: object) => found('actors', 'Actor', { name })
    expect(await by({ eq: 'Ève' })).toEqual(['eve'])
    expect(await by({ contains: 'eve' })).toEqual(['eve'])
    expect(await by({ startsWith: 'old' })).toEqual(['eve'])
    expect(await by({ startsWith: 'aaron' })).toEqual(['bob'])
    expect(await by({ eq: 'bob', startsWith: 'AARÓ' })).toEqual(['bob'])
    expect(await by({ contains: 'abaco' })).toEqual(['zoe'])
  })

  it('sorts names without case and accents, by language', async () => {
    const names = async (lang: string) => {
      const { actors } = await ask<{ actors: Ids }>(
        store,
        `{ actors(orderBy: {field: NAME, lang: ["${lang}"]}) { nodes { id } } }`,
      )
      return actors.nodes.map(({ id }) => id)
    }
    // In Spanish Bob is Aarón; the others are sorted by what stands in for their Spanish names.
    expect(await names('en')).toEqual(inOrder('code', 'zoe', 'ada', 'bob', 'eve'))
    expect(await names('es')).toEqual(inOrder('code', 'bob', 'zoe', 'ada', 'eve'))
  })

  function inOrder(...names: string[]) {
    return names.map((name) => `actor:${name}`)
  }

  it('keeps text that looks like code as it is, and finds it', async () => {
    for (const name of [
      { eq: CODE_LIKE },
      { contains: CODE_LIKE },
      { startsWith: CODE_LIKE.slice(0, 5).toUpperCase() },
      { contains: '🇻🇪' },
      { contains: '`$KEYS`' },
      { in: ['x', CODE_LIKE] },
    ]) {
      expect(await found('actors', 'Actor', { name })).toEqual(['code'])
    }
    expect(await ask(store, '{ actor(id: "actor:code") { name names { value } } }')).toEqual({
      actor: { name: CODE_LIKE, names: [{ value: CODE_LIKE }] },
    })
  })

  it('answers the counts of nothing', async () => {
    expect(
      await ask(
        store,
        '{ events { totalCount groups(by: KIND) { count } nodes { id } hiddenByModality { count } pageInfo { hasNextPage startCursor } } recommendations { totalCount } topic(id: "topic:drinks") { positions { totalCount } camps { supporters { heldBy } } narrower { totalCount } } }',
      ),
    ).toEqual({
      events: {
        totalCount: 0,
        groups: [],
        nodes: [],
        hiddenByModality: [],
        pageInfo: { hasNextPage: false, startCursor: null },
      },
      recommendations: { totalCount: 0 },
      topic: {
        positions: { totalCount: 0 },
        camps: { supporters: [] },
        narrower: { totalCount: 1 },
      },
    })
  })

  describe('when it is loaded again', () => {
    it('is as it was when nothing changed', async () => {
      const before = await graphState(store)
      const summary = await loadSmall(store, createSmallGraph())
      expect(summary).toMatchObject({ created: 0, changed: 0 })
      expect(await graphState(store)).toEqual(before)
    })

    it('keeps cursors good while things come and go around them', async () => {
      const page = `query ($after: String) { actors(first: 2, after: $after, orderBy: {field: ID}) { nodes { id } pageInfo { endCursor hasNextPage } } }`
      interface Page {
        actors: Ids & { pageInfo: { endCursor: string; hasNextPage: boolean } }
      }
      const first = await ask<Page>(store, page)
      expect(first.actors.nodes).toEqual([{ id: 'actor:ada' }, { id: 'actor:bob' }])

      const more = createSmallGraph()
      const [ada] = more['actors.jsonl']
      more['actors.jsonl'].push({ ...ada, id: 'actor:aaa' }, { ...ada, id: 'actor:dan' })
      await loadSmall(store, more)

      const second = await ask<Page>(store, page, { after: first.actors.pageInfo.endCursor })
      const third = await ask<Page>(store, page, { after: second.actors.pageInfo.endCursor })
      // What came before the cursor is passed; what came after it is met; nothing comes twice.
      expect([...second.actors.nodes, ...third.actors.nodes].map(({ id }) => id)).toEqual([
        ...['actor:code', 'actor:dan', 'actor:eve', 'actor:zoe'],
      ])
      expect(third.actors.pageInfo.hasNextPage).toBe(false)
    })

    it('counts anew what changed, in a new version of the data', async () => {
      const versionOf = async () => {
        const { stats } = await ask<{ stats: { dataVersion: string } }>(
          store,
          '{ stats { dataVersion } }',
        )
        return stats.dataVersion
      }
      const before = await versionOf()
      const changed = createSmallGraph()
      const relationship = changed['relationships.jsonl'].find(
        ({ id }) => id === 'relationship:ada--knows--bob',
      )
      Object.assign(relationship ?? {}, { modality: 'RECOMMENDED' })
      await loadSmall(store, changed)

      expect(await versionOf()).not.toBe(before)
      const {
        bob,
        hidden,
        relationship: same,
      } = await ask<Record<string, object>>(
        store,
        `{ bob: actor(id: "actor:bob") { degree relationships { totalCount } }
           hidden: relationships { totalCount hiddenByModality { modality count } }
           relationship(id: "relationship:ada--knows--bob") { modality version } }`,
      )
      expect(bob).toEqual({ degree: 2, relationships: { totalCount: 1 } })
      expect(hidden).toEqual({
        totalCount: 2,
        hiddenByModality: [
          { modality: 'RECOMMENDED', count: 2 },
          { modality: 'HYPOTHETICAL', count: 1 },
        ],
      })
      expect(same).toEqual({ modality: 'RECOMMENDED', version: 2 })
    })

    it('has no passage that nothing leads to any more', async () => {
      const moved = createSmallGraph()
      const relationship = moved['relationships.jsonl'].find(
        ({ id }) => id === 'relationship:ada--knows--bob',
      )
      const place = { document: 'document:letter', line: 2, start: 60, end: 70, support: 'STATES' }
      Object.assign(relationship ?? {}, { evidence: [place] })
      await loadSmall(store, moved)
      const { stats, letter, reply, gone } = await ask<Record<string, object | null>>(
        store,
        `{ stats { passages }
           letter: document(id: "document:letter") { passages { nodes { start } } }
           reply: document(id: "document:reply") { passages { totalCount } facts { totalCount } }
           gone: node(id: "passage:letter:30-35") { id } }`,
      )
      expect(letter).toEqual({ passages: { nodes: [{ start: 10 }, { start: 60 }] } })
      expect(reply).toEqual({ passages: { totalCount: 0 }, facts: { totalCount: 0 } })
      expect(gone).toBeNull()
      expect(stats).toEqual({ passages: 2 })
    })
  })
})
