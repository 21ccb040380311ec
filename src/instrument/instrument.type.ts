import { Field, ObjectType } from 'type-graphql'
import { Entity } from '../entity/entity.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { InstrumentKind } from './instrument-kind.ts'
import { InstrumentStatus } from './instrument-status.ts'

@NodeType('instrument')
@ObjectType({
  implements: [Node, Entity],
  description:
    'A means by which actors act: a treaty, declaration, sanction, permit, programme and so on.',
})
export class Instrument extends Entity {
  @Field(() => InstrumentKind, { description: 'What kind of instrument it is.' })
  kind!: InstrumentKind

  @Field(() => InstrumentStatus, { description: 'Whether it exists.' })
  status!: InstrumentStatus

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was adopted or was in use; null where the documents do not say.',
  })
  date?: string

  @LocalizedField({
    description: 'How sure the date is, where that needs saying; null otherwise.',
    nullable: true,
  })
  dateNote?: LocalizedText

  participants!: string[]
}
