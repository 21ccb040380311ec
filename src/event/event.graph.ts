import type { Event } from '../bundle/bundle.ts'
import {
  entityLabels,
  entityProperties,
  mentionLinks,
  withoutMentions,
} from '../entity/entity.graph.ts'
import { dateProperties, type GraphItem, linksTo } from '../graph/item.ts'

export function eventToGraph(event: Event): GraphItem {
  const { id, kind, date, place, participants } = event
  return {
    id,
    labels: entityLabels('Event'),
    properties: {
      ...entityProperties(event),
      ...dateProperties(date, id),
      kind,
      placeId: place ?? null,
      participantIds: participants,
    },
    record: withoutMentions(event),
    links: [
      ...mentionLinks(event.mentions),
      ...linksTo('AT', [place]),
      ...linksTo('PARTICIPANT', participants),
    ],
  }
}
