import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { actorListing } from '../actor/actor.listing.ts'
import { participantList } from '../actor/actor.queries.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNodeOfType } from '../node/node.queries.ts'
import { instrumentListing } from './instrument.listing.ts'
import { instrumentList } from './instrument.queries.ts'
import { Instrument } from './instrument.type.ts'

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => Instrument, {
    nullable: true,
    description:
      'The instrument with an id; null where there is none.\n\nExample: `{ instrument(id: "instrument:brazil-declaration-on-refugees") { name kind relationships { nodes { from { name } relation { label } } } } }`',
  })
  instrument(
    @Arg('id', () => ID, { description: 'The id: `instrument:refugee-convention-1951`.' })
    id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'instrument', id)
  }

  @Query(() => instrumentListing.Connection, {
    description:
      'Instruments, by name unless asked otherwise.\n\nExample: `{ instruments(filter: {kind: {eq: TREATY}}) { nodes { name date } } }`',
  })
  instruments(
    @Args(() => instrumentListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return instrumentListing.connect(context, instrumentList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => actorListing.Connection, {
    description: 'Actors that take part in it or that it binds.',
  })
  participants(
    @Root() { id }: Instrument,
    @Args(() => actorListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return actorListing.connect(context, participantList, id, args)
  }
}
