import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parsePartialDate } from '../../src/values/partial-date.ts'
import type { Store } from '../../src/store/store.ts'
import { type Fact, facts, find, holds, seed } from '../list/seed-data.ts'
import { runFailing, runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { naiveEdges } from '../view/naive.ts'

interface Filter {
  edges?: string[]
  topics?: string[]
  actors?: string[]
  actorKinds?: string[]
  minDegree?: number
  without?: string[]
  documents?: string[]
  languages?: string[]
  families?: string[]
  relations?: string[]
  modality?: string[]
  date?: string
  minConfidence?: number
  includeUnrated?: boolean
  onBehalfOf?: string
}

function edgeKindOf(fact: Fact) {
  if ('relation' in fact) return 'RELATIONSHIP'
  if ('stance' in fact) return 'STANCE'
  return 'assertedBy' in fact ? 'CLAIM' : 'RECOMMENDATION'
}

function topicsOf(fact: Fact): string[] {
  if ('relation' in fact) return [fact.from, fact.to]
  return 'stance' in fact ? [fact.topic] : fact.topics
}

/** What stands at the two ends of a fact. */
function endsOf(fact: Fact): [string[], string[]] {
  if ('relation' in fact) return [[fact.from], [fact.to]]
  if ('stance' in fact) return [[fact.actor, ...(fact.onBehalfOf ?? [])], [fact.topic]]
  return 'assertedBy' in fact ? [fact.assertedBy, fact.about] : [fact.issuedBy, fact.addressees]
}

/** True for facts that have something left at each end that was given. */
function stands(fact: Fact, { without = [] }: Filter) {
  return endsOf(fact).every((end) => end.length === 0 || end.some((id) => !without.includes(id)))
}

/** True for facts that a filter keeps, whatever their modality; worked out from the seed's lines. */
function matches(fact: Fact, filter: Filter): boolean {
  const { edges, topics, actors, documents, languages, families, relations, date } = filter
  const written = fact.evidence.map(({ document }) => document)
  const span = 'date' in fact && fact.date ? parsePartialDate(fact.date) : null
  const period = 'period' in fact && fact.period ? parsePartialDate(fact.period) : null
  const when = span ?? period
  const asked = date ? parsePartialDate(date) : null
  const type =
    'relation' in fact ? seed.relationTypes.find(({ code }) => code === fact.relation) : undefined
  return (
    stands(fact, filter) &&
    (!edges || edges.includes(edgeKindOf(fact))) &&
    (!topics || topicsOf(fact).some((topic) => topics.includes(topic))) &&
    (!actors ||
      naiveEdges(fact).some(
        ({ source, target }) => actors.includes(source) || actors.includes(target),
      )) &&
    (!documents || written.some((document) => documents.includes(document))) &&
    (!languages ||
      written.some((id) => languages.includes(find(seed.documents, id).language ?? ''))) &&
    (!families || !type || families.includes(type.family)) &&
    (!relations || !type || relations.includes(type.code)) &&
    (!asked || (when !== null && when.min <= asked.max && when.max >= asked.min)) &&
    (filter.minConfidence === undefined || filter.includeUnrated === true)
  )
}

/** The kind of each doubt and the facts it is about, in whatever order. */
function expectedDoubts(filter: Filter): string[] {
  const isShown = (fact: Fact) => filter.modality?.includes(fact.modality) ?? holds(fact)
  const shown = facts.filter((fact) => isShown(fact) && matches(fact, filter))
  const linked = seed.claims.flatMap((claim) =>
    (claim.links ?? []).flatMap(({ kind, claim: id }) => {
      const other = find(seed.claims, id)
      const isKept = isShown(claim) && isShown(other)
      const all = { ...filter, without: [] }
      if (!isKept || !(matches(claim, all) || matches(other, all))) return []
      if (!stands(claim, filter) || !stands(other, filter)) return []
      if (kind === 'CONTRADICTS') return [`CONTRADICTED ${claim.id} ${id}`]
      return kind === 'RESTATES' ? [`RESTATED ${claim.id} ${id}`] : []
    }),
  )
  return [
    ...shown.flatMap(({ id, doubts = [] }) => doubts.map(() => `AMBIGUITY ${id}`)),
    ...shown.filter(({ modality }) => modality === 'IMPLIED').map(({ id }) => `IMPLIED_ONLY ${id}`),
    ...linked,
  ].sort()
}

/** How many facts are left out by their modality, and would be doubted. */
function expectedHidden(filter: Filter) {
  if (filter.modality) return 0
  return facts.filter(
    (fact) => !holds(fact) && matches(fact, filter) && (fact.doubts ?? []).length > 0,
  ).length
}

const MEMO = 'document:memo-2018'
const STATEMENT = 'document:statement-2019'

const FILTERS: [string, Filter][] = [
  ['a document', { documents: [STATEMENT] }],
  ['a language that no document has', { languages: ['fr'] }],
  ['a topic', { topics: ['topic:refugee-protection'] }],
  ['actors that others act for', { actors: ['actor:provea', 'actor:wola'] }],
  ['one kind of facts', { edges: ['STANCE'] }],
  ['what is no fact', { edges: ['PARTICIPATION'] }],
  ['a family of relationships alone', { families: ['PRESSURE'], edges: ['RELATIONSHIP'] }],
  ['a relation', { relations: ['MEMBER_OF'], edges: ['RELATIONSHIP', 'RECOMMENDATION'] }],
  ['what is supposed or implied', { modality: ['HYPOTHETICAL', 'IMPLIED'] }],
  ['a date', { date: '2018' }],
  ['a confidence', { minConfidence: 0.5 }],
  ['things left out', { without: ['topic:refugee-protection', 'actor:colombia', 'actor:provea'] }],
  ['those who say it left out', { without: ['actor:workshop-participants'] }],
  ['several things', { documents: [MEMO], edges: ['CLAIM', 'STANCE'], date: '2018/2019' }],
]

const DOUBTS = `query($filter: GraphFilter, $after: String, $first: Int! = 200) {
  doubts(filter: $filter, first: $first, after: $after) {
    totalCount
    groups(by: KIND) { key count }
    hiddenByModality { count }
    nodes { kind facts { id } }
    pageInfo { hasNextPage endCursor }
  }
}`

interface Answer {
  doubts: {
    totalCount: number
    groups: { key: string; count: number }[]
    hiddenByModality: { count: number }[]
    nodes: { kind: string; facts: { id: string }[] }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}

describe.each(ENGINES)('$name: doubts under a filter', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  async function ask(filter: Filter) {
    const listed: string[] = []
    let after: string | null = null
    for (;;) {
      const { doubts } = (await runQuery(store, DOUBTS, { filter, after })) as Answer
      listed.push(...doubts.nodes.map((one) => `${one.kind} ${idsOf(one).join(' ')}`))
      if (!doubts.pageInfo.hasNextPage) return { ...doubts, listed: listed.sort() }
      after = doubts.pageInfo.endCursor
    }
  }

  function idsOf({ facts }: { facts: { id: string }[] }) {
    return facts.map(({ id }) => id)
  }

  it.each(FILTERS)('are those of %s', async (_, filter) => {
    const expected = expectedDoubts(filter)
    const { listed, totalCount, groups, hiddenByModality } = await ask(filter)
    expect(listed).toEqual(expected)
    expect(totalCount).toBe(expected.length)
    for (const { key, count } of groups) {
      expect(expected.filter((one) => one.startsWith(`${key} `))).toHaveLength(count)
    }
    expect(hiddenByModality.reduce((sum, { count }) => sum + count, 0)).toBe(expectedHidden(filter))
  })

  it('have filters that choose some of them, and others that choose none', () => {
    const counts = FILTERS.map(([, filter]) => expectedDoubts(filter).length)
    expect(counts.filter((count) => count === 0)).toHaveLength(3)
    expect(counts.every((count) => count < expectedDoubts({}).length)).toBe(true)
    expect(new Set(counts).size).toBeGreaterThan(7)
  })

  it('do not heed what the filter says of things', async () => {
    const all = await ask({})
    const some = await ask({ actorKinds: ['COMPANY_CLASS'], minDegree: 1000 })
    expect(some.listed).toEqual(all.listed)
  })

  it('keep cursors to their filter', async () => {
    const { pageInfo } = await ask({ documents: [STATEMENT] })
    const error = await runFailing(store, DOUBTS, {
      filter: { documents: [MEMO] },
      after: pageInfo.endCursor,
    })
    expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'after' })
  })

  it('refuse what is not there, by name', async () => {
    const error = await runFailing(store, DOUBTS, { filter: { topics: ['topic:nothing'] } })
    expect(error).toMatchObject({ code: 'NOT_FOUND', input: 'filter.topics' })
  })
})
