import { ArgsType, Field, ID } from 'type-graphql'

/** Between whom an edge of a stance network is. */
@ArgsType()
export class StanceEndsArguments {
  @Field(() => ID, { description: 'The id of a row.' })
  from!: string

  @Field(() => ID, {
    description: 'The id of another row; in a two-mode network that of a column.',
  })
  to!: string
}
