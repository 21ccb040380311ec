import type { Instrument } from '../bundle/bundle.ts'
import {
  entityLabels,
  entityProperties,
  mentionLinks,
  withoutMentions,
} from '../entity/entity.graph.ts'
import { dateProperties, type GraphItem, linksTo } from '../graph/item.ts'

export function instrumentToGraph(instrument: Instrument): GraphItem {
  const { id, kind, status, date, participants } = instrument
  return {
    id,
    labels: entityLabels('Instrument'),
    properties: {
      ...entityProperties(instrument),
      ...dateProperties(date, id),
      kind,
      status,
      participantIds: participants,
    },
    record: withoutMentions(instrument),
    links: [...mentionLinks(instrument.mentions), ...linksTo('PARTICIPANT', participants)],
  }
}
