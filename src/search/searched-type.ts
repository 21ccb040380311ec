import { registerEnumType } from 'type-graphql'

/** The types that search answers with. */
export enum EntityOrFactType {
  ACTOR = 'ACTOR',
  TOPIC = 'TOPIC',
  EVENT = 'EVENT',
  INSTRUMENT = 'INSTRUMENT',
  DOCUMENT = 'DOCUMENT',
  RELATIONSHIP = 'RELATIONSHIP',
  POSITION = 'POSITION',
  CLAIM = 'CLAIM',
  RECOMMENDATION = 'RECOMMENDATION',
}
registerEnumType(EntityOrFactType, {
  name: 'EntityOrFactType',
  description: 'A type of entity or of fact.',
  valuesConfig: {
    ACTOR: { description: 'Actors: found by names and description.' },
    TOPIC: { description: 'Topics: by names, description and what supporting them means.' },
    EVENT: { description: 'Events: by names and description.' },
    INSTRUMENT: { description: 'Instruments: by names and description.' },
    DOCUMENT: { description: 'Documents: by names and description.' },
    RELATIONSHIP: { description: 'Relationships: by their remarks.' },
    POSITION: { description: 'Positions: by text and remarks.' },
    CLAIM: { description: 'Claims: by text and remarks.' },
    RECOMMENDATION: { description: 'Recommendations: by text and remarks.' },
  },
})
