import { registerEnumType } from 'type-graphql'

/** Whether an actor exists. */
export enum ActorStatus {
  EXISTING = 'EXISTING',
  PROPOSED = 'PROPOSED',
  HYPOTHETICAL = 'HYPOTHETICAL',
  DISSOLVED = 'DISSOLVED',
}
registerEnumType(ActorStatus, {
  name: 'ActorStatus',
  description: 'Whether an actor exists.',
  valuesConfig: {
    EXISTING: { description: 'The actor exists at the time of the document.' },
    PROPOSED: {
      description: 'The actor does not exist; a document would like it to be created or found.',
    },
    HYPOTHETICAL: { description: 'The actor is only imagined as a possibility or a condition.' },
    DISSOLVED: { description: 'The actor existed earlier and has ceased to exist or to function.' },
  },
})
