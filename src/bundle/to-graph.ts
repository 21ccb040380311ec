import { actorToGraph } from '../actor/actor.graph.ts'
import { claimsToGraph, unitsToGraph } from '../claim/claim.graph.ts'
import { documentToGraph } from '../document/document.graph.ts'
import { eventToGraph } from '../event/event.graph.ts'
import { passageId } from '../fact/evidence.ts'
import { figuresToGraph } from '../figure/figure.graph.ts'
import type { GraphItem, NativeEdge } from '../graph/item.ts'
import { instrumentToGraph } from '../instrument/instrument.graph.ts'
import { passageToGraph } from '../passage/passage.graph.ts'
import { positionToGraph } from '../position/position.graph.ts'
import { recommendationToGraph, sectionsToGraph } from '../recommendation/recommendation.graph.ts'
import { relationTypeToGraph } from '../relation-type/relation-type.graph.ts'
import {
  relationshipToGraph,
  relationshipToNativeEdge,
} from '../relationship/relationship.graph.ts'
import { topicToGraph } from '../topic/topic.graph.ts'
import { vocabularyToGraph } from '../vocabulary/vocabulary.graph.ts'
import type { Bundle, Passage } from './bundle.ts'

/** A whole bundle as nodes and edges, in the order in which they are written. */
export interface BundleGraph {
  items: GraphItem[]
  nativeEdges: NativeEdge[]
}

/** The graph of a bundle that `readBundle` found to be whole. */
export function bundleToGraph(bundle: Bundle): BundleGraph {
  const relationTypes = new Map(bundle.relationTypes.map((type) => [type.code, type]))
  const relationType = (code: string) => known(relationTypes.get(code), code)
  return {
    items: [
      ...bundle.vocabularies.map(vocabularyToGraph),
      ...bundle.relationTypes.map(relationTypeToGraph),
      ...bundle.documents.map(documentToGraph),
      ...bundle.actors.map(actorToGraph),
      ...bundle.topics.map(topicToGraph),
      ...bundle.events.map(eventToGraph),
      ...bundle.instruments.map(instrumentToGraph),
      ...passagesToGraph(bundle),
      ...figuresToGraph([...bundle.relationships, ...bundle.claims]),
      ...bundle.relationships.map((item) => relationshipToGraph(item, relationType(item.relation))),
      ...bundle.positions.map(positionToGraph),
      ...unitsToGraph(bundle.claims),
      ...claimsToGraph(bundle.claims),
      ...sectionsToGraph(bundle.recommendations),
      ...bundle.recommendations.map(recommendationToGraph),
    ],
    nativeEdges: bundle.relationships.map((item) =>
      relationshipToNativeEdge(item, relationType(item.relation)),
    ),
  }
}

/** Every passage once, however many facts and mentions lead to it. */
function passagesToGraph(bundle: Bundle): GraphItem[] {
  const passages = new Map<string, Passage>()
  const { actors, events, instruments, documents } = bundle
  for (const { mentions } of [...actors, ...events, ...instruments, ...documents]) {
    for (const mention of mentions) passages.set(passageId(mention), mention)
  }
  const { relationships, positions, claims, recommendations } = bundle
  for (const { evidence } of [...relationships, ...positions, ...claims, ...recommendations]) {
    for (const item of evidence) passages.set(passageId(item), item)
  }
  const byId = new Map(documents.map((document) => [document.id, document]))
  return [...passages.values()].map((passage) =>
    passageToGraph(passage, known(byId.get(passage.document), passage.document)),
  )
}

function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The bundle names ${name}, which it does not hold.`)
  return value
}
