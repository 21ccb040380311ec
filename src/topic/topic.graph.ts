import type { Topic } from '../bundle/bundle.ts'
import { entityLabels, entityProperties } from '../entity/entity.graph.ts'
import { type GraphItem, linksTo, textProperties } from '../graph/item.ts'

export function topicToGraph(topic: Topic): GraphItem {
  const { id, theme, broader, plusMeans } = topic
  return {
    id,
    labels: entityLabels('Topic'),
    properties: {
      ...entityProperties(topic),
      ...textProperties('plusMeanings', plusMeans),
      theme,
      broaderId: broader ?? null,
    },
    record: topic,
    links: linksTo('BROADER', [broader]),
  }
}
