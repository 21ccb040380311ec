import { registerEnumType } from 'type-graphql'

/** The types that things of a view have. */
export enum EntityType {
  ACTOR = 'ACTOR',
  TOPIC = 'TOPIC',
  EVENT = 'EVENT',
  INSTRUMENT = 'INSTRUMENT',
  DOCUMENT = 'DOCUMENT',
}
registerEnumType(EntityType, {
  name: 'EntityType',
  description: 'A type of entity.',
  valuesConfig: {
    ACTOR: { description: 'Actors: states, organisations, groups, offices, people.' },
    TOPIC: { description: 'Topics: questions that actors take positions on.' },
    EVENT: { description: 'Events.' },
    INSTRUMENT: { description: 'Instruments: treaties, declarations, laws, programmes.' },
    DOCUMENT: { description: 'Documents.' },
  },
})
