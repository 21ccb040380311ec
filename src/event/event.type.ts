import { Field, ObjectType } from 'type-graphql'
import { Entity } from '../entity/entity.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { EventKind } from './event-kind.ts'

@NodeType('event')
@ObjectType({
  implements: [Node, Entity],
  description: 'Something that happened, happens or is announced.',
})
export class Event extends Entity {
  @Field(() => EventKind, { description: 'What kind of event it is.' })
  kind!: EventKind

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it happened; null where the documents do not say.',
  })
  date?: string

  @LocalizedField({
    description: 'How sure the date is, where that needs saying; null otherwise.',
    nullable: true,
  })
  dateNote?: LocalizedText

  @LocalizedField({
    description:
      'Where it happened, by name, where that is no actor or more exact than the actor; null otherwise.',
    nullable: true,
  })
  placeName?: LocalizedText

  /** The id of the actor that is the place. */
  place?: string
  participants!: string[]
}
