import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { DOMParser } from '@xmldom/xmldom'
import cytoscape from 'cytoscape'
import { MultiGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'

/** What a reader found. Values are as it gives them. */
export interface ReadGraph {
  nodes: Record<string, unknown>[]
  edges: Record<string, unknown>[]
  directed: boolean
}

export type Files = Record<string, Buffer>

const { TEST_PYTHON } = process.env
const SCRIPT = fileURLToPath(new URL('read_back.py', import.meta.url))

if (TEST_PYTHON === undefined) {
  if (process.env.CI !== undefined)
    throw new Error('TEST_PYTHON names no Python: .ci/run makes one.')
  console.warn(
    'TEST_PYTHON is not set: exports are not read back by networkx, igraph, rdflib and Graphviz.',
  )
}

/** Reads every file back with all readers there are, by format and reader. */
export async function readBack(files: Files): Promise<Map<string, ReadGraph>> {
  return new Map([...(await byPython(files)), ...byJavaScript(files)])
}

async function byPython(files: Files): Promise<[string, ReadGraph][]> {
  if (TEST_PYTHON === undefined) return []
  const folder = await mkdtemp(join(tmpdir(), 'acta-export-'))
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content)
    const options = { maxBuffer: 100_000_000 }
    const { stdout } = await promisify(execFile)(TEST_PYTHON, [SCRIPT, folder], options)
    return Object.entries(JSON.parse(stdout) as Record<string, ReadGraph>)
  } finally {
    await rm(folder, { recursive: true })
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
