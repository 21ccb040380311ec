import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import {
  countModalities,
  EVERY,
  HOLDING,
  naiveEdges,
  naivePaths,
  naiveSteps,
  relationships,
  relationTypes,
} from './naive.ts'

const PATHS = `query($from: ID!, $to: ID!, $filter: GraphFilter, $directed: Boolean! = false, $maxLength: Int! = 6, $first: Int! = 200) {
  paths(from: $from, to: $to, filter: $filter, directed: $directed, maxLength: $maxLength, first: $first) {
    shortestLength truncated truncatedBecause
    hiddenByModality { modality count }
    paths {
      length
      nodes { id }
      hops { from { id } to { id } forward edge { ...Edge } otherEdges { ...Edge } }
    }
    network {
      truncatedBecause hiddenByModality { modality count }
      nodes { id distance } edges { id facts { id } }
      url(format: D3)
    }
  }
}
fragment Edge on NetworkEdge {
  id source target relation weight evidenceCount
  facts { id modality evidence { passage { line } } }
}`

interface EdgeAnswer {
  id: string
  source: string
  target: string
  relation: string
  weight: number
  evidenceCount: number
  facts: { id: string; modality: string; evidence: { passage: { line: number } }[] }[]
}
interface Answer {
  paths: {
    shortestLength: number | null
    truncated: boolean
    truncatedBecause: string | null
    hiddenByModality: { modality: string; count: number }[]
    paths: {
      length: number
      nodes: { id: string }[]
      hops: {
        from: { id: string }
        to: { id: string }
        forward: boolean
        edge: EdgeAnswer
        otherEdges: EdgeAnswer[]
      }[]
    }[]
    network: {
      truncatedBecause: string | null
      hiddenByModality: { modality: string; count: number }[]
      nodes: { id: string; distance: number | null }[]
      edges: { id: string; facts: { id: string }[] }[]
      url: string
    }
  }
}

const PROVEA_TO_OAS = { from: 'actor:provea', to: 'actor:oas' }

/** Paths over the relationships of some modalities, by trying all ways. */
function expected(modalities: string[], maxLength: number, directed = false) {
  const edges = relationships.filter(({ modality }) => modalities.includes(modality))
  const steps = naiveSteps(edges.flatMap(naiveEdges), directed)
  return naivePaths(steps, PROVEA_TO_OAS.from, PROVEA_TO_OAS.to, maxLength)
}

describe.each(ENGINES)('$name: paths', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const ask = async (variables: object) => {
    const { paths } = (await runQuery(store, PATHS, { ...variables })) as Answer
    return { ...paths, ids: paths.paths.map(({ nodes }) => nodes.map(({ id }) => id)) }
  }

  describe('from PROVEA to the OAS', () => {
    it('are two of three steps where wishes count, both by the Lima Group', async () => {
      const { ids, shortestLength, paths } = await ask({
        ...PROVEA_TO_OAS,
        filter: { modality: EVERY },
        maxLength: 3,
      })
      expect(shortestLength).toBe(3)
      expect(ids).toEqual([
        ['actor:provea', 'actor:government-of-venezuela', 'actor:lima-group', 'actor:oas'],
        ['actor:provea', 'actor:joint-statement-signatories', 'actor:lima-group', 'actor:oas'],
      ])
      const [first] = paths
      expect(
        first?.hops.map(({ forward, edge, otherEdges }) => [
          forward,
          edge.relation,
          edge.facts.map(({ modality, evidence }) => [modality, evidence[0]?.passage.line]),
          otherEdges.map(({ relation }) => relation),
        ]),
      ).toEqual([
        [true, 'REPORTS_ON', [['STATED', 25]], []],
        [false, 'DENOUNCES', [['STATED', 5]], ['PRESSURES']],
        [true, 'COORDINATES_WITH', [['RECOMMENDED', 100]], []],
      ])
    })

    it('are one view, too: what they pass, and each edge once', async () => {
      const { network, truncatedBecause, hiddenByModality } = await ask({
        ...PROVEA_TO_OAS,
        filter: { modality: EVERY },
        maxLength: 3,
        first: 2,
      })
      expect(network).toMatchObject({ truncatedBecause, hiddenByModality })
      expect(network.nodes).toEqual(
        expect.arrayContaining([
          { id: 'actor:provea', distance: 0 },
          { id: 'actor:government-of-venezuela', distance: 1 },
          { id: 'actor:joint-statement-signatories', distance: 1 },
          { id: 'actor:lima-group', distance: 2 },
          { id: 'actor:oas', distance: 3 },
        ]),
      )
      expect(network.nodes).toHaveLength(5)
      // That the signatories oppose the government is no step of either.
      expect(network.edges.map(({ id, facts }) => [id, facts.map((fact) => fact.id)])).toEqual(
        [
          'joint-statement-signatories SUPPORTS lima-group',
          'joint-statement-signatories URGES lima-group',
          'lima-group COORDINATES_WITH oas',
          'lima-group DENOUNCES government-of-venezuela',
          'lima-group PRESSURES government-of-venezuela',
          'provea MEMBER_OF joint-statement-signatories',
          'provea REPORTS_ON government-of-venezuela',
        ].map((step) => {
          const [from = '', relation = '', to = ''] = step.split(' ')
          return [
            `edge:actor:${from}:${relation}:actor:${to}`,
            [`relationship:${from}--${relation.toLowerCase()}--${to}`],
          ]
        }),
      )
      expect(network.url).toMatch(
        /\/export\/d3\?from=actor:provea&to=actor:oas&maxLength=3&first=2&modality=STATED,/,
      )
    })

    it('have four steps where only what is stated and implied counts', async () => {
      const { ids } = await ask({ ...PROVEA_TO_OAS, maxLength: 4 })
      expect(ids).toEqual([
        [
          'actor:provea',
          'actor:government-of-venezuela',
          'actor:governing-coalition',
          'actor:oas-secretary-general',
          'actor:oas',
        ],
      ])
    })

    it('have five steps where only what is stated counts', async () => {
      const { ids, shortestLength } = await ask({
        ...PROVEA_TO_OAS,
        filter: { modality: ['STATED'] },
        maxLength: 5,
      })
      expect(shortestLength).toBe(5)
      expect(ids).toEqual(expected(['STATED'], 5))
      expect(ids).toHaveLength(3)
    })

    it.each([
      ['all modalities', EVERY, 5, 79],
      ['stated and implied', HOLDING, 6, 49],
      ['stated only', ['STATED'], 7, 44],
    ])('are those that trying all ways finds: %s', async (_, modality, maxLength, count) => {
      const { ids, truncated } = await ask({ ...PROVEA_TO_OAS, filter: { modality }, maxLength })
      expect(ids).toHaveLength(count)
      expect(ids).toEqual(expected(modality, maxLength))
      expect(truncated).toBe(false)
    })

    it('are the same over the facts as over native edges', async () => {
      const filter = { documents: ['document:memo-2018', 'document:statement-2019'] }
      const { ids } = await ask({ ...PROVEA_TO_OAS, filter })
      expect(ids).toEqual(expected(HOLDING, 6))
    })

    it.each([true, false])('lead the way of their edges where directed is %s', async (directed) => {
      const { ids, paths } = await ask({
        ...PROVEA_TO_OAS,
        directed,
        filter: { modality: EVERY },
        maxLength: 5,
      })
      expect(ids).toEqual(expected(EVERY, 5, directed))
      const against = paths.flatMap(({ hops }) => hops).filter(({ forward }) => !forward)
      if (directed) {
        expect(against.every(({ edge }) => relationTypes.get(edge.relation)?.symmetric)).toBe(true)
      } else expect(against.length).toBeGreaterThan(0)
    })

    it('carry all facts of each step, and no others', async () => {
      const { paths } = await ask({ ...PROVEA_TO_OAS, filter: { modality: EVERY }, maxLength: 4 })
      for (const { hops, nodes } of paths) {
        expect(hops.map(({ from }) => from.id)).toEqual(nodes.slice(0, -1).map(({ id }) => id))
        for (const { from, to, edge, otherEdges, forward } of hops) {
          const between = relationships.filter(
            (one) =>
              (one.from === from.id && one.to === to.id) ||
              (one.from === to.id && one.to === from.id),
          )
          const shown = [edge, ...otherEdges]
          expect(shown.flatMap(({ facts }) => facts.map(({ id }) => id)).sort()).toEqual(
            between.map(({ id }) => id).sort(),
          )
          expect(edge.weight).toBe(Math.max(...shown.map(({ weight }) => weight)))
          expect(forward).toBe(edge.source === from.id)
          for (const { facts, evidenceCount } of shown) {
            expect(facts.every(({ evidence }) => evidence.length > 0)).toBe(true)
            expect(evidenceCount).toBeGreaterThan(0)
          }
        }
      }
    })

    it('run the other way, too', async () => {
      const there = await ask({ ...PROVEA_TO_OAS })
      const back = await ask({ from: PROVEA_TO_OAS.to, to: PROVEA_TO_OAS.from })
      const turned = back.ids.map((path) => path.reverse().join(' ')).sort()
      expect(turned).toEqual(there.ids.map((path) => path.join(' ')).sort())
    })

    it('say how many facts at the way were left out', async () => {
      const { hiddenByModality } = await ask({ ...PROVEA_TO_OAS, maxLength: 1 })
      // One level is opened: from PROVEA, at which no wish or supposition stands.
      const atProvea = relationships.filter(
        ({ from, to, modality }) =>
          (from === 'actor:provea' || to === 'actor:provea') && !HOLDING.includes(modality),
      )
      expect(hiddenByModality).toEqual(countModalities(atProvea))

      const fromOas = await ask({ from: 'actor:oas', to: 'actor:provea', maxLength: 1 })
      const atOas = relationships.filter(
        ({ from, to, modality }) =>
          (from === 'actor:oas' || to === 'actor:oas') && !HOLDING.includes(modality),
      )
      expect(fromOas.hiddenByModality).toEqual(countModalities(atOas))
      expect(fromOas.hiddenByModality).not.toEqual([])
    })

    it('are cut with a reason, after the shortest', async () => {
      const { ids, truncated, truncatedBecause } = await ask({ ...PROVEA_TO_OAS, first: 3 })
      expect(ids).toEqual(expected(HOLDING, 6).slice(0, 3))
      expect(truncated).toBe(true)
      expect(truncatedBecause).toMatch(/more than 3 paths/)
    })

    it('say why in Spanish, too', async () => {
      const { paths } = (await runQuery(
        store,
        '{ paths(from: "actor:provea", to: "actor:oas", first: 3) { truncatedBecause(lang: ["es"]) } }',
      )) as { paths: { truncatedBecause: string } }
      expect(paths.truncatedBecause).toBe('Hay más de 3 caminos: pida más con first.')
    })

    it('pass nothing that is left out; the two ends stay', async () => {
      const [shortest = []] = expected(HOLDING, 6)
      const without = shortest.slice(0, 2)
      const { ids } = await ask({ ...PROVEA_TO_OAS, filter: { without } })
      expect(ids.length).toBeGreaterThan(0)
      expect(ids).toEqual(
        expected(HOLDING, 6).filter((path) => !path.slice(1).some((id) => without.includes(id))),
      )
    })

    it('are none where none are asked for', async () => {
      const { ids, truncated, shortestLength } = await ask({ ...PROVEA_TO_OAS, first: 0 })
      expect(ids).toEqual([])
      expect(truncated).toBe(true)
      // It is found, and not shown.
      expect(shortestLength).toBe(4)
    })
  })

  it('lead over positions and claims where these are asked for', async () => {
    // Both stand on the restoration of democracy: PROVEA through the signatories.
    const { ids, paths } = await ask({
      from: 'actor:provea',
      to: 'actor:lima-group',
      filter: { edges: ['STANCE'], topics: ['topic:democracy-restoration'] },
      maxLength: 2,
    })
    expect(ids).toEqual([['actor:provea', 'topic:democracy-restoration', 'actor:lima-group']])
    expect(paths[0]?.hops.map(({ forward, edge }) => [forward, edge.id])).toEqual([
      [true, 'edge:actor:provea:STANCE_SUPPORTS:topic:democracy-restoration'],
      [false, 'edge:actor:lima-group:STANCE_SUPPORTS:topic:democracy-restoration'],
    ])

    const without = await ask({
      from: 'actor:provea',
      to: 'actor:lima-group',
      filter: {
        edges: ['STANCE'],
        topics: ['topic:democracy-restoration'],
        onBehalfOf: 'EXCLUDE',
      },
      maxLength: 2,
    })
    expect(without.ids).toEqual([])
  })

  it('lead over participation where that is asked for', async () => {
    const { ids, paths } = await ask({
      from: 'actor:lima-group',
      to: 'actor:international-contact-group',
      filter: { edges: ['PARTICIPATION'] },
    })
    expect(ids).toEqual([
      ['actor:lima-group', 'event:lima-icg-meeting', 'actor:international-contact-group'],
    ])
    expect(paths[0]?.hops.map(({ edge }) => [edge.relation, edge.weight, edge.facts])).toEqual([
      ['PARTICIPANT_IN', 1, []],
      ['PARTICIPANT_IN', 1, []],
    ])
  })

  it('are none from a thing to itself, nor where nothing connects', async () => {
    const itself = await ask({ from: 'actor:oas', to: 'actor:oas' })
    expect(itself).toMatchObject({ ids: [], shortestLength: null, truncated: false })
    const none = await ask({ ...PROVEA_TO_OAS, filter: { families: ['PLACE'] }, maxLength: 10 })
    expect(none).toMatchObject({ ids: [], shortestLength: null, truncated: false })
    const nothing = await ask({ ...PROVEA_TO_OAS, filter: { modality: [] } })
    expect(nothing).toMatchObject({ ids: [], hiddenByModality: [] })
  })

  it('keep their ends whatever the filter says of things', async () => {
    const { ids } = await ask({
      from: 'actor:provea',
      to: 'actor:joint-statement-signatories',
      filter: { actorKinds: ['STATE'] },
      maxLength: 1,
    })
    expect(ids).toEqual([['actor:provea', 'actor:joint-statement-signatories']])
  })

  it('refuse unknown ids by name', async () => {
    const from = await runFailing(store, PATHS, { from: 'actor:nobody', to: 'actor:oas' })
    expect(from).toMatchObject({ code: 'NOT_FOUND', input: 'from' })
    expect(from.message).toContain('actor:nobody')
    const to = await runFailing(store, PATHS, { from: 'actor:oas', to: 'nonsense' })
    expect(to).toMatchObject({ code: 'NOT_FOUND', input: 'to' })
    const fact = await runFailing(store, PATHS, { from: 'actor:oas', to: 'claim:memo-011-01' })
    expect(fact).toMatchObject({ code: 'BAD_INPUT', input: 'to' })
  })

  it.each([
    ['maxLength', 0, 'BAD_INPUT'],
    ['maxLength', 11, 'BAD_INPUT'],
    ['first', -1, 'BAD_INPUT'],
    ['first', 201, 'PAGE_TOO_LARGE'],
  ])('refuse %s of %d', async (input, value, code) => {
    const error = await runFailing(store, PATHS, { ...PROVEA_TO_OAS, [input]: value })
    expect(error).toMatchObject({ code, input })
  })

  it('take one statement a level and direction, and one for the facts of all steps', async () => {
    const statements = await statementsOf(store, () =>
      runQuery(
        store,
        `{ paths(from: "actor:provea", to: "actor:oas", first: 1, maxLength: 4) {
             paths { nodes { id } hops { edge { facts { id evidence { support } } } } } } }`,
      ),
    )
    expect(statements).toEqual([
      'node/by-id',
      ...Array.from({ length: 4 }, () => [
        'view/related-steps-along',
        'view/related-steps-against',
      ]).flat(),
      'view/related-between',
      'node/by-id',
    ])
  })
})
