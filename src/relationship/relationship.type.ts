import { Field, ObjectType } from 'type-graphql'
import { Fact } from '../fact/fact.type.ts'
import { Figure } from '../figure/figure.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'

@NodeType('relationship')
@ObjectType({
  implements: [Node, Fact],
  description: 'What one thing is to another: who signed what, who hosts whom, who pressures whom.',
})
export class Relationship extends Fact {
  /** The id of the thing it starts from. */
  from!: string
  /** The id of the thing it leads to. */
  to!: string
  /** The code of the relation type. */
  relation!: string

  @Field(() => String, {
    nullable: true,
    description: 'The name as printed, where the document prints it otherwise; null for most.',
  })
  asWritten?: string

  @LocalizedField({
    description: 'How sure the date is, where that needs saying; null otherwise.',
    nullable: true,
  })
  dateNote?: LocalizedText

  @Field(() => [Figure], {
    name: 'figures',
    description: 'The numbers the document gives with it. Empty for most.',
  })
  listFigures(): Figure[] {
    return this.figures ?? []
  }
  figures?: Figure[]
}
