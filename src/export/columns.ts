import { parsePartialDate } from '../values/partial-date.ts'
import type { Column } from './column.ts'
import type { ExportEdge, ExportNode, ExportPassage } from './model.ts'

// Never id, type, parent, source, target or key: viewers take these for something of their own.

export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { name: 'entity_type', type: 'text', of: (node) => node.entityType },
  { name: 'kind', type: 'text', of: (node) => node.kind },
  { name: 'kind_label', type: 'text', of: (node) => node.kindLabel },
  { name: 'status', type: 'text', of: (node) => node.status },
  { name: 'description', type: 'text', of: (node) => node.description },
  { name: 'date', type: 'text', of: (node) => node.date },
  { name: 'identifiers', type: 'list', of: (node) => node.identifiers },
  { name: 'degree', type: 'integer', of: (node) => node.degree },
  { name: 'weighted_degree', type: 'number', of: (node) => node.weightedDegree },
  { name: 'distance', type: 'integer', of: (node) => node.distance },
]

export const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  { name: 'relation', type: 'text', of: (edge) => edge.relation },
  { name: 'edge_kind', type: 'text', of: (edge) => edge.kind },
  { name: 'family', type: 'text', of: (edge) => edge.family },
  { name: 'symmetric', type: 'boolean', of: (edge) => edge.symmetric },
  { name: 'modality', type: 'list', of: modalities },
  { name: 'confidence', type: 'number', of: confidence },
  { name: 'facts', type: 'list', of: (edge) => edge.facts.map(({ id }) => id) },
  { name: 'evidence', type: 'list', of: (edge) => edge.evidence.map(placeOf) },
  { name: 'documents', type: 'list', of: documents },
  { name: 'dates', type: 'list', of: dates },
  { name: 'start_edtf', type: 'text', of: (edge) => endsAsWritten(edge).start },
  { name: 'end_edtf', type: 'text', of: (edge) => endsAsWritten(edge).end },
]

/** `document:memo-2018:61`: the document and the line. */
function placeOf({ document, line }: ExportPassage) {
  return line === null ? document : `${document}:${String(line)}`
}

function documents({ evidence }: ExportEdge) {
  return [...new Set(evidence.map(({ document }) => document))]
}

/** How the documents carry its facts, each way once. Participation is no fact, and stated. */
export function modalities({ kind, facts }: ExportEdge) {
  if (kind === 'PARTICIPATION') return ['STATED']
  return [...new Set(facts.map(({ modality }) => modality))].sort()
}

/** As sure as the surest of its facts. */
function confidence({ facts }: ExportEdge) {
  const rated = facts.map((fact) => fact.confidence).filter((value) => value !== null)
  return rated.length === 0 ? null : Math.max(...rated)
}

/** When its facts hold, as the documents have it, each date once. */
export function dates({ facts }: ExportEdge) {
  return [...new Set(facts.map(({ date }) => date).filter((date) => date !== null))].sort()
}

/** The dates that its first and last day come from, as they are written. */
function endsAsWritten(edge: ExportEdge): { start: string | null; end: string | null } {
  const parts = dates(edge).flatMap((date) => {
    const span = parsePartialDate(date)
    const [start = '', end = start] = date.split('/')
    return span ? [{ start, end, ...span }] : []
  })
  const first = parts.reduce((a, b) => (b.min < a.min ? b : a), parts[0] ?? NO_DATE)
  const last = parts.reduce((a, b) => (b.max > a.max ? b : a), parts[0] ?? NO_DATE)
  return { start: first.start || null, end: last.end || null }
}

const NO_DATE = { start: '', end: '', min: '', max: '' }
