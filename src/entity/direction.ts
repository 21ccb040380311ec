import { registerEnumType } from 'type-graphql'

export enum Direction {
  OUTGOING = 'OUTGOING',
  INCOMING = 'INCOMING',
  BOTH = 'BOTH',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'At which end of its relationships a thing stands.',
  valuesConfig: {
    OUTGOING: { description: 'It is the start: `from`.' },
    INCOMING: { description: 'It is the end: `to`.' },
    BOTH: { description: 'Either.' },
  },
})
