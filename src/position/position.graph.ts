import type { Position } from '../bundle/bundle.ts'
import { factLabels, factLinks, factProperties } from '../fact/fact.graph.ts'
import { type GraphItem, linksTo, textProperties } from '../graph/item.ts'
import { STANCE_VALUES } from './stance.ts'

export function positionToGraph(position: Position): GraphItem {
  const { id, actor, onBehalfOf, speaker, stance, topic, conditional, text, note, date } = position
  return {
    id,
    labels: factLabels('Position'),
    properties: {
      ...factProperties(position, date),
      ...textProperties('texts', text, note),
      stance,
      conditional,
      stanceValue: STANCE_VALUES[stance],
      actorId: actor,
      topicId: topic,
    },
    record: position,
    links: [
      ...factLinks(position),
      ...linksTo('HELD_BY', [actor]),
      ...linksTo('ON_BEHALF_OF', onBehalfOf),
      ...linksTo('SPOKEN_BY', [speaker]),
      ...linksTo('ON_TOPIC', [topic]),
    ],
  }
}
