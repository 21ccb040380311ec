import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Actor } from '../actor/actor.type.ts'
import { Entity } from '../entity/entity.type.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNode, loadNodeOfType, loadNodes } from '../node/node.queries.ts'
import { Topic } from '../topic/topic.type.ts'
import { claimListing } from './claim.listing.ts'
import { claimList } from './claim.queries.ts'
import { Claim, ClaimLink, ClaimLinkKind } from './claim.type.ts'

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, {
    nullable: true,
    description:
      'The claim with an id; null where there is none.\n\nExample: `{ claim(id: "claim:memo-061-01") { text assertedBy { name } contradicts { text } evidence { passage { line } } } }`',
  })
  claim(
    @Arg('id', () => ID, { description: 'The id: `claim:memo-061-01`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'claim', id)
  }

  @Query(() => claimListing.Connection, {
    description:
      'Claims, in the order of the documents unless asked otherwise.\n\nExample: `{ claims(filter: {unit: {contains: "asylum requests"}}) { nodes { text figures { value unit } } } }`',
  })
  claims(@Args(() => claimListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return claimListing.connect(context, claimList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => [Actor], { description: 'In whose voice it is made.' })
  assertedBy(@Root() { assertedBy }: Claim, @Ctx() context: Context) {
    return loadNodes(context, assertedBy)
  }

  @FieldResolver(() => [Actor], { description: 'Whom the document cites for it. Empty for most.' })
  sources(@Root() { sources }: Claim, @Ctx() context: Context) {
    return loadNodes(context, sources)
  }

  @FieldResolver(() => [Entity], { description: 'What or whom it is about.' })
  about(@Root() { about }: Claim, @Ctx() context: Context) {
    return loadNodes(context, about)
  }

  @FieldResolver(() => [Topic], { description: 'The topics it concerns.' })
  topics(@Root() { topics }: Claim, @Ctx() context: Context) {
    return loadNodes(context, topics)
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actor that is the place it speaks of; null where it is none, or not known.',
  })
  place(@Root() { place }: Claim, @Ctx() context: Context) {
    return place === undefined ? null : loadNode(context, place)
  }

  @FieldResolver(() => [Claim], {
    description: 'Claims that it makes more credible; `links` says why.',
  })
  supports(@Root() { links }: Claim, @Ctx() context: Context) {
    return loadNodes(context, endsOf(links, ClaimLinkKind.SUPPORTS))
  }

  @FieldResolver(() => [Claim], {
    description:
      'Claims that can hardly be true beside it, or are in tension with it; `links` says why.',
  })
  contradicts(@Root() { links }: Claim, @Ctx() context: Context) {
    return loadNodes(context, endsOf(links, ClaimLinkKind.CONTRADICTS))
  }

  @FieldResolver(() => [Claim], { description: 'Claims that it says again; `links` says why.' })
  restates(@Root() { links }: Claim, @Ctx() context: Context) {
    return loadNodes(context, endsOf(links, ClaimLinkKind.RESTATES))
  }
}

@Resolver(() => ClaimLink)
export class ClaimLinkResolver {
  @FieldResolver(() => Claim, { description: 'The claim at the other end.' })
  claim(@Root() { claim }: ClaimLink, @Ctx() context: Context) {
    return loadNode(context, claim)
  }
}

function endsOf(links: readonly ClaimLink[] | undefined, kind: ClaimLinkKind) {
  return links?.filter((link) => link.kind === kind).map(({ claim }) => claim)
}
