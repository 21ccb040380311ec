import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Actor } from '../actor/actor.type.ts'
import { Document } from '../document/document.type.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNode, loadNodeOfType, loadNodes } from '../node/node.queries.ts'
import { Topic } from '../topic/topic.type.ts'
import { positionListing } from './position.listing.ts'
import { positionList } from './position.queries.ts'
import { Position } from './position.type.ts'
import { CampMember, HeldPosition, StanceSummary } from './stance-tally.type.ts'

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => Position, {
    nullable: true,
    description:
      'The position with an id; null where there is none.\n\nExample: `{ position(id: "position:joint-statement-signatories--democracy-restoration") { text stance topic { name } onBehalfOf { name } evidence { passage { line } } } }`',
  })
  position(
    @Arg('id', () => ID, {
      description: 'The id: `position:joint-statement-signatories--democracy-restoration`.',
    })
    id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'position', id)
  }

  @Query(() => positionListing.Connection, {
    description:
      'Positions, in the order of the documents unless asked otherwise.\n\nExample: `{ positions(filter: {topic: {some: {id: {eq: "topic:dialogue"}}}}) { groups(by: STANCE) { label count } nodes { actor { name } stance } } }`',
  })
  positions(@Args(() => positionListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return positionListing.connect(context, positionList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => Actor, { description: 'Who holds it.' })
  actor(@Root() { actor }: Position, @Ctx() context: Context) {
    return loadNode(context, actor)
  }

  @FieldResolver(() => [Actor], {
    description: 'On whose behalf it is held, besides the actor. Empty for most.',
  })
  onBehalfOf(@Root() { onBehalfOf }: Position, @Ctx() context: Context) {
    return loadNodes(context, onBehalfOf)
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Who speaks for the actor; null where nobody is named.',
  })
  speaker(@Root() { speaker }: Position, @Ctx() context: Context) {
    return speaker === undefined ? null : loadNode(context, speaker)
  }

  @FieldResolver(() => Topic, { description: 'What it is on.' })
  topic(@Root() { topic }: Position, @Ctx() context: Context) {
    return loadNode(context, topic)
  }

  @FieldResolver(() => Document, { description: 'The document it is written in.' })
  document(@Root() { evidence }: Position, @Ctx() context: Context) {
    const [first] = evidence
    return first ? loadNode(context, first.document) : null
  }
}

@Resolver(() => StanceSummary)
export class StanceSummaryResolver {
  @FieldResolver(() => Topic, { description: 'The topic.' })
  topic(@Root() { topic }: StanceSummary, @Ctx() context: Context) {
    return loadNode(context, topic)
  }
}

@Resolver(() => HeldPosition)
export class HeldPositionResolver {
  @FieldResolver(() => Position, { description: 'The position.' })
  position(@Root() { position }: HeldPosition, @Ctx() context: Context) {
    return loadNode(context, position)
  }
}

@Resolver(() => CampMember)
export class CampMemberResolver {
  @FieldResolver(() => Actor, { description: 'The actor.' })
  actor(@Root() { actor }: CampMember, @Ctx() context: Context) {
    return loadNode(context, actor)
  }

  @FieldResolver(() => [Position], { description: 'The positions that put it there.' })
  positions(@Root() { positionIds }: CampMember, @Ctx() context: Context) {
    return loadNodes(context, positionIds)
  }
}
