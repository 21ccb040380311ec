import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How often a topic is spoken on, or an actor speaks, by stances.' })
export class StanceBar {
  /** The id of the topic or actor. */
  of!: string

  @Field(() => Int, { description: 'How many statements.' })
  total!: number

  @Field(() => Int, { description: 'How many of them support.' })
  supports!: number

  @Field(() => Int, { description: 'How many are ambivalent.' })
  ambivalent!: number

  @Field(() => Int, { description: 'How many oppose.' })
  opposes!: number
}
