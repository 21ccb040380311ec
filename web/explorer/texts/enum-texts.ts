import type { EdgeKind } from '../api/operations.ts'
import type { TextKey } from './texts.ts'

// What the page calls values that the service has no words for.

export const EDGE_KIND_TEXTS = {
  RELATIONSHIP: 'edgeRelationship',
  STANCE: 'edgeStance',
  CLAIM: 'edgeClaim',
  RECOMMENDATION: 'edgeRecommendation',
  PARTICIPATION: 'edgeParticipation',
} as const satisfies Record<EdgeKind, TextKey>

export const TYPE_TEXTS = {
  Actor: 'typeActor',
  Topic: 'typeTopic',
  Event: 'typeEvent',
  Instrument: 'typeInstrument',
  Document: 'typeDocument',
  Relationship: 'typeRelationship',
  Position: 'typePosition',
  Claim: 'typeClaim',
  Recommendation: 'typeRecommendation',
} as const satisfies Record<string, TextKey>
