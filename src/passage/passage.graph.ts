import type { Document, Passage } from '../bundle/bundle.ts'
import { passageId } from '../fact/evidence.ts'
import { placeInDocument } from '../fact/fact.graph.ts'
import { type GraphItem, linksTo, sortKey, textProperties } from '../graph/item.ts'

export function passageToGraph(passage: Passage, document: Document): GraphItem {
  const { line, endLine, start, end } = passage
  const id = passageId(passage)
  const section = document.sections?.findLast((candidate) => candidate.start <= start)?.title
  return {
    id,
    labels: ['Passage'],
    properties: {
      documentId: document.id,
      ...textProperties('sections', section),
      line,
      endLine: endLine ?? null,
      start,
      end,
      documentKey: sortKey(placeInDocument(passage), id),
    },
    record: { id, document: document.id, section, line, endLine, start, end },
    links: linksTo('IN_DOCUMENT', [document.id]),
  }
}
