import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { claimListing } from '../claim/claim.listing.ts'
import { claimsByTopic } from '../claim/claim.queries.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { LANG_DESCRIPTION, wantedLanguages } from '../localized/languages.ts'
import { loadNode, loadNodeOfType } from '../node/node.queries.ts'
import { positionListing } from '../position/position.listing.ts'
import { campsOfTopic, positionsByTopic } from '../position/position.queries.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { Camps } from '../position/stance-tally.type.ts'
import { divideIntoCamps, stanceArguments } from '../position/tally.ts'
import { recommendationListing } from '../recommendation/recommendation.listing.ts'
import { recommendationsByTopic } from '../recommendation/recommendation.queries.ts'
import { chooseText } from '../values/language.ts'
import type { Theme } from '../vocabulary/vocabulary.type.ts'
import { topicListing } from './topic.listing.ts'
import { narrowerTopics, topicList } from './topic.queries.ts'
import { Topic } from './topic.type.ts'

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description:
      'The topic with an id; null where there is none.\n\nExample: `{ topic(id: "topic:dialogue") { name plusMeans camps { supporters { actor { name } } opponents { actor { name } } } } }`',
  })
  topic(
    @Arg('id', () => ID, { description: 'The id: `topic:dialogue`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'topic', id)
  }

  @Query(() => topicListing.Connection, {
    description:
      'Topics, by name unless asked otherwise.\n\nExample: `{ topics(orderBy: {field: POSITION_COUNT, direction: DESC}, first: 10) { nodes { name positions { totalCount } } } }`',
  })
  topics(@Args(() => topicListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return topicListing.connect(context, topicList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => String, {
    description: 'The theme in words; its code where nobody wrote any.',
  })
  async themeLabel(
    @Root() { theme }: Topic,
    @Arg('lang', () => [String], { nullable: true, description: LANG_DESCRIPTION })
    lang: string[] | null,
    @Ctx() context: Context,
  ): Promise<string> {
    const languages = wantedLanguages(lang, context)
    const term = (await loadNode(context, `theme:${theme}`)) as unknown as Theme | null
    return chooseText(term?.label, languages)?.value ?? theme
  }

  @FieldResolver(() => Topic, {
    nullable: true,
    description: 'The more general topic; null for the most general ones.',
  })
  broader(@Root() { broader }: Topic, @Ctx() context: Context) {
    return broader === undefined ? null : loadNode(context, broader)
  }

  @FieldResolver(() => topicListing.Connection, { description: 'The more special topics.' })
  narrower(
    @Root() { id }: Topic,
    @Args(() => topicListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return topicListing.connect(context, narrowerTopics, id, args)
  }

  @FieldResolver(() => positionListing.Connection, { description: 'Positions on it.' })
  positions(
    @Root() { id }: Topic,
    @Args(() => positionListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return positionListing.connect(context, positionsByTopic, id, args)
  }

  @FieldResolver(() => claimListing.Connection, { description: 'Claims that concern it.' })
  claims(
    @Root() { id }: Topic,
    @Args(() => claimListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return claimListing.connect(context, claimsByTopic, id, args)
  }

  @FieldResolver(() => recommendationListing.Connection, {
    description: 'Recommendations that concern it.',
  })
  recommendations(
    @Root() { id }: Topic,
    @Args(() => recommendationListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return recommendationListing.connect(context, recommendationsByTopic, id, args)
  }

  @FieldResolver(() => Camps, {
    description:
      'Who supports it, who opposes it, who is ambivalent, by positions that hold (STATED, IMPLIED).',
  })
  async camps(
    @Root() { id }: Topic,
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description: 'Whether positions that others hold on behalf of actors count.',
    })
    onBehalfOf: OnBehalfOf,
    @Ctx() { load }: Context,
  ): Promise<Camps> {
    return divideIntoCamps(await load(campsOfTopic, id, stanceArguments(onBehalfOf)))
  }
}
