import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Actor } from '../actor/actor.type.ts'
import { factListing } from '../fact/fact.listing.ts'
import { factsByDocument } from '../fact/fact.queries.ts'
import type { ListArguments } from '../list/define-listing.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { loadNodeOfType, loadNodes } from '../node/node.queries.ts'
import { passageListing } from '../passage/passage.listing.ts'
import { passagesByDocument } from '../passage/passage.queries.ts'
import { documentListing } from './document.listing.ts'
import { documentList } from './document.queries.ts'
import { Document } from './document.type.ts'

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description:
      'The document with an id; null where there is none.\n\nExample: `{ document(id: "document:statement-2019") { title date facts(first: 5) { totalCount nodes { id } } } }`',
  })
  document(
    @Arg('id', () => ID, { description: 'The id: `document:memo-2018`.' }) id: string,
    @Ctx() context: Context,
  ) {
    return loadNodeOfType(context, 'document', id)
  }

  @Query(() => documentListing.Connection, {
    description:
      'Documents, by name unless asked otherwise.\n\nExample: `{ documents { nodes { title date publishers { name } } } }`',
  })
  documents(@Args(() => documentListing.Arguments) args: ListArguments, @Ctx() context: Context) {
    return documentListing.connect(context, documentList, WHOLE_GRAPH, args)
  }

  @FieldResolver(() => [Actor], { description: 'Who published it; empty where that is not known.' })
  publishers(@Root() { publishers }: Document, @Ctx() context: Context) {
    return loadNodes(context, publishers)
  }

  @FieldResolver(() => [Actor], {
    description: 'Who wrote or signed it; empty where that is not known.',
  })
  contributors(@Root() { contributors }: Document, @Ctx() context: Context) {
    return loadNodes(context, contributors)
  }

  @FieldResolver(() => factListing.Connection, {
    description: 'Facts of all types that it carries, in the order of its text.',
  })
  facts(
    @Root() { id }: Document,
    @Args(() => factListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return factListing.connect(context, factsByDocument, id, args)
  }

  @FieldResolver(() => passageListing.Connection, {
    description: 'Its passages that facts or mentions lead to, in the order of its text.',
  })
  passages(
    @Root() { id }: Document,
    @Args(() => passageListing.Arguments) args: ListArguments,
    @Ctx() context: Context,
  ) {
    return passageListing.connect(context, passagesByDocument, id, args)
  }
}
