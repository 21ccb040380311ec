import type { Actor } from '../bundle/bundle.ts'
import {
  entityLabels,
  entityProperties,
  mentionLinks,
  withoutMentions,
} from '../entity/entity.graph.ts'
import { type GraphItem, linksTo } from '../graph/item.ts'

export function actorToGraph(actor: Actor): GraphItem {
  const { id, kind, status, country } = actor
  return {
    id,
    labels: entityLabels('Actor'),
    properties: { ...entityProperties(actor), kind, status, countryId: country ?? null },
    record: withoutMentions(actor),
    links: [...mentionLinks(actor.mentions), ...linksTo('COUNTRY', [country])],
  }
}
