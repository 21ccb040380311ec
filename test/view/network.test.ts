import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { parsePartialDate } from '../../src/values/partial-date.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import {
  actors,
  claims,
  countModalities,
  EVERY,
  happenings,
  HOLDING,
  joined,
  naiveEdges,
  type NaiveEdge,
  positions,
  recommendations,
  relationships,
  relationTypes,
  type SeedFact,
} from './naive.ts'

const NETWORK = `query($filter: GraphFilter, $maxNodes: Int! = 2000) {
  network(filter: $filter, maxNodes: $maxNodes) {
    nodeCount edgeCount truncated truncatedBecause
    hiddenByModality { modality count }
    nodes { id distance degree weightedDegree node { id } }
    edges { id source target relation weight modalities facts { id } passages { id } evidenceCount }
  }
}`

interface Network {
  nodeCount: number
  edgeCount: number
  truncated: boolean
  truncatedBecause: string | null
  hiddenByModality: { modality: string; count: number }[]
  nodes: {
    id: string
    distance: number | null
    degree: number
    weightedDegree: number
    node: { id: string }
  }[]
  edges: {
    id: string
    source: string
    target: string
    relation: string
    weight: number
    modalities: string[]
    facts: { id: string }[]
    passages: { id: string }[]
    evidenceCount: number
  }[]
}

const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
const isState = (id: string) => !id.startsWith('actor:') || kindOf.get(id) === 'STATE'

const overlaps = (text: string | undefined, year: string) => {
  const span = text === undefined ? null : parsePartialDate(text)
  return span !== null && span.min <= `${year}-12-31` && span.max >= `${year}-01-01`
}

const everyKind = { edges: ['RELATIONSHIP', 'STANCE', 'CLAIM', 'RECOMMENDATION'] }
const everyFact = [...relationships, ...positions, ...claims, ...recommendations]

interface Case {
  title: string
  filter: object | null
  facts: readonly SeedFact[]
  keeps?: (edge: NaiveEdge) => boolean
}

/** Each filter beside what it chooses, said anew. */
const CASES: Case[] = [
  { title: 'no filter', filter: null, facts: relationships },
  { title: 'every kind of fact', filter: everyKind, facts: everyFact },
  {
    title: 'families',
    filter: { families: ['PRESSURE', 'CONFLICT'] },
    facts: relationships.filter(({ relation }) =>
      ['PRESSURE', 'CONFLICT'].includes(relationTypes.get(relation)?.family ?? ''),
    ),
  },
  {
    title: 'relations, which other kinds of edges do not know',
    filter: { edges: ['RELATIONSHIP', 'STANCE'], relations: ['PRESSURES'] },
    facts: [...relationships.filter(({ relation }) => relation === 'PRESSURES'), ...positions],
  },
  {
    title: 'actors',
    filter: { ...everyKind, actors: ['actor:lima-group', 'actor:oas'] },
    facts: everyFact,
    keeps: ({ source, target }) =>
      [source, target].some((id) => ['actor:lima-group', 'actor:oas'].includes(id)),
  },
  {
    title: 'topics',
    filter: { ...everyKind, topics: ['topic:dialogue'] },
    facts: everyFact.filter(
      ({ topic, topics }) => topic === 'topic:dialogue' || topics?.includes('topic:dialogue'),
    ),
  },
  {
    title: 'kinds of actors',
    filter: { ...everyKind, actorKinds: ['STATE'] },
    facts: everyFact,
    keeps: ({ source, target }) => isState(source) && isState(target),
  },
  {
    title: 'documents',
    filter: { ...everyKind, documents: ['document:statement-2019'] },
    facts: everyFact.filter(({ evidence }) =>
      evidence.some(({ document }) => document === 'document:statement-2019'),
    ),
  },
  {
    title: 'a date',
    filter: { edges: ['RELATIONSHIP', 'CLAIM'], date: '2017' },
    facts: [...relationships, ...claims].filter(({ date, period }) =>
      overlaps(date ?? period, '2017'),
    ),
  },
  { title: 'languages', filter: { languages: ['EN'] }, facts: relationships },
  { title: 'a language that no document has', filter: { languages: ['fr'] }, facts: [] },
  { title: 'a language of private use', filter: { languages: ['x-lima'] }, facts: [] },
  {
    title: 'without what is held on behalf of others',
    filter: { edges: ['STANCE'], onBehalfOf: 'EXCLUDE' },
    facts: positions,
    keeps: ({ source, fact }) => source === fact.actor,
  },
  {
    title: 'without some things',
    filter: { ...everyKind, without: ['actor:venezuela', 'topic:dialogue'] },
    facts: everyFact,
    keeps: ({ source, target }) =>
      [source, target].every((id) => id !== 'actor:venezuela' && id !== 'topic:dialogue'),
  },
  { title: 'without nothing', filter: { without: [] }, facts: relationships },
  { title: 'a floor of confidence', filter: { minConfidence: 0.5 }, facts: [] },
  {
    title: 'a floor that keeps what nobody judged',
    filter: { minConfidence: 0.5, includeUnrated: true },
    facts: relationships,
  },
  { title: 'an empty list', filter: { documents: [] }, facts: [] },
  { title: 'no kind of edge', filter: { edges: [] }, facts: [] },
]

function expectedEdges({ facts, keeps = () => true }: Case, modalities: string[]) {
  return facts
    .filter(({ modality }) => modalities.includes(modality))
    .flatMap(naiveEdges)
    .filter(keeps)
}

describe.each(ENGINES)('$name: a network', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const ask = async (filter: object | null, maxNodes = 2000) => {
    const data = (await runQuery(store, NETWORK, { filter, maxNodes })) as { network: Network }
    return data.network
  }

  it.each(CASES)('is what the filter chooses: $title', async (one) => {
    const network = await ask(one.filter)
    const edges = joined(expectedEdges(one, HOLDING))
    expect(
      network.edges.map(({ facts, id, source, target, relation }) => ({
        id,
        source,
        target,
        relation,
        facts: facts.map((fact) => fact.id),
      })),
    ).toEqual(edges)
    const ids = new Set(edges.flatMap(({ source, target }) => [source, target]))
    expect(network.nodes.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(network).toMatchObject({
      nodeCount: ids.size,
      edgeCount: edges.length,
      truncated: false,
      truncatedBecause: null,
    })
    const hidden = expectedEdges(
      one,
      EVERY.filter((modality) => !HOLDING.includes(modality)),
    )
    expect(network.hiddenByModality).toEqual(countModalities(hidden.map(({ fact }) => fact)))
  })

  it.each(CASES.slice(0, 3))('hides nothing where modalities are named: $title', async (one) => {
    const network = await ask({ ...one.filter, modality: ['RECOMMENDED', 'STATED'] })
    const chosen = expectedEdges(one, ['RECOMMENDED', 'STATED'])
    expect(network.edges.map(({ id }) => id)).toEqual(joined(chosen).map(({ id }) => id))
    const modalityOf = new Map(chosen.map(({ fact }) => [fact.id, fact.modality]))
    for (const { modalities, facts } of network.edges) {
      const carried = new Set(facts.map(({ id }) => modalityOf.get(id) ?? ''))
      expect(modalities).toEqual(EVERY.filter((modality) => carried.has(modality)))
    }
    expect(network.hiddenByModality).toEqual([])
  })

  it('counts 48 wishes and 5 suppositions that it hides', async () => {
    const { hiddenByModality } = await ask(null)
    expect(hiddenByModality).toEqual([
      { modality: 'RECOMMENDED', count: 48 },
      { modality: 'HYPOTHETICAL', count: 5 },
    ])
  })

  it('joins facts of one relation between the same two', async () => {
    const { edges } = await ask({ relations: ['HOSTS_MIGRANTS_FROM'] })
    const brazil = edges.find(({ source }) => source === 'actor:brazil')
    expect(brazil).toMatchObject({
      id: 'edge:actor:brazil:HOSTS_MIGRANTS_FROM:actor:venezuela',
      weight: 2,
      facts: [
        { id: 'relationship:brazil--hosts_migrants_from--venezuela' },
        { id: 'relationship:brazil--hosts_migrants_from--venezuela-2' },
      ],
    })
    const passages = relationships
      .filter(({ from, relation }) => from === 'actor:brazil' && relation === 'HOSTS_MIGRANTS_FROM')
      .flatMap(({ evidence }) =>
        evidence.map(({ start, end }) => `${String(start)}-${String(end)}`),
      )
    expect(brazil?.evidenceCount).toBe(new Set(passages).size)
    expect(brazil?.passages.map(({ id }) => id.split(':')[2]).sort()).toEqual(
      [...new Set(passages)].sort(),
    )
  })

  it('counts the edges and facts of each thing, those with the most first', async () => {
    const { nodes, edges } = await ask({ edges: ['CLAIM'] })
    // What the participants of the workshop say of themselves is an edge that leads back to them.
    expect(edges.filter(({ source, target }) => source === target)).toContainEqual(
      expect.objectContaining({ source: 'actor:workshop-participants' }),
    )
    for (const { id, degree, weightedDegree, distance, node } of nodes) {
      const own = edges.filter(({ source, target }) => source === id || target === id)
      expect(degree).toBe(own.length)
      expect(weightedDegree).toBe(own.reduce((sum, { weight }) => sum + weight, 0))
      expect([distance, node.id]).toEqual([null, id])
    }
    const degrees = nodes.map(({ degree }) => degree)
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a))
  })

  it('has participation as edges that rest on what mentions the event', async () => {
    const { edges } = await ask({ edges: ['PARTICIPATION'] })
    const expected = happenings.flatMap(({ id, participants }) =>
      participants.map((actor) => `edge:${actor}:PARTICIPANT_IN:${id}`),
    )
    expect(edges.map(({ id }) => id)).toEqual(expected.sort())
    expect(edges.every(({ facts, weight }) => facts.length === 0 && weight === 1)).toBe(true)
    expect(edges.every(({ evidenceCount, passages }) => evidenceCount === passages.length)).toBe(
      true,
    )
    const meeting = edges.find(({ target }) => target === 'event:lima-icg-meeting')
    expect(meeting?.evidenceCount).toBeGreaterThan(0)
  })

  it('leaves participation out where the filter rules it out', async () => {
    const edges = ['PARTICIPATION']
    const counts = await Promise.all(
      [
        { edges, modality: ['IMPLIED'] },
        { edges, minConfidence: 0.1 },
        { edges, topics: ['topic:dialogue'] },
        { edges, languages: ['es'] },
        { edges, documents: ['document:cries-org'] },
      ].map(async (filter) => (await ask(filter)).edgeCount),
    )
    expect(counts).toEqual([0, 0, 0, 0, 0])
    const all = await ask({ edges })
    const some = await ask({ edges, documents: ['document:statement-2019'] })
    expect(some.edgeCount).toBeGreaterThan(0)
    expect(some.edgeCount).toBeLessThan(all.edgeCount)
    expect((await ask({ edges, languages: ['en'] })).edgeCount).toBe(all.edgeCount)
    const dated = await ask({ edges, date: '2016' })
    const of2016 = happenings.filter(({ date }) => overlaps(date, '2016'))
    expect(dated.edgeCount).toBe(of2016.flatMap(({ participants }) => participants).length)
    expect(dated.edgeCount).toBeLessThan(all.edgeCount)
  })

  it('keeps only things that enough facts touch', async () => {
    const { nodes } = await ask({ minDegree: 20 })
    const { actors: most } = (await runQuery(
      store,
      '{ actors(first: 200, filter: {degree: {gte: 20}}) { nodes { id } } }',
    )) as { actors: { nodes: { id: string }[] } }
    const allowed = most.nodes.map(({ id }) => id)
    expect(nodes.length).toBeGreaterThan(3)
    for (const { id } of nodes) {
      if (id.startsWith('actor:')) expect(allowed).toContain(id)
    }
  })

  it('is cut with a reason: the things with the most edges stay', async () => {
    const whole = await ask(null)
    const cut = await ask(null, 10)
    expect(cut.nodes.map(({ id }) => id).sort()).toEqual(
      whole.nodes
        .slice(0, 10)
        .map(({ id }) => id)
        .sort(),
    )
    const kept = new Set(cut.nodes.map(({ id }) => id))
    expect(cut.edges).toEqual(
      whole.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    )
    expect(cut).toMatchObject({ nodeCount: 10, truncated: true })
    expect(cut.truncatedBecause).toBe(
      `${String(whole.nodeCount)} things match: only the 10 with the most edges are shown (maxNodes).`,
    )
    expect(cut.hiddenByModality).toEqual(whole.hiddenByModality)
  })

  it('says in words and dates what an edge is', async () => {
    const { network } = (await runQuery(
      store,
      `{ network(filter: {relations: ["MEETS_WITH", "HOSTS_MIGRANTS_FROM"], actors: ["actor:brazil", "actor:international-contact-group"]}) {
           edges { kind family label spanish: label(lang: ["es"]) directed start end } } }`,
    )) as { network: { edges: Record<string, unknown>[] } }
    // The one without an end yet, and the meeting announced for 3 June, presumably 2019.
    expect(network.edges).toEqual([
      {
        kind: 'RELATIONSHIP',
        family: 'MIGRATION',
        label: 'hosts migrants from',
        spanish: 'acoge a migrantes de',
        directed: true,
        start: '2015-01-01',
        end: null,
      },
      {
        kind: 'RELATIONSHIP',
        family: 'COOPERATION',
        label: 'meets with',
        spanish: 'se reúne con',
        directed: false,
        start: '2019-06-03',
        end: '2019-06-03',
      },
    ])
  })

  it.each([0, 10_001])('refuses %d nodes', async (maxNodes) => {
    const error = await runFailing(store, NETWORK, { maxNodes })
    expect(error).toMatchObject({ code: 'BAD_INPUT', input: 'maxNodes' })
  })

  it('takes few statements, whatever its size', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        `{ network(filter: {edges: [RELATIONSHIP, STANCE, PARTICIPATION], actorKinds: [STATE, NGO]}) {
             nodes { node { id name } } edges { id label facts { id evidence { passage { line } } } }
             hiddenByModality { count } } }`,
      ),
    )
    expect([...statements].sort()).toEqual([
      'node/by-id',
      'node/by-id',
      'view/count-facts',
      'view/ends',
      'view/ends',
      'view/fact-ends',
      'view/fact-ends',
      'view/participations',
    ])
  })
})
