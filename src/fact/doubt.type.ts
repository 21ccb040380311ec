import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import type { LocalizedText } from '../values/language.ts'

export enum DoubtKind {
  WORDING = 'WORDING',
  IDENTITY = 'IDENTITY',
  ATTRIBUTION = 'ATTRIBUTION',
  DATE = 'DATE',
  FIGURE = 'FIGURE',
  STRUCTURE = 'STRUCTURE',
  TRANSLATION = 'TRANSLATION',
}
registerEnumType(DoubtKind, {
  name: 'DoubtKind',
  description: 'What a doubt is about.',
  valuesConfig: {
    WORDING: { description: 'The text is unclear or garbled.' },
    IDENTITY: { description: 'Which actor or thing is meant.' },
    ATTRIBUTION: { description: 'Who says or does it.' },
    DATE: { description: 'When it holds.' },
    FIGURE: { description: 'The number, or what it counts.' },
    STRUCTURE: { description: 'Lists, numbering or page layout of the document.' },
    TRANSLATION: { description: 'A name or term without an attested translation.' },
  },
})

@ObjectType({ description: 'What the coder of a fact was unsure of.' })
export class Doubt {
  @Field(() => DoubtKind, { description: 'What the doubt is about.' })
  kind!: DoubtKind

  @LocalizedField({ description: 'What is unsure, and why.' })
  reason!: LocalizedText
}
