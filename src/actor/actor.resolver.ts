import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { claimListing } from '../claim/claim.listing.ts'
import { claimsAbout, claimsAssertedBy } from '../claim/claim.queries.ts'
import { HOLDING_MODALITIES } from '../fact/modality.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNode, loadNodeOfType } from '../node/node.queries.ts'
import { positionListing } from '../position/position.listing.ts'
import { positionsByActor, stancesOfActor } from '../position/position.queries.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { StanceSummary } from '../position/stance-tally.type.ts'
import { holderLinks, stanceArguments, summarizeByTopic } from '../position/tally.ts'
import { recommendationListing } from '../recommendation/recommendation.listing.ts'
import {
  recommendationsIssuedBy,
  recommendationsReceivedBy,
  recommendationsTargeting,
} from '../recommendation/recommendation.queries.ts'
import { actorListing } from './actor.listing.ts'
import { actorList, memberList, memberOfList } from './actor.queries.ts'
import { Actor } from './actor.type.ts'

/** Membership as relationships say it; only those that hold make a member. */
const MEMBERSHIP = { relation: 'MEMBER_OF', modalities: HOLDING_MODALITIES }

@Resolver(() => Actor)
export class ActorResolver {
  @Query(() => Actor, {
    nullable: true,
    description:
      'The actor with an id; null where there is none.\n\nExample: `{ actor(id: "actor:provea") { name country { name } positions { nodes { stance topic { name } } } } }`',
  })
  actor(
    @Arg('id', () => ID, { description: 'The id: `actor:lima-group`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'actor', id)
  }

  @Query(() => actorListing.Connection, {
    description:
      'Actors, by name unless asked otherwise.\n\nExample: `{ actors(filter: {kind: {eq: NGO}}) { totalCount nodes { name country { name } } } }`',
  })
  actors(@Args(() => actorListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return actorListing.connect(context, actorList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The country it belongs to; null for countries and where that is not known.',
  })
  country(@Root() { country }: Actor, @Ctx() context: Context) {
    return country === undefined ? null : loadNode(context, country)
  }

  @FieldResolver(() => positionListing.Connection, {
    description:
      'Where it stands: positions it holds and, unless excluded, those held on its behalf.',
  })
  positions(
    @Root() { id }: Actor,
    @Args(() => positionListing.Arguments) args: ListArguments,
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description: 'Whether positions that others hold on behalf of actors count.',
    })
    onBehalfOf: OnBehalfOf,
    @Ctx() context: Context,
  ) {
    return positionListing.connect(context, positionsByActor, id, args, {
      parameters: { links: holderLinks(onBehalfOf) },
    })
  }

  @FieldResolver(() => [StanceSummary], {
    description:
      'Where it stands on each topic, over all its positions that hold (STATED, IMPLIED).',
  })
  async stanceSummary(
    @Root() { id }: Actor,
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description: 'Whether positions that others hold on behalf of actors count.',
    })
    onBehalfOf: OnBehalfOf,
    @Ctx() { load }: Context,
  ): Promise<StanceSummary[]> {
    return summarizeByTopic(await load(stancesOfActor, id, stanceArguments(onBehalfOf)))
  }

  @FieldResolver(() => claimListing.Connection, { description: 'Claims in its voice.' })
  claimsAsserted(
    @Root() { id }: Actor,
    @Args(() => claimListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return claimListing.connect(context, claimsAssertedBy, id, args)
  }

  @FieldResolver(() => claimListing.Connection, { description: 'Claims about it.' })
  claimsAbout(
    @Root() { id }: Actor,
    @Args(() => claimListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return claimListing.connect(context, claimsAbout, id, args)
  }

  @FieldResolver(() => recommendationListing.Connection, { description: 'What it asks of others.' })
  recommendationsIssued(
    @Root() { id }: Actor,
    @Args(() => recommendationListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return recommendationListing.connect(context, recommendationsIssuedBy, id, args)
  }

  @FieldResolver(() => recommendationListing.Connection, {
    description: 'What is asked of it, by name.',
  })
  recommendationsReceived(
    @Root() { id }: Actor,
    @Args(() => recommendationListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return recommendationListing.connect(context, recommendationsReceivedBy, id, args)
  }

  @FieldResolver(() => recommendationListing.Connection, {
    description: 'Recommendations about it: whoever is asked.',
  })
  recommendationsTargeting(
    @Root() { id }: Actor,
    @Args(() => recommendationListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return recommendationListing.connect(context, recommendationsTargeting, id, args)
  }

  @FieldResolver(() => actorListing.Connection, {
    description: 'Actors that are members of it, as relationships of type MEMBER_OF that hold say.',
  })
  members(
    @Root() { id }: Actor,
    @Args(() => actorListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return actorListing.connect(context, memberList, id, args, { parameters: MEMBERSHIP })
  }

  @FieldResolver(() => actorListing.Connection, {
    description: 'Actors that it is a member of, as relationships of type MEMBER_OF that hold say.',
  })
  memberOf(
    @Root() { id }: Actor,
    @Args(() => actorListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return actorListing.connect(context, memberOfList, id, args, { parameters: MEMBERSHIP })
  }
}
