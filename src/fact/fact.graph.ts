import type { Evidence } from '../bundle/bundle.ts'
import {
  dateProperties,
  type Label,
  type Link,
  linksTo,
  type Properties,
  sortableNumber,
  sortKey,
} from '../graph/item.ts'
import { passageId } from './evidence.ts'

interface FactRecord {
  id: string
  modality: string
  confidence?: number
  doubts?: unknown[]
  evidence: Evidence[]
}

/** The labels of a fact of one type. */
export function factLabels(type: Label): Label[] {
  return ['Fact', type]
}

/** What all facts are filtered and sorted by. */
export function factProperties(record: FactRecord, date: string | undefined): Properties {
  const { id, modality, confidence, doubts, evidence } = record
  return {
    modality,
    confidence: confidence ?? null,
    doubtCount: doubts?.length ?? 0,
    documentIds: documentIds(evidence),
    documentKey: sortKey(placeInDocument(evidence[0]), id),
    ...dateProperties(date, id),
  }
}

/** The edges that lead from all facts: to their passages, and to the documents of these. */
export function factLinks({ evidence }: FactRecord): Link[] {
  return [
    ...evidence.map((item): Link => ({
      type: 'EVIDENCED_BY',
      to: passageId(item),
      properties: { support: item.support },
    })),
    ...linksTo('CARRIED_BY', documentIds(evidence)),
  ]
}

function documentIds(evidence: readonly Evidence[]) {
  return [...new Set(evidence.map(({ document }) => document))]
}

/** Sorts by document and there in the order of the text. */
export function placeInDocument(passage: { document: string; start: number } | undefined) {
  if (!passage) return ''
  return `${passage.document} ${sortableNumber(passage.start)}`
}
