import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DOMParser } from '@xmldom/xmldom'
import { Ajv } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { callerError } from '../../src/errors.ts'
import { FORMATS } from '../../src/export/formats.ts'
import { omissionHeaders, omissionsOf } from '../../src/export/omissions.ts'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/store.ts'
import { runQuery, SILENT } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { HAS_JARS } from '../support/gephi.ts'
import { HAS_PYTHON } from '../support/python-readers.ts'
import type { Files } from '../support/reader-process.ts'
import { type Expected, FEATURES, keeps } from './features.ts'
import { EDGES, oddExpected, oddView } from './odd-view.ts'
import { type Answer, expectedOf, VIEW } from './seed-view.ts'
import { GraphReaders, readPromises, type ReadGraph, SCHEMAS_OF_XML } from './read-back.ts'

const PAGE = new URL('../../docs/exports.md', import.meta.url)
const promises = await readPromises()
const readers = new GraphReaders()
afterAll(() => readers.end())

const isJgf = new Ajv().compile(
  JSON.parse(await readFile(new URL('jgf.schema.json', import.meta.url), 'utf8')) as object,
)

/** What is wrong by each schema of GEXF, GraphML and the JSON Graph Format: lists of nothing. */
async function wrongWith(files: Files): Promise<Record<string, unknown[]>> {
  isJgf(JSON.parse(String(files.jgf)))
  return { ...(await readers.wrong(files)), 'jgf schema': isJgf.errors ?? [] }
}

const NOTHING_WRONG = Object.fromEntries(
  [...SCHEMAS_OF_XML, 'jgf schema'].map((schema) => [schema, []]),
)

/** Of one format by all its readers: what each finds lost is what the page says. */
function lossesOf(expected: Expected, format: string, read: ReadonlyMap<string, ReadGraph>) {
  const readers = [...read].filter(([name]) => name.split(' ')[0] === format)
  return Object.fromEntries(
    readers.map(([name, graph]) => [
      name,
      Object.entries(FEATURES)
        .filter(([, feature]) => !keeps(feature, expected, graph))
        .map(([feature]) => feature),
    ]),
  )
}

function promisedLosses(format: string, reader = format) {
  return [...(promises.get(format) ?? [])]
    .filter(([name, isKept]) => !isKept || LOST_BY_READER[reader]?.includes(name))
    .map(([name]) => name)
}

/** What a reader leaves out of what the file has, as the page says in words. */
const LOST_BY_READER: Record<string, string[] | undefined> = { 'pajek Gephi': ['Labels'] }

/** The keys of GraphML that Gephi has no place for, as its import report tells of them. */
const OF_THE_GRAPH = ['title', 'description', 'address', 'truncated_because', 'hidden_by_modality']
const OF_THE_DRAWING = ['ng', 'eg']

/** No reader complains of anything but what the page says, and of that. */
function expectComplaints(read: ReadonlyMap<string, ReadGraph>, isStated?: RegExp) {
  const ignored = OF_THE_GRAPH.map(
    (key) => `WARNING: Graph attributes '${key}' ignored as not supported by Gephi`,
  )
  const untyped = OF_THE_DRAWING.map(
    (key) => `SEVERE: Attribute type not found for attribute '${key}'. Set to default string.`,
  )
  const stated: Record<string, string[] | undefined> = {
    'graphml Gephi': ignored,
    'graphml-yed Gephi': [...ignored, ...untyped],
  }
  for (const [reader, { complaints = [] }] of read) {
    const others = complaints.filter((complaint) => isStated?.test(complaint) !== true)
    expect([reader, others]).toEqual([reader, stated[reader] ?? []])
  }
}

async function write(format: (typeof FORMATS)[keyof typeof FORMATS], view = oddView()) {
  const parts: Buffer[] = []
  for await (const part of format.write(view)) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

async function writeAll(view = oddView()): Promise<Files> {
  const files = await Promise.all(
    Object.values(FORMATS).map(async (format) => [format.path, await write(format, view)] as const),
  )
  return Object.fromEntries(files)
}

const DATA = Object.values(FORMATS)
  .map(({ path }) => path)
  .filter((path) => path !== 'svg' && path !== 'png')

describe('docs/exports.md', () => {
  it('names every format of data and every feature', () => {
    expect([...promises.keys()].sort()).toEqual([...DATA].sort())
    for (const features of promises.values()) {
      expect([...features.keys()]).toEqual(Object.keys(FEATURES))
    }
  })
})

/** The odd view in every format, and as every reader reads it. */
let files: Files
let read: Map<string, ReadGraph>
beforeAll(async () => {
  files = await writeAll()
  read = await readers.graphs(files)
}, 60_000)

describe('a view of all that breaks careless writers', () => {
  it('is valid GEXF, GraphML and JSON Graph Format', async () => {
    expect(await wrongWith(files)).toEqual(NOTHING_WRONG)
    // The schemas do find faults.
    const replaced = (path: string, from: string, to: string) =>
      Buffer.from(String(files[path]).replace(from, to))
    const broken = {
      gexf: replaced('gexf', 'start="2017-08-08"', 'start="2017-08"'),
      graphml: replaced('graphml', 'attr.type="double"', 'attr.type="number"'),
      // An edge to a node that is not there.
      'graphml-yed': replaced('graphml-yed', 'target="actor:markup"', 'target="actor:nobody"'),
      jgf: replaced('jgf', '"edges":[', '"links":['),
    }
    for (const [schema, wrong] of Object.entries(await wrongWith(broken)))
      expect([schema, wrong.length]).not.toEqual([schema, 0])
  })

  it.each(DATA)('%s keeps just what docs/exports.md says', (format) => {
    // Pajek has no escapes, and tells vertices by their names; a text that could be a formula is
    // marked in CSV.
    const changed: Record<string, (text: string, id: string) => string> = {
      pajek: (text, id) =>
        text.replaceAll('"', "'").replaceAll('\\', '/') +
        (id.startsWith('actor:same-') ? ` (${id})` : ''),
      csv: (text) => text.replace(/^=/, "'="),
      'edges-csv': (text) => text.replace(/^=/, "'="),
    }
    const losses = lossesOf(oddExpected(changed[format]), format, read)
    for (const [reader, lost] of Object.entries(losses)) {
      expect([reader, lost]).toEqual([reader, promisedLosses(format, reader)])
    }
  })
})

describe('what docs/exports.md says in words', () => {
  it('names attributes as docs/exports.md does, in every format that keeps them', async () => {
    const page = await readFile(PAGE, 'utf8')
    const named = (of: string) =>
      [...(new RegExp(`^\\| ${of} +\\|(.*)`, 'm').exec(page)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
        ([, name = '']) => name,
      )
    // Of these the odd view has no value.
    const absent = new Set(['date', 'distance'])
    for (const [reader, { nodes, edges }] of read) {
      const format = reader.split(' ')[0] ?? ''
      if (['pajek', 'jsonld', 'svg'].includes(format)) continue
      const namesIn = (items: Record<string, unknown>[]) =>
        new Set(items.flatMap((item) => Object.keys(item)))
      if (format !== 'edges-csv') {
        const wanted = named('Nodes')
          .filter((name) => !absent.has(name))
          .map((name) => (format === 'csv' && name === 'degree' ? 'view_degree' : name))
        expect([reader, wanted.filter((name) => !namesIn(nodes).has(name))]).toEqual([reader, []])
      }
      expect([reader, named('Edges').filter((name) => !namesIn(edges).has(name))]).toEqual([
        reader,
        [],
      ])
    }
  })

  /** What each reader tells of the edge that is symmetric and has three facts. */
  function readMeeting() {
    // The others lose relations.
    const told = [...read].filter(([name]) => !['pajek', 'svg'].includes(name.split(' ')[0] ?? ''))
    return told.map(([name, { edges }]) => {
      return [name, edges.find((edge) => edge.relation === 'MEETS') ?? {}] as const
    })
  }

  it('lists are arrays in JSON, and texts elsewhere; an edge is as sure as its surest fact', () => {
    const facts = ['relationship:r1', 'relationship:r2', 'relationship:r3']
    for (const [name, edge] of readMeeting()) {
      const format = name.split(' ')[0] ?? ''
      // Each statement of RDF stands for itself.
      if (format === 'jsonld') continue
      const isJson = ['cyjs', 'jgf', 'graphology', 'd3'].includes(format)
      expect([name, edge.facts]).toEqual([name, isJson ? facts : facts.join('; ')])
      expect([name, Number(edge.confidence)]).toEqual([name, 0.8])
      const ends = [edge.start_edtf, edge.end_edtf]
      expect([name, ...ends]).toEqual([name, '2017-08-08', '..'])
    }
  })

  it('stretches of time are of whole days, and those that overlap are one', () => {
    const timesets = new Map(read.get('csv')?.edges.map(({ Id, Timeset }) => [Id, Timeset]))
    const [MEETING, ENDED, ALWAYS] = [
      'quotes:MEETS:actor:markup',
      'accents:HELPS:actor:lines',
      'emoji:HELPS:actor:emoji',
    ]
    if (HAS_PYTHON) {
      expect(timesets.get(`edge:actor:${MEETING}`)).toBe(
        '<[2017-08-08, 2018-12-31]; [2020-01-01, Infinity]>',
      )
      expect(timesets.get(`edge:actor:${ENDED}`)).toBe('<[-Infinity, 2016-12-31]>')
      expect(timesets.get(`edge:actor:${ALWAYS}`)).toBe('<[-Infinity, Infinity]>')
      // networkx has this word for what is open.
      const spells = new Map(read.get('gexf')?.edges.map(({ id, spells: of }) => [id, of]))
      expect(spells.get(`edge:actor:${MEETING}`)).toEqual([
        ['2017-08-08', '2018-12-31'],
        ['2020-01-01', 'None'],
      ])
      expect(spells.get(`edge:actor:${ENDED}`)).toEqual([['None', '2016-12-31']])
      expect([...spells.values()].filter(Boolean)).toHaveLength(2)
    }
    if (HAS_JARS) {
      for (const format of ['csv', 'gexf']) {
        const edges = read.get(`${format} Gephi`)?.edges.map(({ id, Interval }) => [id, Interval])
        expect(edges).toHaveLength(EDGES.length)
        const intervals = new Map(edges as [string, string | null][])
        expect(intervals.get(`edge:actor:${MEETING}`)).toBe(
          '<[2017-08-08, 2018-12-31]; [2020-01-01, Infinity]>',
        )
        expect(intervals.get(`edge:actor:${ENDED}`)).toBe('<[-Infinity, 2016-12-31]>')
      }
    }
    // Others have the first and the last day.
    expect(readMeeting().find(([name]) => name === 'cyjs')?.[1]).toMatchObject({
      start: '2017-08-08',
    })
  })

  it('a symmetric relation has no arrow in DOT, and two in yEd', async () => {
    const { drawing } = (await readers.read({ ...(files.dot && { drawing: files.dot }) })) as {
      drawing?: { kind: string; texts: string[]; arrows: number }[]
    }
    if (drawing) {
      const edges = drawing.filter(({ kind }) => kind === 'edge')
      expect(edges).toHaveLength(EDGES.length)
      for (const { texts, arrows } of edges)
        expect([texts, arrows]).toEqual([texts, texts.includes('meets') ? 0 : 1])
      // Backslashes and `&` are drawn as they were.
      const names = drawing.filter(({ kind }) => kind === 'node').flatMap(({ texts }) => texts)
      expect(names.sort()).toEqual(
        oddExpected()
          .nodes.map(({ label }) => label)
          .sort(),
      )
    }
    const arrows = new DOMParser()
      .parseFromString(String(files['graphml-yed']), 'text/xml')
      .getElementsByTagName('y:Arrows')
    const ends = Array.from(arrows, (one) => [
      one.getAttribute('source'),
      one.getAttribute('target'),
    ])
    expect(ends).toEqual(
      EDGES.map(({ symmetric }) => [symmetric ? 'standard' : 'none', 'standard']),
    )
  })

  it('Gephi has relations as the types of edges, places, sizes and colors', () => {
    if (!HAS_JARS) return
    for (const format of ['csv', 'gexf']) {
      const { edges = [] } = read.get(`${format} Gephi`) ?? {}
      expect(edges.map(({ kind }) => kind).sort()).toEqual(
        EDGES.map(({ relation }) => relation).sort(),
      )
    }
    const drawn = (nodes: Record<string, unknown>[] = []) =>
      nodes.map(({ id, x, y, size, color }) => [id, x, y, size, color]).sort()
    const byNetworkx = read.get('gexf')?.nodes.map((node) => {
      const { size, color } = node.viz as { size: number; color: Record<'r' | 'g' | 'b', number> }
      return { ...node, size, color: [color.r, color.g, color.b] }
    })
    if (byNetworkx) expect(drawn(read.get('gexf Gephi')?.nodes)).toEqual(drawn(byNetworkx))
  })

  it('Gephi complains of what the page says it does', () => {
    expectComplaints(read)
  })

  it('all names are tooltips in SVG', () => {
    const { titles } = (read.get('svg') ?? {}) as { titles?: string[] }
    if (!titles) return
    const kind = 'Nongovernmental organization'
    const wanted = oddExpected().nodes.map(({ label }) => `${label} · ${kind}`)
    expect(titles.sort()).toEqual(wanted.sort())
  })

  it('characters that the font of PNG lacks are boxes, and the picture is the same again', async () => {
    const [once, again, boxes, others, none] = await Promise.all(
      ['Señal', 'Señal', '漢漢', '字字', ''].map((label) => write(FORMATS.PNG, oddView({ label }))),
    )
    expect(again).toEqual(once)
    expect(others).toEqual(boxes)
    expect(none).not.toEqual(boxes)
  })

  it('every view has an address in fourteen formats', async () => {
    const page = await readFile(PAGE, 'utf8')
    expect(page).toContain('an address in fourteen formats')
    expect(Object.keys(FORMATS)).toHaveLength(14)
  })
})

describe('what is left out', () => {
  const CUT = '9 things match: only 7 are shown (maxNodes).'
  const HIDDEN = 'RECOMMENDED=3, HYPOTHETICAL=1'

  it('is told by every reader that tells of a graph', () => {
    const told = [...read].filter(([, { about }]) => about !== undefined)
    // These read nothing of a graph but its nodes and edges, or have no name for it there.
    const silent = ['gexf', 'gexf graphology', 'pajek', 'pajek igraph']
    const saying = told.filter(([name]) => !silent.includes(name))
    expect(saying.map(([name]) => name.split(' ')[0])).toEqual(
      expect.arrayContaining([
        'cyjs',
        'graphml',
        'graphology',
        'jgf',
        ...(HAS_PYTHON ? ['csv', 'd3', 'dot', 'graphml-yed'] : []),
      ]),
    )
    for (const [name, { about }] of saying) {
      expect([name, about?.truncated_because, about?.hidden_by_modality]).toEqual([
        name,
        CUT,
        HIDDEN,
      ])
    }
  })

  it('is told in the comments and descriptions of the others, but in edges.csv', () => {
    expect(String(files['edges-csv'])).not.toMatch(/only 7|RECOMMENDED=/)
    const [cut, hidden] = [`% truncated_because: ${CUT}`, `% hidden_by_modality: ${HIDDEN}`]
    const lines = String(files.pajek).split('\n')
    expect(lines).toEqual(expect.arrayContaining([cut, hidden]))
    const { '@graph': graph } = JSON.parse(String(files.jsonld)) as { '@graph': object[] }
    expect(graph[0]).toMatchObject({
      'acta:truncatedBecause': CUT,
      'acta:hiddenByModality': HIDDEN,
    })
    // In words, as `describeView` puts them.
    const { description } = oddView()
    const textOf = (file: string, name: string) =>
      new DOMParser().parseFromString(String(files[file]), 'text/xml').getElementsByTagName(name)[0]
        ?.textContent
    expect(textOf('gexf', 'description')).toContain(description)
    expect(textOf('svg', 'desc')).toContain(description)
  })

  it('is not told where nothing is cut', async () => {
    const files = await writeAll(oddView({ isEmpty: true }))
    for (const [name, file] of Object.entries(files)) {
      if (name !== 'png') expect([name, String(file).includes(CUT)]).toEqual([name, false])
    }
    expect(String(files.d3)).toContain('"hidden_by_modality":"none"')
  })

  it('is told though what is hidden is too much to count', async () => {
    const view = {
      nodes: [],
      edges: [],
      facts: () => [],
      truncatedBecause: { en: CUT, es: 'Solo una parte.' },
      hidden: () => Promise.reject(callerError('QUERY_TOO_COMPLEX', 'Too many.')),
    }
    expect(omissionHeaders(await omissionsOf(view))).toEqual({
      'x-acta-truncated': CUT,
      'x-acta-hidden': 'not counted',
    })
    const failing = { ...view, hidden: () => Promise.reject(new Error('The store is gone.')) }
    await expect(omissionsOf(failing)).rejects.toThrow('The store is gone.')
  })
})

describe('a view without directions, and with weights below 0', () => {
  it('is read as such from every format', async () => {
    const files = await writeAll(oddView({ isAgreement: true }))
    expect(await wrongWith(files)).toEqual(NOTHING_WRONG)
    const weights = EDGES.map(({ weight }) => weight / -4).sort()
    const read = await readers.graphs(files)
    expectComplaints(read, /^WARNING: Edge .* has a negative weight$/)
    for (const [name, { directed, edges }] of read) {
      const format = name.split(' ')[0] ?? ''
      if (format === 'svg') continue
      // The others do not say.
      if (!['cyjs', 'edges-csv', 'jsonld'].includes(format))
        expect([name, directed]).toEqual([name, name === 'pajek Gephi'])
      expect([name, edges.map(({ weight }) => Number(weight)).sort()]).toEqual([name, weights])
      if (['pajek', 'jsonld'].includes(format)) continue
      for (const { weight, absolute_weight } of edges)
        expect([name, Number(absolute_weight)]).toEqual([name, -Number(weight)])
    }
  })
})

describe('an empty view', () => {
  it('is written in every format, and read as empty', async () => {
    const files = await writeAll(oddView({ isEmpty: true }))
    expect(await wrongWith(files)).toEqual(NOTHING_WRONG)
    const read = await readers.graphs(files)
    expectComplaints(read)
    for (const [name, graph] of read) {
      if (name === 'svg') continue
      expect([name, graph.nodes, graph.edges]).toEqual([name, [], []])
    }
  }, 60_000)
})

describe.each(ENGINES)('$name: a view of the seed, by its address', ({ openSeeded }) => {
  let store: Store
  let app: FastifyInstance
  let read: Map<string, ReadGraph>
  let expected: Expected

  beforeAll(async () => {
    store = await openSeeded()
    app = await createApp({ store, log: SILENT })
    const edges = ['RELATIONSHIP', 'STANCE', 'CLAIM', 'RECOMMENDATION', 'PARTICIPATION']
    const modality = ['STATED', 'IMPLIED', 'RECOMMENDED', 'HYPOTHETICAL']
    expected = expectedOf((await runQuery(store, VIEW, { filter: { edges, modality } })) as Answer)
    const query = `of=actor:lima-group&edges=${edges.join(',')}&modality=${modality.join(',')}&lang=es`
    const files: Files = {}
    for (const { path } of Object.values(FORMATS)) {
      const answer = await app.inject(`/export/${path}?${query}`)
      expect([path, answer.statusCode]).toEqual([path, 200])
      files[path] = answer.rawPayload
    }
    read = await readers.graphs(files)
    expectComplaints(read)
    expect(await wrongWith(files)).toEqual(NOTHING_WRONG)
    // PNG has its size in its first chunk.
    expect(files.png?.subarray(1, 4).toString()).toBe('PNG')
    expect(files.png?.readUInt32BE(16)).toBeGreaterThan(1000)
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  it.each(DATA.filter((format) => format !== 'jsonld'))(
    '%s keeps just what docs/exports.md says',
    (format) => {
      // Nothing stands alone around something that is connected.
      const lostBy = (reader: string) =>
        promisedLosses(format, reader).filter((feature) => feature !== 'Lone')
      const pajek = (text: string) => text.replaceAll('"', "'")
      const wanted =
        format === 'pajek'
          ? {
              ...expected,
              nodes: expected.nodes.map((node) => ({ ...node, label: pajek(node.label) })),
            }
          : expected
      for (const [reader, found] of Object.entries(lossesOf(wanted, format, read))) {
        expect([reader, found.filter((feature) => feature !== 'Lone')]).toEqual([
          reader,
          lostBy(reader),
        ])
      }
    },
  )

  it('has the address that docs/exports.md gives', async () => {
    const page = await readFile(PAGE, 'utf8')
    const [, address = ''] = /```\n(http:\S+)\n```/.exec(page) ?? []
    const [, query = ''] = /```graphql\n([^`]+)```/.exec(page) ?? []
    const { origin } = new URL(address)
    expect(await runQuery(store, query, {}, { publicUrl: origin })).toEqual({
      neighborhood: { url: address },
    })
  })

  it('has the paths between two things at an address, too', async () => {
    const query = `{ paths(from: "actor:provea", to: "actor:oas", maxLength: 5, first: 50) {
      paths { nodes { id } hops { edge { id } otherEdges { id } } }
      network { export(format: D3, lang: ["es"]) url(format: D3, lang: ["es"]) }
    } }`
    const { paths } = (await runQuery(store, query)) as {
      paths: {
        paths: {
          nodes: { id: string }[]
          hops: { edge: { id: string }; otherEdges: { id: string }[] }[]
        }[]
        network: { export: string; url: string }
      }
    }
    expect(paths.paths.length).toBeGreaterThan(5)
    const { pathname, search } = new URL(paths.network.url)
    const { body } = await app.inject({
      url: pathname + search,
      headers: { host: '127.0.0.1:4000' },
    })
    expect(body).toBe(paths.network.export)
    const { graph, nodes, links } = JSON.parse(body) as {
      graph: { title: string }
      nodes: { id: string }[]
      links: { id: string }[]
    }
    expect(graph.title).toBe(
      'Caminos: Programa Venezolano de Educación-Acción en Derechos Humanos → Organización de los Estados Americanos',
    )
    const each = (ids: string[]) => [...new Set(ids)].sort()
    expect(nodes.map(({ id }) => id)).toEqual(
      each(paths.paths.flatMap((path) => path.nodes.map(({ id }) => id))),
    )
    expect(links.map(({ id }) => id)).toEqual(
      each(
        paths.paths.flatMap(({ hops }) =>
          hops.flatMap(({ edge, otherEdges }) => [edge, ...otherEdges].map(({ id }) => id)),
        ),
      ),
    )
  })

  it('is the same to GraphQL', async () => {
    const query = `{ neighborhood(of: ["actor:lima-group"]) { export(format: D3, lang: ["es"]) url(format: D3, lang: ["es"]) } }`
    const { neighborhood } = (await runQuery(
      store,
      query,
      {},
      { publicUrl: 'http://localhost' },
    )) as {
      neighborhood: { export: string; url: string }
    }
    expect(neighborhood.url).toBe('http://localhost/export/d3?of=actor:lima-group&lang=es')
    const answer = await app.inject(
      new URL(neighborhood.url).pathname + new URL(neighborhood.url).search,
    )
    expect(answer.body.replaceAll('localhost:80', 'localhost')).toBe(neighborhood.export)
  })
})
