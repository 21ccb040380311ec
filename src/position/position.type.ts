import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../fact/fact.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { Stance, STANCE_VALUES } from './stance.ts'

export enum HeldBy {
  SELF = 'SELF',
  REPRESENTED = 'REPRESENTED',
}
registerEnumType(HeldBy, {
  name: 'HeldBy',
  description: 'How an actor comes to a position.',
  valuesConfig: {
    SELF: { description: 'The actor itself holds it.' },
    REPRESENTED: { description: 'Another holds it on behalf of the actor.' },
  },
})

export enum OnBehalfOf {
  INCLUDE = 'INCLUDE',
  EXCLUDE = 'EXCLUDE',
}
registerEnumType(OnBehalfOf, {
  name: 'OnBehalfOf',
  description: 'Whether positions that another holds on behalf of an actor count as the actor’s.',
  valuesConfig: {
    INCLUDE: { description: 'They count.' },
    EXCLUDE: { description: 'Only positions that the actor itself holds count.' },
  },
})

@NodeType('position')
@ObjectType({ implements: [Node, Fact], description: 'Where an actor stands on a topic.' })
export class Position extends Fact {
  /** The id of the actor that holds it. */
  actor!: string
  onBehalfOf?: string[]
  speaker?: string
  topic!: string

  @Field(() => Stance, { description: 'For, against, or neither.' })
  stance!: Stance

  @Field(() => Int, {
    description: 'The stance as a number: SUPPORTS 1, AMBIVALENT 0, OPPOSES -1.',
  })
  stanceValue(): number {
    return STANCE_VALUES[this.stance]
  }

  @Field(() => Boolean, { description: 'True for support or opposition under conditions.' })
  conditional!: boolean

  @LocalizedField({ description: 'The position in one sentence that needs no context.' })
  text!: LocalizedText
}
