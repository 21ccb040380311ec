import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { Fact } from '../fact/fact.type.ts'
import { PageArguments } from '../list/page.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { Topic } from '../topic/topic.type.ts'
import { checkFilter } from '../view/checked-filter.ts'
import { FACT_KINDS } from '../view/edge-kind.ts'
import { GraphFilter } from '../view/graph-filter.ts'
import { connectDoubts, DoubtConnection } from './doubts.connection.ts'
import { GraphDoubtKind } from './graph-doubt-kind.ts'
import { GraphDoubt } from './graph-doubt.type.ts'

@Resolver(() => GraphDoubt)
export class DoubtsResolver {
  @Query(() => DoubtConnection, {
    description:
      'Where not to lean: what the coders were unsure of, facts that rest on our own reading alone, claims that are contradicted or restated, actors on both sides of a topic. Kind by kind: facts in the order of the documents, actors by id. About facts that hold (STATED, IMPLIED), unless the filter asks for others.\n\nExample: `{ doubts(kinds: [CONTRADICTED], first: 5) { totalCount nodes { kind reason facts { id evidence { passage { line } } } } } }`',
  })
  async doubts(
    @Arg('kinds', () => [GraphDoubtKind], {
      nullable: true,
      description: 'Only of these kinds; all when left out, none for an empty list.',
    })
    kinds: GraphDoubtKind[] | null,
    @Arg('filter', () => GraphFilter, {
      nullable: true,
      description:
        'Which facts are asked about; of `edges` all kinds when left out. Of two linked claims both must have the modality, and one all else that the filter asks; what `without` names is left out with all facts that nothing else is left of at one end. What it says of the kind and degree of things (actorKinds, minDegree) changes nothing.',
    })
    filter: GraphFilter | null,
    @Arg('onBehalfOf', () => OnBehalfOf, {
      defaultValue: OnBehalfOf.INCLUDE,
      description:
        'Whether positions that others hold on behalf of actors put these on a side of a topic. They do not where the filter excludes them, either.',
    })
    onBehalfOf: OnBehalfOf,
    @Args(() => PageArguments) { first, after, last, before }: PageArguments,
    @Ctx() context: Context,
  ) {
    const page = { first, after, last, before }
    const checked = await checkFilter(context, filter, { edges: FACT_KINDS })
    return connectDoubts(context, { ...page, kinds, onBehalfOf, filter: checked, asked: filter })
  }

  @FieldResolver(() => [Fact], {
    description:
      'The facts it is about: one of an AMBIGUITY and of IMPLIED_ONLY; of CONTRADICTED two claims; of RESTATED the claim that says the other again and then that other; of BOTH_SIDES the positions for and against.',
  })
  facts(@Root() { facts }: GraphDoubt, @Ctx() context: Context) {
    return loadNodes(context, facts)
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'Of BOTH_SIDES, who is on both sides. Null for the other kinds.',
  })
  actor(@Root() { actor }: GraphDoubt, @Ctx() context: Context) {
    return actor === null ? null : loadNode(context, actor)
  }

  @FieldResolver(() => Topic, {
    nullable: true,
    description: 'Of BOTH_SIDES, on which topic. Null for the other kinds.',
  })
  topic(@Root() { topic }: GraphDoubt, @Ctx() context: Context) {
    return topic === null ? null : loadNode(context, topic)
  }
}
