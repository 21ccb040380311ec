import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { compare, type Fact, facts as allFacts, holds, seed } from '../list/seed-data.ts'

const facts = allFacts.filter(holds).sort((a, b) => compare(placeOf(a), placeOf(b)))

function placeOf({ id, evidence: [first] }: Pick<Fact, 'id' | 'evidence'>) {
  return `${first?.document ?? ''} ${String(first?.start).padStart(9, '0')} ${id}`
}

/** One doubt as `LISTED` selects it. */
interface Listed {
  kind: string
  doubtKind: string | null
  reason: string | undefined
  facts: { id: string }[]
}

/** All doubts of the seed in the order of the list, worked out from its lines. */
function expectedDoubts(lang: 'en' | 'es'): Listed[] {
  const linked = (link: string, kind: string) =>
    facts
      .flatMap(({ id, evidence, ...fact }) =>
        ('links' in fact ? (fact.links ?? []) : [])
          .filter((one) => one.kind === link)
          .map(({ claim, reason }) => ({
            place: `${placeOf({ id, evidence })} ${claim}`,
            kind,
            doubtKind: null,
            reason: reason[lang],
            facts: [{ id }, { id: claim }],
          })),
      )
      .sort((a, b) => compare(a.place, b.place))
      .map(({ place: _, ...doubt }) => doubt)
  return [
    ...facts.flatMap(({ id, doubts = [] }) =>
      doubts.map(({ kind, reason }) => ({
        kind: 'AMBIGUITY',
        doubtKind: kind,
        reason: reason[lang],
        facts: [{ id }],
      })),
    ),
    ...facts
      .filter(({ modality }) => modality === 'IMPLIED')
      .map(({ id }) => ({
        kind: 'IMPLIED_ONLY',
        doubtKind: null,
        reason: {
          en: 'No document says this: it is our own reading of the passage.',
          es: 'Ningún documento lo dice: es nuestra propia lectura del pasaje.',
        }[lang],
        facts: [{ id }],
      })),
    ...linked('CONTRADICTS', 'CONTRADICTED'),
    ...linked('RESTATES', 'RESTATED'),
  ]
}

const LISTED = 'kind doubtKind reason(lang: $lang) facts { id }'
const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $kinds: [GraphDoubtKind!], $lang: [String!]) {
  doubts(first: $first, after: $after, last: $last, before: $before, kinds: $kinds) {
    edges { cursor node { ${LISTED} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`

interface Page {
  doubts: {
    edges: { cursor: string; node: Listed }[]
    pageInfo: {
      hasNextPage: boolean
      hasPreviousPage: boolean
      startCursor: string | null
      endCursor: string | null
    }
  }
}

describe.each(ENGINES)('$name: doubts', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  async function page(variables: Record<string, unknown>) {
    return ((await runQuery(store, PAGE, { lang: ['en'], ...variables })) as Page).doubts
  }

  function nodesOf({ edges }: Page['doubts']) {
    return edges.map(({ node }) => node)
  }

  it('counts each kind, and what is hidden', async () => {
    const data: unknown = await runQuery(
      store,
      `{ doubts(first: 0) { totalCount nodes { kind } groups(by: KIND) { key label(lang: ["es"]) count } hiddenByModality { modality count } } }`,
    )
    // The seed notes 365 doubts, 19 of them on 17 facts that do not hold; 114 facts are IMPLIED,
    // 12 links contradict and 17 restate, and no actor is for and against one topic.
    expect(data).toEqual({
      doubts: {
        totalCount: 346 + 114 + 12 + 17,
        nodes: [],
        groups: [
          { key: 'AMBIGUITY', label: 'Ambigüedad', count: 346 },
          { key: 'IMPLIED_ONLY', label: 'Solo nuestra lectura', count: 114 },
          { key: 'RESTATED', label: 'Repetida', count: 17 },
          { key: 'CONTRADICTED', label: 'Contradicha', count: 12 },
        ],
        hiddenByModality: [
          { modality: 'RECOMMENDED', count: 15 },
          { modality: 'HYPOTHETICAL', count: 2 },
        ],
      },
    })
  })

  it('counts only the kinds asked for', async () => {
    const data: unknown = await runQuery(
      store,
      `{ some: doubts(kinds: [RESTATED, CONTRADICTED]) { totalCount groups(by: KIND) { key count } hiddenByModality { count } }
         none: doubts(kinds: []) { totalCount nodes { kind } hiddenByModality { count } } }`,
    )
    expect(data).toEqual({
      some: {
        totalCount: 29,
        groups: [
          { key: 'RESTATED', count: 17 },
          { key: 'CONTRADICTED', count: 12 },
        ],
        hiddenByModality: [],
      },
      none: { totalCount: 0, nodes: [], hiddenByModality: [] },
    })
  })

  it.each(['en', 'es'] as const)('lists all of them forwards, in %s', async (lang) => {
    const listed: Listed[] = []
    let after: string | null = null
    do {
      const { edges, pageInfo }: Page['doubts'] = await page({ first: 100, after, lang: [lang] })
      expect(pageInfo.hasPreviousPage).toBe(after !== null)
      listed.push(...edges.map(({ node }) => node))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(listed).toEqual(expectedDoubts(lang))
  })

  it('lists all of them backwards, in uneven pages', async () => {
    const listed: Listed[] = []
    let before: string | null = null
    do {
      const { edges, pageInfo }: Page['doubts'] = await page({ last: 93, before })
      expect(pageInfo.hasNextPage).toBe(before !== null)
      listed.unshift(...edges.map(({ node }) => node))
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null
    } while (before !== null)
    expect(listed).toEqual(expectedDoubts('en'))
  })

  it('pages one by one past a fact that is doubted twice', async () => {
    const all = expectedDoubts('en')
    const twice = all.findIndex(({ facts: [fact] }, at) => fact?.id === all[at - 1]?.facts[0]?.id)
    const before = await page({ first: twice })
    const next = await page({ first: 1, after: before.pageInfo.endCursor })
    expect(nodesOf(next)).toEqual([all[twice]])
    const back = await page({ last: 1, before: next.pageInfo.startCursor })
    expect(nodesOf(back)).toEqual([all[twice - 1]])
  })

  it('lists what is between two cursors, over several kinds', async () => {
    const kinds = ['CONTRADICTED', 'RESTATED']
    const all = await page({ kinds })
    const [after, before] = [all.edges[3]?.cursor, all.edges[20]?.cursor]
    const expected = nodesOf(all).slice(4, 20)
    expect(expected.map(({ kind }) => kind)).toContain('RESTATED')
    expect(nodesOf(await page({ kinds, after, before }))).toEqual(expected)
    expect(nodesOf(await page({ kinds, after, before, last: 16 }))).toEqual(expected)
    expect(nodesOf(await page({ kinds, after: before, before: after }))).toEqual([])
  })

  it.each(['AMBIGUITY', 'IMPLIED_ONLY', 'CONTRADICTED', 'RESTATED'])(
    'tells whether there is more between two cursors, of %s alone',
    async (kind) => {
      const kinds = [kind]
      const all = await page({ kinds, first: 5 })
      const [after, before] = [all.edges[0]?.cursor, all.edges[4]?.cursor]
      const inside = nodesOf(all).slice(1, 4)
      const shown = async (variables: Record<string, unknown>) => {
        const { pageInfo, ...one } = await page({ kinds, after, before, ...variables })
        return [nodesOf({ pageInfo, ...one }), pageInfo.hasPreviousPage, pageInfo.hasNextPage]
      }
      expect(await shown({ first: 2 })).toEqual([inside.slice(0, 2), true, true])
      expect(await shown({ first: 3 })).toEqual([inside, true, false])
      expect(await shown({ last: 2 })).toEqual([inside.slice(1), true, true])
      expect(await shown({ last: 3 })).toEqual([inside, false, true])
      expect(await shown({ first: 0 })).toEqual([[], true, true])
    },
  )

  it('tells of an empty page whether there is more', async () => {
    const empty = { startCursor: null, endCursor: null }
    const ahead = { hasPreviousPage: false, hasNextPage: true }
    expect((await page({ first: 0 })).pageInfo).toEqual({ ...empty, ...ahead })
    const back = { hasPreviousPage: true, hasNextPage: false }
    expect((await page({ last: 0 })).pageInfo).toEqual({ ...empty, ...back })
    const neither = { hasPreviousPage: false, hasNextPage: false }
    expect((await page({ first: 0, kinds: [] })).pageInfo).toEqual({ ...empty, ...neither })
  })

  it('gives a contradiction both claims and the reason of the coder', async () => {
    const { edges } = await page({ kinds: ['CONTRADICTED'], lang: ['es'] })
    // Curaçao is credited with requests after it had stopped registering: M61 against M72.
    const found = edges.filter(({ node }) =>
      node.facts.some(({ id }) => id === 'claim:memo-061-08'),
    )
    const link = seed.claims.find(({ id }) => id === 'claim:memo-061-08')?.links?.[0]
    expect(found.map(({ node }) => node)).toEqual([
      {
        kind: 'CONTRADICTED',
        doubtKind: null,
        reason: link?.reason.es,
        facts: [{ id: 'claim:memo-061-08' }, { id: 'claim:memo-072-08' }],
      },
    ])
  })

  it('sends a statement for the section that fills the page, and one for what it is about', async () => {
    const first = await statementsOf(store, () => page({ first: 10 }))
    expect(first).toEqual(['doubts/ambiguities', 'node/by-id'])
    const all = await statementsOf(store, () => page({ last: 20 }))
    expect(all).toEqual([
      'doubts/both-sides',
      'doubts/claim-links',
      'doubts/claim-links',
      'node/by-id',
    ])
    const counts = await statementsOf(store, () =>
      runQuery(store, '{ doubts { totalCount groups(by: KIND) { key } } }'),
    )
    expect(counts).toEqual(['doubts/counts'])
  })

  it('refuses pages and cursors that are none', async () => {
    const ask = (variables: Record<string, unknown>) =>
      runFailing(store, PAGE, { lang: ['en'], ...variables })
    expect(await ask({ first: 201 })).toMatchObject({ code: 'PAGE_TOO_LARGE', input: 'first' })
    expect(await ask({ first: -1 })).toMatchObject({ code: 'BAD_INPUT', input: 'first' })
    expect(await ask({ first: 1, last: 1 })).toMatchObject({ code: 'BAD_INPUT', input: 'last' })
    expect(await ask({ after: 'nonsense' })).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
    const { pageInfo } = await page({ first: 1 })
    expect(await ask({ before: pageInfo.endCursor, kinds: ['RESTATED'] })).toMatchObject({
      code: 'BAD_INPUT',
      input: 'before',
    })
    // Whatever of the list is selected.
    for (const bad of ['after: "zz"', 'before: "zz"', 'first: 201']) {
      const counted = await runFailing(store, `{ doubts(${bad}) { totalCount } }`)
      expect(counted).toMatchObject({ input: bad.split(':')[0] })
    }
    const longer = `${String(pageInfo.endCursor)}A`
    expect(await ask({ after: longer })).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
    expect(await ask({ kinds: ['WORDING'] })).toMatchObject({ code: 'BAD_INPUT' })
    expect(await ask({ lang: ['e!'], first: 1 })).toMatchObject({ code: 'BAD_INPUT' })
  })
})
