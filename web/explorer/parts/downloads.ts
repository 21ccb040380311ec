import type { GraphFilter } from '../api/operations.ts'
import { toSearch } from '../state/address.ts'
import { defaultView, type View } from '../state/view.ts'
import type { Addresses } from './use-addresses.ts'

/** Every format that a view may come in, with the name that its readers know it by. */
export const FORMATS = [
  ['GEXF', 'GEXF (Gephi)'],
  ['GRAPHML', 'GraphML (igraph, networkx)'],
  ['GRAPHML_YED', 'GraphML (yEd)'],
  ['CYJS', 'Cytoscape JSON'],
  ['JGF', 'JSON Graph Format'],
  ['GRAPHOLOGY', 'graphology JSON'],
  ['D3', 'D3 JSON'],
  ['DOT', 'DOT (Graphviz)'],
  ['PAJEK', 'Pajek'],
  ['CSV', 'CSV (zip)'],
  ['EDGES_CSV', 'CSV (edges)'],
  ['JSONLD', 'JSON-LD'],
  ['SVG', 'SVG'],
  ['PNG', 'PNG'],
  ['MATRIX_CSV', 'CSV (matrix)'],
  ['UCINET_DL', 'UCINET DL'],
] as const satisfies readonly (readonly [keyof Addresses, string])[]

const OF_FACTS = [
  ...['actors', 'topics', 'actorKinds', 'modality', 'documents', 'languages'],
  ...['date', 'minConfidence', 'includeUnrated', 'minDegree', 'without'],
] as readonly (keyof GraphFilter)[]

/** The tables, and which conditions each takes. */
export const TABLES = [
  {
    name: 'relationships',
    text: 'edgeRelationship',
    takes: [...OF_FACTS, 'relations', 'families'],
  },
  { name: 'positions', text: 'edgeStance', takes: [...OF_FACTS, 'onBehalfOf'] },
  { name: 'claims', text: 'claims', takes: OF_FACTS },
  { name: 'recommendations', text: 'recommendations', takes: OF_FACTS },
  { name: 'actors', text: 'actors', takes: ['actors', 'actorKinds', 'minDegree', 'without'] },
] as const satisfies readonly {
  name: string
  text: string
  takes: readonly (keyof GraphFilter)[]
}[]

export type TableName = (typeof TABLES)[number]['name']

/** Where a table is found, under those conditions of the view that it takes. */
export function tableAddress(name: TableName, ending: 'csv' | 'xlsx', { filter, lang }: View) {
  const takes: readonly string[] = TABLES.find((table) => table.name === name)?.takes ?? []
  const taken = Object.fromEntries(Object.entries(filter).filter(([key]) => takes.includes(key)))
  return `/table/${name}.${ending}?${toSearch({ ...defaultView(lang), filter: taken })}`
}

/** Gephi Lite opens what an address gives: https://docs.gephi.org/lite/integration/embed. */
export function gephiLite(url: string) {
  return `https://lite.gephi.org/?${new URLSearchParams({ file: url }).toString()}`
}
