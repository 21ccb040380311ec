import { writeCsv } from './csv.ts'
import { writeCyjs } from './cyjs.ts'
import { writeD3 } from './d3.ts'
import { writeDot } from './dot.ts'
import { writeEdgesCsv } from './edges-csv.ts'
import { writeGexf } from './gexf.ts'
import { writeGraphml, writeGraphmlYed } from './graphml.ts'
import { writeGraphology } from './graphology.ts'
import { writeJgf } from './jgf.ts'
import { writeJsonLd } from './jsonld.ts'
import type { ExportView } from './model.ts'
import { writePajek } from './pajek.ts'
import { writePng } from './png.ts'
import { writeSvg } from './svg.ts'

/** One format: how its files are told apart, and what writes them. */
export interface Format {
  /** As in `/export/{path}`. */
  path: string
  mediaType: string
  /** How its file names end. */
  ending: string
  description: string
  isBinary?: true
  /** Browsers show it rather than save it. */
  isShown?: true
  write: (view: ExportView) => AsyncIterable<string | Buffer>
}

const UTF8 = '; charset=utf-8'

/** Every format, by its name in `NetworkFormat`. */
export const FORMATS = {
  GEXF: {
    path: 'gexf',
    mediaType: `application/gexf+xml${UTF8}`,
    ending: 'gexf',
    description: 'GEXF 1.3: Gephi, Gephi Lite, networkx, graphology.',
    write: writeGexf,
  },
  GRAPHML: {
    path: 'graphml',
    mediaType: `application/graphml+xml${UTF8}`,
    ending: 'graphml',
    description: 'GraphML: Cytoscape, igraph, networkx, Gephi.',
    write: writeGraphml,
  },
  GRAPHML_YED: {
    path: 'graphml-yed',
    mediaType: `application/graphml+xml${UTF8}`,
    ending: 'yed.graphml',
    description: 'GraphML with labels and shapes for yEd.',
    write: writeGraphmlYed,
  },
  CYJS: {
    path: 'cyjs',
    mediaType: `application/json${UTF8}`,
    ending: 'cyjs',
    description: 'JSON of Cytoscape.js and Cytoscape.',
    write: writeCyjs,
  },
  JGF: {
    path: 'jgf',
    mediaType: 'application/vnd.jgf+json',
    ending: 'jgf.json',
    description: 'JSON Graph Format 2.',
    write: writeJgf,
  },
  GRAPHOLOGY: {
    path: 'graphology',
    mediaType: `application/json${UTF8}`,
    ending: 'graphology.json',
    description: 'JSON of graphology: sigma, Gephi Lite.',
    write: writeGraphology,
  },
  D3: {
    path: 'd3',
    mediaType: `application/json${UTF8}`,
    ending: 'd3.json',
    description: 'Nodes and links for d3-force, and for networkx.',
    write: writeD3,
  },
  DOT: {
    path: 'dot',
    mediaType: `text/vnd.graphviz${UTF8}`,
    ending: 'dot',
    description: 'DOT of Graphviz.',
    write: writeDot,
  },
  PAJEK: {
    path: 'pajek',
    mediaType: `text/plain${UTF8}`,
    ending: 'net',
    description: 'Pajek .net: names, weights and labels alone.',
    write: writePajek,
  },
  CSV: {
    path: 'csv',
    mediaType: 'application/zip',
    ending: 'csv.zip',
    description: 'A zip of nodes.csv and edges.csv, as Gephi imports them. Binary.',
    isBinary: true,
    write: writeCsv,
  },
  EDGES_CSV: {
    path: 'edges-csv',
    mediaType: `text/csv${UTF8}`,
    ending: 'edges.csv',
    description: 'One table of edges with the names of both ends: spreadsheets, pandas, R.',
    write: writeEdgesCsv,
  },
  JSONLD: {
    path: 'jsonld',
    mediaType: 'application/ld+json',
    ending: 'jsonld',
    description: 'JSON-LD in terms of schema.org and PROV.',
    write: writeJsonLd,
  },
  SVG: {
    path: 'svg',
    mediaType: `image/svg+xml${UTF8}`,
    ending: 'svg',
    description: 'A picture that scales.',
    isShown: true,
    write: writeSvg,
  },
  PNG: {
    path: 'png',
    mediaType: 'image/png',
    ending: 'png',
    description: 'A picture in pixels. Binary.',
    isBinary: true,
    isShown: true,
    write: writePng,
  },
} satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

/** The format of `/export/{path}`. */
export function formatOfPath(path: string): Format | undefined {
  return Object.values<Format>(FORMATS).find((format) => format.path === path)
}
