import type { RelationType, Relationship } from '../bundle/bundle.ts'
import { factLabels, factLinks, factProperties } from '../fact/fact.graph.ts'
import { figureLinks } from '../figure/figure.graph.ts'
import { type GraphItem, linksTo, type NativeEdge, textProperties } from '../graph/item.ts'
import { parsePartialDate } from '../values/partial-date.ts'

export function relationshipToGraph(
  relationship: Relationship,
  relationType: RelationType,
): GraphItem {
  const { id, from, to, relation, date, asWritten, note } = relationship
  return {
    id,
    labels: factLabels('Relationship'),
    properties: {
      ...factProperties(relationship, date),
      ...textProperties('texts', note),
      relation,
      family: relationType.family,
      fromId: from,
      toId: to,
      asWritten: asWritten ?? null,
    },
    record: relationship,
    links: [
      ...factLinks(relationship),
      ...figureLinks(relationship),
      ...linksTo('FROM', [from]),
      ...linksTo('TO', [to]),
      ...linksTo('OF_TYPE', [relationType.id]),
    ],
  }
}

/** The same relationship as one edge between its ends; `rid` leads back to it and its evidence. */
export function relationshipToNativeEdge(
  { id, from, to, relation, modality, confidence, date }: Relationship,
  { family }: RelationType,
): NativeEdge {
  const span = date === undefined ? null : parsePartialDate(date)
  return {
    rid: id,
    from,
    to,
    properties: {
      rid: id,
      relation,
      family,
      modality,
      confidence: confidence ?? null,
      startMin: span?.min ?? null,
      endMax: span?.max ?? null,
    },
  }
}
