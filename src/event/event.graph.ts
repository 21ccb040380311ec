import type { Event } from '../bundle/bundle.ts'
import {
  entityLabels,
  entityProperties,
  mentionLinks,
  withoutMentions,
} from '../entity/entity.graph.ts'
import { dateProperties, type GraphItem, linksTo, textProperties } from '../graph/item.ts'

export function eventToGraph(event: Event): GraphItem {
  const { id, kind, date, place, placeName, participants } = event
  return {
    id,
    labels: entityLabels('Event'),
    properties: {
      ...entityProperties(event),
      ...dateProperties(date, id),
      ...textProperties('placeNames', placeName),
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
