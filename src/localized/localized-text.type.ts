import { Field, ObjectType } from 'type-graphql'
import type { ChosenText } from '../values/language.ts'

@ObjectType('LocalizedText', {
  description: 'A text in the language that was chosen for it, and whether that one was asked for.',
})
export class LocalizedTextType implements ChosenText {
  @Field(() => String, { description: 'The text.' })
  value!: string

  @Field(() => String, { description: 'The language it is in, as a BCP 47 tag.' })
  lang!: string

  @Field(() => Boolean, {
    description: 'True when it stands in for a language that was asked for and is not there.',
  })
  isFallback!: boolean
}
