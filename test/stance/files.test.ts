import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import {
  AmbivalentStances,
  CollectiveAuthors,
  ConditionalStances,
  PartialDateRule,
} from '../../src/stance/position-options.ts'
import {
  StanceAggregation,
  StanceCompatibility,
  StanceDuplicates,
  StanceMode,
  StanceNormalization,
  StanceRows,
} from '../../src/stance/stance-options.ts'
import {
  DEFAULT_OPTIONS,
  isStanceQuery,
  queryToStance,
  stanceToQuery,
} from '../../src/stance/stance-query-string.ts'
import type { StanceViewRequest } from '../../src/stance/stance-view-request.ts'
import type { StanceWindow } from '../../src/stance/stance-window.ts'
import { StanceArrangement, StanceKernel, StanceTimeUnit } from '../../src/stance/time-options.ts'
import type { Store } from '../../src/store/store.ts'
import { DateBasis } from '../../src/view/timeline.type.ts'
import { OnBehalfOf } from '../../src/position/position.type.ts'
import { runQuery, SILENT } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { naiveMatrix } from './naive.ts'

const oneOf = <Value extends string>(values: Record<string, Value>) =>
  fc.constantFrom(...Object.values(values))
const count = fc.integer({ min: 1, max: 9 })
/** Whatever ids hold, but for commas, at which lists are cut. */
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((value) => !value.includes(','))
const ids = fc.array(id, { maxLength: 3 })

const anyWindow: fc.Arbitrary<StanceWindow> = fc.record({
  unit: oneOf(StanceTimeUnit),
  size: count,
  arrangement: oneOf(StanceArrangement),
  step: fc.option(count),
  kernel: fc.option(oneOf(StanceKernel)),
  sumToOne: fc.boolean(),
  window: fc.constantFrom('2018-01-01/2018-12-31', '2019-06-01/2019-06-30'),
  nth: count,
})

const anyRequest: fc.Arbitrary<StanceViewRequest> = fc.record(
  {
    window: anyWindow,
    kind: fc.constant('stance' as const),
    input: fc.record({
      filter: fc.record({ actors: ids, topics: ids, without: ids }, { requiredKeys: [] }),
      mode: oneOf(StanceMode),
      rows: oneOf(StanceRows),
      aggregation: oneOf(StanceAggregation),
      normalization: oneOf(StanceNormalization),
      onBehalfOf: oneOf(OnBehalfOf),
      ambivalent: oneOf(AmbivalentStances),
      conditional: oneOf(ConditionalStances),
      collectives: oneOf(CollectiveAuthors),
      duplicates: oneOf(StanceDuplicates),
      dateBasis: oneOf(DateBasis),
      partialDates: oneOf(PartialDateRule),
      period: fc.option(fc.constantFrom('2018', '2018-09/..')),
      minActorStatements: count,
      minTopicStatements: count,
      isolates: fc.boolean(),
      compatibility: oneOf(StanceCompatibility),
    }),
    minWeight: fc.double({ noNaN: true, min: 0, max: 9 }),
    maxNodes: count,
    maxEdges: count,
    camps: fc.option(fc.integer({ min: 2, max: 10 })),
  },
  { requiredKeys: ['kind', 'input', 'minWeight', 'maxNodes', 'maxEdges', 'camps'] },
)

/** -0 and 0 are the same number to everybody. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the query string of a stance network', () => {
  it('brings back every option', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const query = stanceToQuery(request, ['es'])
        expect(isStanceQuery(query)).toBe(true)
        expect(plain(queryToStance(query))).toEqual(plain({ request, lang: ['es'] }))
        // As forms and libraries write it: with its commas encoded.
        const encoded = new URLSearchParams(query).toString()
        expect(queryToStance(encoded)).toEqual(queryToStance(query))
      }),
    )
  })

  it('holds what differs from the defaults, and these are those of the API', async () => {
    expect(queryToStance('mode=ONE_MODE').request.input).toEqual({ ...DEFAULT_OPTIONS, filter: {} })
    const answer = (await runQuery(
      store,
      `{ stanceNetwork(input: {}) { network { url(format: GEXF) } } }`,
      {},
      { publicUrl: 'https://acta.example' },
    )) as { stanceNetwork: { network: { url: string } } }
    expect(answer.stanceNetwork.network.url).toBe('https://acta.example/export/gexf?mode=ONE_MODE')
  })
})

const [engine] = ENGINES
if (!engine) throw new Error('There is no engine under test.')
let store: Store
let app: FastifyInstance
beforeAll(async () => {
  store = await engine.openSeeded()
  app = await createApp({ store, log: SILENT })
}, 60_000)
afterAll(async () => {
  await app.close()
  await store.close()
})

describe('GET /export/{format}?mode=…', () => {
  const OPTIONS = 'mode=ONE_MODE&onBehalfOf=EXCLUDE&normalization=AVERAGE&lang=en'
  const { rows, values } = naiveMatrix({ onBehalfOf: 'EXCLUDE', normalization: 'AVERAGE' })
  const weights = values.filter((_, cell) => Math.floor(cell / rows.length) < cell % rows.length)

  it('sends the network in the formats of all networks, each edge with its weight', async () => {
    const { statusCode, body } = await app.inject(`/export/graphology?${OPTIONS}`)
    expect(statusCode).toBe(200)
    const { nodes, edges, options } = JSON.parse(body) as {
      nodes: { key: string }[]
      edges: { attributes: { weight: number; facts: string[] } }[]
      options: { type: string }
    }
    expect(nodes.map(({ key }) => key)).toEqual(rows)
    const round = (list: number[]) => list.map((value) => value.toFixed(9)).sort()
    expect(round(edges.map(({ attributes }) => attributes.weight))).toEqual(
      round(weights.filter((weight) => weight !== 0)),
    )
    expect(edges.every(({ attributes }) => attributes.facts.length >= 2)).toBe(true)
    expect(options.type).toBe('undirected')
  })

  it('leaves out weak edges where that is asked for', async () => {
    const { body } = await app.inject(`/export/edges-csv?${OPTIONS}&minWeight=0.5`)
    const strong = weights.filter((weight) => Math.abs(weight) >= 0.5)
    expect(strong.length).toBeGreaterThan(0)
    expect(body.trim().split('\r\n')).toHaveLength(1 + strong.length)
  })

  it('says of each node the camp that `polarization` has it in, and draws it in a color', async () => {
    const answer = (await runQuery(
      store,
      `{ stanceNetwork(input: {onBehalfOf: EXCLUDE, normalization: AVERAGE}) {
        polarization(camps: 3) { camps { number members { id } } }
        network(camps: 3) { url(format: SVG) nodes { id camp } }
      } }`,
    )) as {
      stanceNetwork: {
        polarization: { camps: { number: number; members: { id: string }[] }[] }
        network: { url: string; nodes: { id: string; camp: number | null }[] }
      }
    }
    const { polarization, network } = answer.stanceNetwork
    const expected = new Map(
      polarization.camps.flatMap(({ number, members }) => members.map(({ id }) => [id, number])),
    )
    expect(expected.size).toBeLessThan(rows.length)
    expect(new Map(network.nodes.map(({ id, camp }) => [id, camp]))).toEqual(
      new Map(rows.map((id) => [id, expected.get(id) ?? null])),
    )
    expect(network.url).toMatch(/&camps=3$/)

    const { body } = await app.inject(`/export/graphology?${OPTIONS}&camps=3`)
    const { nodes } = JSON.parse(body) as {
      nodes: { key: string; attributes: { camp?: number; color: string } }[]
    }
    expect(new Map(nodes.map(({ key, attributes }) => [key, attributes.camp ?? null]))).toEqual(
      new Map(rows.map((id) => [id, expected.get(id) ?? null])),
    )
    const looks = new Set(
      nodes.map(({ attributes: { camp, color } }) => `${String(camp)} ${color}`),
    )
    expect(looks.size).toBe(4)
    const { body: svg } = await app.inject(`/export/svg?${OPTIONS}&camps=3`)
    expect(svg).toMatch(/>Camp 1<[^]*>Camp 2<[^]*>Camp 3</)
    expect(svg).toContain('>In no camp<')
  })

  it('sends the matrix as CSV and as DL, with a tag that spares what is known', async () => {
    const csv = await app.inject(`/export/matrix-csv?${OPTIONS}`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = csv.body.trim().split('\r\n')
    expect(lines).toHaveLength(1 + rows.length)
    const [, ...first] = (lines[1] ?? '').split(',').slice(-rows.length - 1)
    expect(first.map(Number)).toEqual(values.slice(0, rows.length).map((value) => value + 0))
    const again = await app.inject({
      url: `/export/matrix-csv?${OPTIONS}`,
      headers: { 'if-none-match': String(csv.headers.etag) },
    })
    expect(again.statusCode).toBe(304)

    const dl = await app.inject('/export/dl?mode=TWO_MODE&actorKinds=TERRITORY')
    expect(dl.body).toMatch(/^dl nr = 2, nc = \d+, format = fullmatrix\nrow labels:\n"Aruba"\n/)
    // One position of the seed is a supposition.
    const all = await app.inject('/export/dl?mode=ONE_MODE')
    expect(all.headers['x-acta-hidden']).toBe('HYPOTHETICAL=1')
    const asked = await app.inject('/export/dl?mode=ONE_MODE&modality=HYPOTHETICAL')
    expect(asked.headers['x-acta-hidden']).toBe('none')
  })

  it.each([
    ['/export/dl?of=actor:provea', 400, 'mode'],
    ['/export/gexf?mode=THREE_MODE', 400, 'mode'],
    ['/export/gexf?mode=ONE_MODE&edges=CLAIM', 400, 'edges'],
    ['/export/gexf?mode=TWO_MODE&aggregation=CONFLICT', 400, 'aggregation'],
    ['/export/gexf?mode=ONE_MODE&maxEdges=999999', 400, 'maxEdges'],
    ['/export/gexf?mode=ONE_MODE&camps=1', 400, 'camps'],
    ['/export/gexf?mode=TWO_MODE&camps=2', 400, 'mode'],
    ['/export/matrix-csv?mode=ONE_MODE&camps=2', 400, 'camps'],
    ['/export/dl?mode=ONE_MODE&camps=2', 400, 'camps'],
    ['/export/matrix-csv?mode=ONE_MODE&actors=actor:nobody', 404, 'actors'],
  ])('%s is %d and names %s', async (url, status, input) => {
    const { statusCode, json } = await app.inject(url)
    expect(statusCode).toBe(status)
    expect(
      json<{ errors: { extensions: { input: string } }[] }>().errors[0]?.extensions.input,
    ).toBe(input)
  })
})
