import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { passagesMentioning } from '../passage/passage.queries.ts'
import { passageListing } from '../passage/passage.listing.ts'
import { relationshipListing } from '../relationship/relationship.listing.ts'
import { relationshipsByEntity } from '../relationship/relationship.queries.ts'
import { Direction } from './direction.ts'
import { Entity } from './entity.type.ts'

/** Which edges of a relationship lead to an entity that stands at that end. */
const ENDS: Record<Direction, string[]> = {
  OUTGOING: ['FROM'],
  INCOMING: ['TO'],
  BOTH: ['FROM', 'TO'],
}

@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => relationshipListing.Connection, {
    description: 'Relationships at an end of which it stands; a self loop once.',
  })
  relationships(
    @Root() { id }: Entity,
    @Args(() => relationshipListing.Arguments) args: ListArguments,
    @Arg('direction', () => Direction, {
      defaultValue: Direction.BOTH,
      description: 'At which end.',
    })
    direction: Direction,
    @Ctx() context: Context,
  ) {
    return relationshipListing.connect(context, relationshipsByEntity, id, args, {
      parameters: { ends: ENDS[direction] },
    })
  }

  @FieldResolver(() => passageListing.Connection, {
    description: 'Passages that name it, in the order of the documents.',
  })
  mentions(
    @Root() { id }: Entity,
    @Args(() => passageListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return passageListing.connect(context, passagesMentioning, id, args)
  }
}
