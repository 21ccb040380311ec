import { Field, ObjectType } from 'type-graphql'
import { Entity } from '../entity/entity.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'

@NodeType('topic')
@ObjectType({
  implements: [Node, Entity],
  description: 'A question on which actors take a stand, and that facts are about.',
})
export class Topic extends Entity {
  @Field(() => String, { description: 'The code of the theme it belongs to: `MIGRATION`.' })
  theme!: string

  @LocalizedField({
    description:
      'What SUPPORTS means for this topic; OPPOSES is its contrary. Null where nobody takes a stand on it.',
    nullable: true,
  })
  plusMeans?: LocalizedText

  /** The id of the more general topic. */
  broader?: string
}
