import type { RelationType } from '../bundle/bundle.ts'
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
