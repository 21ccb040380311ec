import { readFile } from 'node:fs/promises'
import { DOMParser } from '@xmldom/xmldom'
import cytoscape from 'cytoscape'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { type Files, PythonReaders } from '../support/python-readers.ts'

/** What a reader found. Values are as it gives them. */
export interface ReadGraph {
  nodes: Record<string, unknown>[]
  edges: Record<string, unknown>[]
  directed: boolean
}

/** Reads files back with all readers there are. */
export class GraphReaders extends PythonReaders {
  /** Graphs, by format and reader. */
  async graphs(files: Files): Promise<Map<string, ReadGraph>> {
    const { 'gexf schema': _, ...found } = await this.read(files)
    return new Map([...Object.entries(found as Record<string, ReadGraph>), ...byJavaScript(files)])
  }
}

interface Serialized {
  options: { type: string }
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
  const { nodes, edges, options } = graph.export() as Serialized
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
  }
}

function fromCytoscape(options: cytoscape.CytoscapeOptions): ReadGraph {
  const graph = cytoscape({ headless: true, ...options })
  const nodes = graph.nodes().map((node) => ({
    ...(node.data() as Record<string, unknown>),
    ...node.position(),
  }))
  const edges = graph.edges().map((edge) => edge.data() as Record<string, unknown>)
  return { nodes, edges, directed: true }
}

interface Jgf {
  graph: {
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
