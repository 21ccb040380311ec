import { Field, Int, ObjectType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'

@NodeType('passage')
@ObjectType({
  implements: Node,
  description:
    'A stretch of a document. The service ships no document text: `text`, `prefix` and `suffix` are null unless the document itself has been attached.',
})
export class Passage extends Node {
  /** The document's id. */
  document!: string

  @LocalizedField({
    description: 'The heading it stands under; null before the first.',
    nullable: true,
  })
  section?: LocalizedText

  @Field(() => Int, { nullable: true, description: 'The line it begins on, counted from 1.' })
  line?: number

  @Field(() => Int, {
    nullable: true,
    description: 'The line it ends on, where that is another; null where it ends on `line`.',
  })
  endLine?: number

  @Field(() => Int, {
    description: 'Where it begins in the text: UTF-16 code units from its start.',
  })
  start!: number

  @Field(() => Int, { description: 'Where it ends, in UTF-16 code units: the first one after it.' })
  end!: number
}
