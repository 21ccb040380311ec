import type { RelationType, VocabularyEntry } from '../bundle/bundle.ts'
import type { GraphItem } from '../graph/item.ts'

export function relationTypeToGraph(relationType: RelationType): GraphItem {
  const { id, code, family } = relationType
  return {
    id,
    labels: ['RelationType'],
    properties: { code, family },
    record: relationType,
    links: [],
  }
}

/** A family of relation types, or a theme of topics. */
export function vocabularyToGraph(entry: VocabularyEntry): GraphItem {
  return { id: entry.id, labels: ['Vocabulary'], properties: {}, record: entry, links: [] }
}
