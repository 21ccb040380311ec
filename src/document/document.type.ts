import { Field, Int, ObjectType } from 'type-graphql'
import { Entity } from '../entity/entity.type.ts'
import { LocalizedField } from '../localized/localized-field.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { Genre } from './genre.ts'

@NodeType('document')
@ObjectType({
  implements: [Node, Entity],
  description: 'A text that facts were coded from, or that such a text cites.',
})
export class Document extends Entity {
  @LocalizedField({
    description: 'The title; the same as `name`.',
    texts: (root) => preferredNames((root as Document).names),
  })
  title!: never

  @Field(() => Genre, { description: 'What kind of text it is.' })
  genre!: Genre

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was published; null where that is not known.',
  })
  date?: string

  @LocalizedField({
    description: 'How sure the date is, where that needs saying; null otherwise.',
    nullable: true,
  })
  dateNote?: LocalizedText

  @Field(() => String, {
    nullable: true,
    description: 'The language it is written in, as a BCP 47 tag; null where that is not known.',
  })
  language?: string

  @Field(() => String, {
    nullable: true,
    description:
      'The SHA-256 of the text file that offsets count in, in hexadecimal; null for documents that are only cited.',
  })
  sha256?: string

  @Field(() => Int, {
    nullable: true,
    description: 'How long that text is, in UTF-16 code units; null for documents only cited.',
  })
  length?: number

  @Field(() => String, {
    nullable: true,
    description:
      'How reliable the source is, A (completely) to F (cannot be judged), as intelligence services grade it; null when nobody judged it.',
  })
  reliability?: string

  publishers!: string[]
  contributors!: string[]
}
