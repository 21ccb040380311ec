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
import { type Files, HAS_PYTHON, type Verdict } from '../support/python-readers.ts'
import { type Expected, FEATURES, keeps } from './features.ts'
import { oddExpected, oddView } from './odd-view.ts'
import { GraphReaders, readPromises, type ReadGraph } from './read-back.ts'

const promises = await readPromises()
const readers = new GraphReaders()
afterAll(() => readers.end())

const isJgf = new Ajv().compile(
  JSON.parse(await readFile(new URL('jgf.schema.json', import.meta.url), 'utf8')) as object,
)

/** What the schemas of GEXF and of the JSON Graph Format find wrong. */
async function wrongWith({ gexf, jgf }: Files) {
  const found = await readers.read({ ...(gexf && { gexf }) })
  isJgf(JSON.parse(String(jgf)))
  return [...((found['gexf schema'] as Verdict | undefined)?.wrong ?? []), ...(isJgf.errors ?? [])]
}

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

function promisedLosses(format: string) {
  return [...(promises.get(format) ?? [])].filter(([, isKept]) => !isKept).map(([name]) => name)
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

describe('a view of all that breaks careless writers', () => {
  let read: Map<string, ReadGraph>
  let files: Files
  beforeAll(async () => {
    files = await writeAll()
    read = await readers.graphs(files)
  }, 60_000)

  it('is valid GEXF, and valid JSON Graph Format', async () => {
    expect(await wrongWith(files)).toEqual([])
    // The schemas do find faults.
    const broken = {
      gexf: Buffer.from(String(files.gexf).replace('start="2017-08-08"', 'start="2017-08"')),
      jgf: Buffer.from(String(files.jgf).replace('"edges":[', '"links":[')),
    }
    expect((await wrongWith(broken)).length).toBeGreaterThan(HAS_PYTHON ? 1 : 0)
  })

  it.each(DATA)('%s keeps just what docs/exports.md says', (format) => {
    // Pajek has no escapes; a text that could be a formula is marked in CSV.
    const changed: Record<string, (text: string) => string> = {
      pajek: (text) => text.replaceAll('"', "'").replaceAll('\\', '/'),
      csv: (text) => text.replace(/^=/, "'="),
      'edges-csv': (text) => text.replace(/^=/, "'="),
    }
    const losses = lossesOf(oddExpected(changed[format]), format, read)
    for (const [reader, lost] of Object.entries(losses)) {
      expect([reader, lost]).toEqual([reader, promisedLosses(format)])
    }
  })
})

it('names attributes as docs/exports.md does, in every format that keeps them', async () => {
  const page = await readFile(new URL('../../docs/exports.md', import.meta.url), 'utf8')
  const named = (of: string) =>
    [...(new RegExp(`^\\| ${of} +\\|(.*)`, 'm').exec(page)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
      ([, name = '']) => name,
    )
  // Of these the odd view has no value.
  const absent = new Set(['date', 'distance'])
  const read = await readers.graphs(await writeAll())
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

describe('what is left out', () => {
  const CUT = '9 things match: only 7 are shown (maxNodes).'
  const HIDDEN = 'RECOMMENDED=3, HYPOTHETICAL=1'

  it('is told by every reader that tells of a graph', async () => {
    const read = await readers.graphs(await writeAll())
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
  }, 60_000)

  it('is told in the comments and descriptions of the others', async () => {
    const files = await writeAll()
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

describe('an empty view', () => {
  it('is written in every format, and read as empty', async () => {
    const files = await writeAll(oddView({ isEmpty: true }))
    expect(await wrongWith(files)).toEqual([])
    const read = await readers.graphs(files)
    for (const [name, graph] of read) {
      if (name === 'svg') continue
      expect([name, graph.nodes, graph.edges]).toEqual([name, [], []])
    }
  }, 60_000)
})

const VIEW = `query($filter: GraphFilter) {
  neighborhood(of: ["actor:lima-group"], filter: $filter) {
    nodes { id node {
      name(lang: "es") description(lang: "es")
      ... on Actor { actorKind: kind status } ... on Event { eventKind: kind }
      ... on Instrument { instrumentKind: kind instrumentStatus: status } ... on Document { genre } ... on Topic { theme }
    } }
    edges {
      id source target relation label(lang: "es") weight directed
      facts { id date evidence { passage { document { id } line start end } } }
      passages { document { id } line start end }
    }
  }
}`

interface Place {
  document: { id: string }
  line: number
  start: number
  end: number
}

interface Answer {
  neighborhood: {
    nodes: { id: string; node: Record<string, string | null> }[]
    edges: {
      id: string
      source: string
      target: string
      relation: string
      label: string
      weight: number
      directed: boolean
      facts: { id: string; date: string | null; evidence: { passage: Place }[] }[]
      passages: Place[]
    }[]
  }
}

/** The same view as GraphQL answers it. */
function expectedOf({ neighborhood: { nodes, edges } }: Answer): Expected {
  return {
    nodes: nodes.map(({ id, node }) => ({
      id,
      label: node.name ?? '',
      entityType: id.split(':')[0] ?? '',
      kind:
        node.actorKind ?? node.eventKind ?? node.instrumentKind ?? node.genre ?? node.theme ?? null,
      status: node.status ?? node.instrumentStatus ?? null,
      description: node.description ?? null,
    })),
    edges: edges.map(({ directed, facts, passages, ...edge }) => ({
      ...edge,
      symmetric: !directed,
      facts: facts.map(({ id }) => id).sort(),
      evidence: passages
        .toSorted(
          (a, b) =>
            a.document.id.localeCompare(b.document.id) || a.start - b.start || a.end - b.end,
        )
        .map(({ document, line }) => `${document.id}:${String(line)}`),
      dates: [...new Set(facts.map(({ date }) => date).filter((date) => date !== null))],
    })),
  }
}

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
    expect(await wrongWith(files)).toEqual([])
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
      const lost = promisedLosses(format).filter((feature) => feature !== 'Lone')
      const pajek = (text: string) => text.replaceAll('"', "'")
      const wanted =
        format === 'pajek'
          ? {
              ...expected,
              nodes: expected.nodes.map((node) => ({ ...node, label: pajek(node.label) })),
            }
          : expected
      for (const [reader, found] of Object.entries(lossesOf(wanted, format, read))) {
        expect([reader, found.filter((feature) => feature !== 'Lone')]).toEqual([reader, lost])
      }
    },
  )

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
