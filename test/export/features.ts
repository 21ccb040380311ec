import type { ExportEdge, ExportNode } from '../../src/export/model.ts'
import type { ReadGraph } from './read-back.ts'

/** A view as it must come back. */
export interface Expected {
  nodes: readonly Pick<
    ExportNode,
    'id' | 'label' | 'entityType' | 'kind' | 'status' | 'description'
  >[]
  edges: readonly (Pick<
    ExportEdge,
    'id' | 'source' | 'target' | 'label' | 'relation' | 'symmetric' | 'weight'
  > & { facts: readonly string[]; evidence: readonly string[]; dates: readonly string[] })[]
}

/** What is compared of a view, as sorted lines: of what was exported, and of what was read. */
interface Feature {
  of: (expected: Expected) => unknown[]
  read: (graph: ReadGraph) => unknown[]
}

type Item = Record<string, unknown>

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
/** Lists are arrays or texts, by format. */
const list = (value: unknown) => (Array.isArray(value) ? value.map(String).join('; ') : text(value))

function nodes(
  of: (node: Expected['nodes'][number]) => unknown,
  read: (node: Item) => unknown,
): Feature {
  return {
    of: (expected) => expected.nodes.map(of),
    read: (graph) => graph.nodes.map(read),
  }
}

function edges(
  of: (edge: Expected['edges'][number]) => unknown,
  read: (edge: Item) => unknown,
): Feature {
  return {
    of: (expected) => expected.edges.map(of),
    read: (graph) => graph.edges.map(read),
  }
}

const endNames = (graph: { id: unknown; name: unknown }[], { source, target }: Item) => {
  const name = (id: unknown) => text(graph.find((node) => node.id === id)?.name)
  return [name(source), name(target)]
}

/** The columns of the table in docs/exports.md. */
export const FEATURES: Record<string, Feature> = {
  Ids: {
    of: (expected) => [...connected(expected), ...expected.edges].map(({ id }) => id),
    read: (graph) => [...connectedOf(graph), ...graph.edges].map(({ id }) => text(id)),
  },
  Names: {
    of: (expected) => connected(expected).map(({ label }) => label),
    read: (graph) => connectedOf(graph).map(({ name }) => text(name)),
  },
  Attributes: nodes(
    ({ entityType, kind, status, description }) =>
      [entityType, kind, status, description].map(text),
    ({ entity_type, kind, status, description }) =>
      [entity_type, kind, status, description].map(text),
  ),
  Labels: edges(
    ({ label }) => label,
    ({ label, l }) => text(label ?? l),
  ),
  Relations: edges(
    ({ relation }) => relation,
    ({ relation }) => text(relation),
  ),
  Direction: {
    of: ({ nodes: all, edges: links }) => {
      const named = all.map(({ id, label }) => ({ id, name: label }))
      return links.map((edge) => endNames(named, { ...edge }))
    },
    read: (graph) =>
      graph.directed
        ? graph.edges.map((edge) => endNames(graph.nodes as { id: unknown; name: unknown }[], edge))
        : [],
  },
  Symmetric: edges(
    ({ symmetric }) => String(symmetric),
    ({ symmetric }) => text(symmetric).toLowerCase(),
  ),
  Parallel: {
    of: ({ edges: all }) => [all.length],
    read: ({ edges: all }) => [all.length],
  },
  Lone: {
    of: ({ nodes: all }) => [all.length],
    read: ({ nodes: all }) => [all.length],
  },
  Weights: edges(
    ({ weight }) => weight,
    ({ weight }) => Number(weight),
  ),
  Dates: edges(
    ({ dates }) => [...dates].sort().join('; '),
    ({ dates }) => list(dates),
  ),
  Evidence: edges(
    ({ facts, evidence }) => [facts.join('; '), evidence.join('; ')],
    ({ facts, evidence }) => [list(facts), list(evidence)],
  ),
  Places: {
    of: ({ nodes: all }) => all.map(() => true),
    read: ({ nodes: all }) =>
      all.map(({ x, y, label }) => Number.isFinite(x) && Number.isFinite(y) && label !== undefined),
  },
}

function connected({ nodes: all, edges: links }: Expected) {
  const ends = new Set(links.flatMap(({ source, target }) => [source, target]))
  return all.filter(({ id }) => ends.has(id))
}

function connectedOf(graph: ReadGraph) {
  const ends = new Set(graph.edges.flatMap(({ source, target }) => [source, target]))
  return graph.nodes.filter(({ id }) => ends.has(id))
}

/** True where a reader finds all of a feature. */
export function keeps(feature: Feature, expected: Expected, graph: ReadGraph) {
  const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort()
  return (
    JSON.stringify(sorted(feature.of(expected))) === JSON.stringify(sorted(feature.read(graph)))
  )
}
