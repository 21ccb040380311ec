import { Field, Float, ObjectType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import type { LocalizedText } from '../values/language.ts'

@ObjectType({ description: 'A number that a document gives, with what it counts.' })
export class Figure {
  @Field(() => Float, { description: 'The number; the lower end where a range is given.' })
  value!: number

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end of a range; null where one number is given.',
  })
  valueMax?: number

  @LocalizedField({ description: 'What it counts, in the plural: asylum requests, percent, ….' })
  unit!: LocalizedText

  @Field(() => String, {
    nullable: true,
    description: 'The figure as printed; null where it is not printed but counted or computed.',
  })
  raw?: string

  @LocalizedField({
    description:
      'How the document qualifies it: more than, nearly, estimated. Null where it does not.',
    nullable: true,
  })
  qualifier?: LocalizedText

  @Field(() => Boolean, {
    description: 'True when it is not printed: we counted or computed it from what is.',
  })
  derived!: boolean

  @Field(() => Float, {
    nullable: true,
    description: 'What a rate is counted on, such as 100000 residents; null for plain numbers.',
  })
  base?: number

  @LocalizedField({ description: 'A remark on the number; null for most.', nullable: true })
  note?: LocalizedText
}
