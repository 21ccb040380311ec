import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { actorListing } from '../actor/actor.listing.ts'
import { participantList } from '../actor/actor.queries.ts'
import { Actor } from '../actor/actor.type.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNode, loadNodeOfType } from '../node/node.queries.ts'
import { eventListing } from './event.listing.ts'
import { eventList } from './event.queries.ts'
import { Event } from './event.type.ts'

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, {
    nullable: true,
    description:
      'The event with an id; null where there is none.\n\nExample: `{ event(id: "event:workshop-panama-2018") { name date place { name } } }`',
  })
  event(
    @Arg('id', () => ID, { description: 'The id: `event:lima-icg-meeting`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'event', id)
  }

  @Query(() => eventListing.Connection, {
    description:
      'Events, by name unless asked otherwise.\n\nExample: `{ events(filter: {date: {eq: "2017"}}, orderBy: {field: DATE}) { nodes { name date } } }`',
  })
  events(@Args(() => eventListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return eventListing.connect(context, eventList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actor that is the place; null where it is none, or not known.',
  })
  place(@Root() { place }: Event, @Ctx() context: Context) {
    return place === undefined ? null : loadNode(context, place)
  }

  @FieldResolver(() => actorListing.Connection, { description: 'Actors that take part.' })
  participants(
    @Root() { id }: Event,
    @Args(() => actorListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return actorListing.connect(context, participantList, id, args)
  }
}
