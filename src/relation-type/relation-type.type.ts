import { Field, ObjectType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import type { LocalizedText } from '../values/language.ts'

@NodeType('relation-type')
@ObjectType({
  description: 'What one thing is to another: a term of the vocabulary of relationships.',
})
export class RelationType {
  /** `relation-type:` and the code. */
  id!: string

  @Field(() => String, { description: 'The code: `MEMBER_OF`.' })
  code!: string

  @LocalizedField({ description: 'In words, read from `from` to `to`: is a member of.' })
  label!: LocalizedText

  @LocalizedField({ description: 'In words, read from `to` to `from`: has as a member.' })
  inverseLabel!: LocalizedText

  @LocalizedField({
    description: 'What the term means; null where nobody wrote it.',
    nullable: true,
  })
  description?: LocalizedText

  @Field(() => Boolean, { description: 'True when it holds the same both ways.' })
  symmetric!: boolean

  @Field(() => String, { description: 'The family of terms it belongs to: `COOPERATION`.' })
  family!: string
}
