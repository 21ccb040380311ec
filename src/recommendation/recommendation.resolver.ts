import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Actor } from '../actor/actor.type.ts'
import { Entity } from '../entity/entity.type.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNodeOfType, loadNodes } from '../node/node.queries.ts'
import { Topic } from '../topic/topic.type.ts'
import { recommendationListing } from './recommendation.listing.ts'
import { recommendationList } from './recommendation.queries.ts'
import { Recommendation } from './recommendation.type.ts'

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => Recommendation, {
    nullable: true,
    description:
      'The recommendation with an id; null where there is none.\n\nExample: `{ recommendation(id: "recommendation:memo-1-01") { text strength addressees { name } section { title order itemOrder } } }`',
  })
  recommendation(
    @Arg('id', () => ID, { description: 'The id: `recommendation:memo-1-01`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'recommendation', id)
  }

  @Query(() => recommendationListing.Connection, {
    description:
      'Recommendations, by document, heading and place under it unless asked otherwise.\n\nExample: `{ recommendations(filter: {strength: {eq: MUST}}) { nodes { text addressees { name } } } }`',
  })
  recommendations(
    @Args(() => recommendationListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return recommendationListing.connect(context, recommendationList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => [Actor], { description: 'Who asks.' })
  issuedBy(@Root() { issuedBy }: Recommendation, @Ctx() context: Context) {
    return loadNodes(context, issuedBy)
  }

  @FieldResolver(() => [Actor], {
    description: 'Who is asked; empty when the document names nobody.',
  })
  addressees(@Root() { addressees }: Recommendation, @Ctx() context: Context) {
    return loadNodes(context, addressees)
  }

  @FieldResolver(() => [Entity], { description: 'What or whom it is about.' })
  targets(@Root() { targets }: Recommendation, @Ctx() context: Context) {
    return loadNodes(context, targets)
  }

  @FieldResolver(() => [Topic], { description: 'The topics it concerns.' })
  topics(@Root() { topics }: Recommendation, @Ctx() context: Context) {
    return loadNodes(context, topics)
  }
}
