import type { Document } from '../bundle/bundle.ts'
import {
  entityLabels,
  entityProperties,
  mentionLinks,
  withoutMentions,
} from '../entity/entity.graph.ts'
import { dateProperties, type GraphItem, linksTo } from '../graph/item.ts'

export function documentToGraph(document: Document): GraphItem {
  const { id, genre, date, language, sha256, length, publishers, contributors } = document
  return {
    id,
    labels: entityLabels('Document'),
    properties: {
      ...entityProperties(document),
      ...dateProperties(date, id),
      genre,
      language: language ?? null,
      sha256: sha256 ?? null,
      length: length ?? null,
    },
    record: withoutMentions(document),
    links: [
      ...mentionLinks(document.mentions),
      ...linksTo('PUBLISHED_BY', publishers),
      ...linksTo('CONTRIBUTED_BY', contributors),
    ],
  }
}
