import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNode, loadNodeOfType } from '../node/node.queries.ts'
import { RelationType } from '../relation-type/relation-type.type.ts'
import { relationshipListing } from './relationship.listing.ts'
import { relationshipList } from './relationship.queries.ts'
import { Relationship } from './relationship.type.ts'

@Resolver(() => Relationship)
export class RelationshipResolver {
  @Query(() => Relationship, {
    nullable: true,
    description:
      'The relationship with an id; null where there is none.\n\nExample: `{ relationship(id: "relationship:curacao--blocks--unhcr") { from { name } relation { label } to { name } evidence { passage { line } } } }`',
  })
  relationship(
    @Arg('id', () => ID, { description: 'The id: `relationship:curacao--blocks--unhcr`.' })
    id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'relationship', id)
  }

  @Query(() => relationshipListing.Connection, {
    description:
      'Relationships, in the order of the documents unless asked otherwise.\n\nExample: `{ relationships(filter: {relation: {eq: "PRESSURES"}}) { nodes { from { name } to { name } date } } }`',
  })
  relationships(
    @Args(() => relationshipListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return relationshipListing.connect(context, relationshipList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => Entity, { description: 'The thing it starts from.' })
  from(@Root() { from }: Relationship, @Ctx() context: Context) {
    return loadNode(context, from)
  }

  @FieldResolver(() => Entity, { description: 'The thing it leads to.' })
  to(@Root() { to }: Relationship, @Ctx() context: Context) {
    return loadNode(context, to)
  }

  @FieldResolver(() => RelationType, { description: 'What the one is to the other.' })
  relation(@Root() { relation }: Relationship, @Ctx() context: Context) {
    return loadNode(context, `relation-type:${relation}`)
  }
}
