import { Field, ObjectType } from 'type-graphql'
import { Entity } from '../entity/entity.type.ts'
import { NodeType } from '../node/decode.ts'
import { Node } from '../node/node.type.ts'
import { ActorKind } from './actor-kind.ts'
import { ActorStatus } from './actor-status.ts'

@NodeType('actor')
@ObjectType({
  implements: [Node, Entity],
  description:
    'Someone who acts or is acted upon: a state, an organization, a person, a group, a class of these.',
})
export class Actor extends Entity {
  @Field(() => ActorKind, { description: 'What it is.' })
  kind!: ActorKind

  @Field(() => ActorStatus, { description: 'Whether it exists.' })
  status!: ActorStatus

  /** The id of the country it belongs to. */
  country?: string
}
