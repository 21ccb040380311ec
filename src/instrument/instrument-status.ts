import { registerEnumType } from 'type-graphql'

/** Whether an instrument exists. */
export enum InstrumentStatus {
  EXISTING = 'EXISTING',
  PROPOSED = 'PROPOSED',
}
registerEnumType(InstrumentStatus, {
  name: 'InstrumentStatus',
  description: 'Whether an instrument exists.',
  valuesConfig: {
    EXISTING: { description: 'It exists.' },
    PROPOSED: { description: 'Someone proposes it; it does not exist.' },
  },
})
