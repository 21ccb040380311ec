import { Field, Int, InterfaceType } from 'type-graphql'
import { LocalizedField } from '../localized/localized-field.ts'
import { Node } from '../node/node.type.ts'
import type { LocalizedText } from '../values/language.ts'
import { preferredNames } from '../values/names.ts'
import { Identifier } from './identifier.type.ts'
import { Name } from './name.type.ts'

@InterfaceType({
  implements: Node,
  description:
    'A thing that facts are about: an Actor, Topic, Event, Instrument or Document. It has names, and passages that mention it.',
})
export abstract class Entity extends Node {
  @LocalizedField({
    description: 'The preferred name.',
    texts: (root) => preferredNames((root as Entity).names),
  })
  name!: never

  @Field(() => [Name], { description: 'All names, in all languages.' })
  names!: Name[]

  @LocalizedField({
    description: 'What it is, in a sentence or two. Null where nobody wrote one.',
    nullable: true,
  })
  description?: LocalizedText

  @Field(() => [Identifier], {
    name: 'identifiers',
    description: 'What other catalogues call it; only those we are sure of.',
  })
  listIdentifiers(): Identifier[] {
    return this.identifiers ?? []
  }
  identifiers?: Identifier[]

  @Field(() => Int, {
    description:
      'How many facts touch it in any role, a self loop once. Only facts that hold (STATED, IMPLIED).',
  })
  degree!: number

  @Field(() => Int, { description: 'How many times it was written; 1 when it is as first loaded.' })
  version!: number
}
