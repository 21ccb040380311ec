import { readFile } from 'node:fs/promises'
import { DOMParser } from '@xmldom/xmldom'
import cytoscape from 'cytoscape'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { Gephi, HAS_JARS } from '../support/gephi.ts'
import { HAS_PYTHON, PythonReaders, type Verdict } from '../support/python-readers.ts'
import type { Files } from '../support/reader-process.ts'

/** What a reader found. Values are as it gives them. */
export interface ReadGraph {
  nodes: Record<string, unknown>[]
  edges: Record<string, unknown>[]
  directed: boolean
  /** What it tells of the graph as a whole; nothing by most readers. */
  about?: Record<string, unknown>
  /** What it says is wrong or left out; nothing by most readers. */
  complaints?: string[]
}

/** Reads files back with all readers there are. */
export class GraphReaders extends PythonReaders {
  readonly #gephi = new Gephi()

  /** Graphs, by format and reader. */
  async graphs(files: Files): Promise<Map<string, ReadGraph>> {
    const [byPython, byGephi] = await Promise.all([this.read(files), this.#gephi.read(files)])
    const ofGephi = Object.entries(byGephi).map(([format, graph]) => [`${format} Gephi`, graph])
    return new Map([
      ...Object.entries({ ...byPython, ...Object.fromEntries(ofGephi) } as Record<
        string,
        ReadGraph
      >),
      ...byJavaScript(files),
    ])
  }

  /** What is wrong with those that are XML, by schema. */
  async wrong(files: Files): Promise<Record<string, string[]>> {
    const ofXml = ['gexf', 'graphml', 'graphml-yed'].map((path) => [`${path}.xml`, files[path]])
    const verdicts = await this.read(Object.fromEntries(ofXml) as Files)
    return Object.fromEntries(
      Object.entries(verdicts as Record<string, Verdict>).map(([name, { wrong }]) => [name, wrong]),
    )
  }

  override async end() {
    await Promise.all([super.end(), this.#gephi.end()])
  }
}

/** The schemas that {@link GraphReaders.wrong} asks. */
export const SCHEMAS_OF_XML = [
  ...(HAS_PYTHON ? ['gexf schema'] : []),
  ...(HAS_PYTHON && HAS_JARS ? ['gexf 1.2 schema', 'graphml schema', 'graphml-yed schema'] : []),
]

interface Serialized {
  options: { type: string }
  attributes: Record<string, unknown>
  nodes: { key: string; attributes: Record<string, unknown> }[]
  edges: {
    key?: string
    source: string
    target: string
    undirected?: boolean
    attributes: Record<string, unknown>
  }[]
}

function byJavaScript(files: Files): [string, ReadGraph][] {
  const text = (name: string) => files[name]?.toString('utf8') ?? ''
  const dom = (name: string) => new DOMParser().parseFromString(text(name), 'text/xml')
  const json = (name: string): unknown => JSON.parse(text(name))
  const parse = { gexf: call(gexf), graphml: call(graphml) }
  return [
    ['gexf graphology', fromGraphology(parse.gexf(MultiGraph, dom('gexf')))],
    ['graphml graphology', fromGraphology(parse.graphml(MultiGraph, dom('graphml')))],
    ['graphology', fromGraphology(imported(json('graphology')))],
    ['cyjs', fromCytoscape(json('cyjs') as cytoscape.CytoscapeOptions)],
    ['jgf', fromJgf(json('jgf') as Jgf)],
  ]
}

type Parse = (Graph: unknown, document: unknown) => { export: () => unknown }

/** These packages are CommonJS; their types speak of a default export that Node does not see. */
function call(module: unknown) {
  return (module as { parse?: Parse }).parse ?? (module as Parse)
}

function imported(data: unknown) {
  const { options } = data as { options: object }
  const graph = new MultiGraph(options)
  graph.import(data as never)
  return graph
}

function fromGraphology(graph: { export: () => unknown }): ReadGraph {
  const { attributes: about, nodes, edges, options } = graph.export() as Serialized
  return {
    nodes: nodes.map(({ key, attributes }) => ({
      ...attributes,
      id: key,
      name: attributes.label,
    })),
    edges: edges.map(({ key, source, target, attributes }) => ({
      ...attributes,
      id: key,
      source,
      target,
    })),
    directed: options.type !== 'undirected' && edges.every(({ undirected }) => undirected !== true),
    about,
  }
}

function fromCytoscape(options: cytoscape.CytoscapeOptions): ReadGraph {
  const graph = cytoscape({ headless: true, ...options })
  const nodes = graph.nodes().map((node) => ({
    ...(node.data() as Record<string, unknown>),
    ...node.position(),
  }))
  const edges = graph.edges().map((edge) => edge.data() as Record<string, unknown>)
  return { nodes, edges, directed: true, about: graph.data() as Record<string, unknown> }
}

interface Jgf {
  graph: {
    metadata: Record<string, unknown>
    directed: boolean
    nodes: Record<string, { label: string; metadata: object }>
    edges: (Record<string, unknown> & { metadata: object })[]
  }
}

function fromJgf({ graph }: Jgf): ReadGraph {
  return {
    nodes: Object.entries(graph.nodes).map(([id, { label, metadata }]) => ({
      ...metadata,
      id,
      name: label,
    })),
    edges: graph.edges.map(({ metadata, ...edge }) => ({ ...metadata, ...edge })),
    directed: graph.directed,
    about: graph.metadata,
  }
}

/** The table of docs/exports.md: what each format keeps, by the names of the columns. */
export async function readPromises(): Promise<Map<string, Map<string, boolean>>> {
  const page = await readFile(new URL('../../docs/exports.md', import.meta.url), 'utf8')
  const rows = page
    .split('\n')
    .filter((line) => /^\| *(Format|`[\w-]+`) *\| *(File|`\.)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    )
  const [[, , ...features] = [], ...formats] = rows
  return new Map(
    formats.map(([format = '', , ...marks]) => [
      format,
      new Map(features.map((feature, index) => [feature, marks[index] === 'kept'])),
    ]),
  )
}
