import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({
  description:
    'Anything with an id of its own. Ids are stable, readable, unique over all types, and begin with their type: `actor:lima-group`.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The id, which names the type before its colon.' })
  id!: string
}
