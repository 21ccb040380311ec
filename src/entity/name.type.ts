import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { NameKind, NameRecord } from '../values/names.ts'

export const NameKindEnum: Record<NameKind, NameKind> = {
  PREFERRED: 'PREFERRED',
  ALTERNATE: 'ALTERNATE',
  ACRONYM: 'ACRONYM',
  FORMER: 'FORMER',
  TRANSLATION: 'TRANSLATION',
  HIDDEN: 'HIDDEN',
}
registerEnumType(NameKindEnum, {
  name: 'NameKind',
  description: 'What a name is to the thing it names.',
  valuesConfig: {
    PREFERRED: { description: 'The name that is shown; one a language.' },
    ALTERNATE: { description: 'Another name in use.' },
    ACRONYM: { description: 'A short form, such as OAS or OEA.' },
    FORMER: { description: 'A name no longer used.' },
    TRANSLATION: { description: 'Our rendering of a name that exists in another language only.' },
    HIDDEN: { description: 'A misprint or misspelling: it helps to find, it is not a name.' },
  },
})

@ObjectType({ description: 'One name of a thing, in one language.' })
export class Name implements NameRecord {
  @Field(() => String, { description: 'The name.' })
  value!: string

  @Field(() => String, {
    description: 'Its language, as a BCP 47 tag; `und` where it is the same in every language.',
  })
  lang!: string

  @Field(() => NameKindEnum, { description: 'What it is to the thing it names.' })
  kind!: NameKind
}
