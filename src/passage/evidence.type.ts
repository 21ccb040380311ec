import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { SupportCode } from '../fact/evidence.ts'

export const Support: Record<SupportCode, SupportCode> = {
  STATES: 'STATES',
  IMPLIES: 'IMPLIES',
  DENIES: 'DENIES',
}
registerEnumType(Support, {
  name: 'Support',
  description: 'How a passage bears on a fact.',
  valuesConfig: {
    STATES: { description: 'The passage says it.' },
    IMPLIES: { description: 'We read it in the passage.' },
    DENIES: { description: 'The passage says the opposite.' },
  },
})

@ObjectType({ description: 'A passage that bears on a fact, and how.' })
export class Evidence {
  /** The passage's id. */
  passage!: string

  @Field(() => Support, { description: 'How the passage bears on the fact.' })
  support!: SupportCode
}
