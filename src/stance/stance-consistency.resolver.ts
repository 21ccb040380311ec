import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import type { TopicStance } from '../network/analysis/consistency.ts'
import { loadNode, loadNodes } from '../node/node.queries.ts'
import { Position } from '../position/position.type.ts'
import { Topic } from '../topic/topic.type.ts'
import { FIRST_DESCRIPTION, firstOf } from './first-of.ts'
import {
  StanceActorConsistency,
  StanceConsistency,
  StanceContradiction,
  StanceTopicOrder,
  StanceTopicSides,
} from './stance-consistency.type.ts'

@Resolver(() => StanceConsistency)
export class StanceConsistencyResolver {
  @FieldResolver(() => [StanceContradiction], {
    description:
      'Who takes both sides of which topic: the least consistent first, of equal ones those with more statements, then by actors and topics. Of people who code texts, each may also be a mistake.',
  })
  contradictions(
    @Root() { stance, found }: StanceConsistency,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
  ): StanceContradiction[] {
    const count = ({ agree, disagree }: { agree: number; disagree: number }) => agree + disagree
    return firstOf(found.contradictions, first, (a, b) => {
      return a.consistency - b.consistency || count(b) - count(a)
    }).map((one) => Object.assign(new StanceContradiction(), { stance, ...one }))
  }

  @FieldResolver(() => [StanceTopicSides], { description: 'Its topics.' })
  topics(
    @Root() { found }: StanceConsistency,
    @Arg('orderBy', () => StanceTopicOrder, {
      defaultValue: StanceTopicOrder.DIVISION,
      description: 'Which come first.',
    })
    orderBy: StanceTopicOrder,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
  ): StanceTopicSides[] {
    const key = orderBy === StanceTopicOrder.DIVISION ? 'division' : 'unity'
    return firstOf(found.topics, first, (a, b) => {
      return (b[key] ?? -1) - (a[key] ?? -1) || actorsOf(b) - actorsOf(a)
    }).map((topic) => Object.assign(new StanceTopicSides(), topic))
  }

  @FieldResolver(() => [StanceActorConsistency], {
    description:
      'Its actors: the least consistent first, of equal ones those with more topics; those without any last.',
  })
  actors(
    @Root() { found }: StanceConsistency,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
  ): StanceActorConsistency[] {
    return firstOf(found.actors, first, (a, b) => {
      return (a.consistency ?? 2) - (b.consistency ?? 2) || b.topics - a.topics
    }).map((actor) => Object.assign(new StanceActorConsistency(), actor))
  }
}

function actorsOf({ supporters, opponents, undecided }: TopicStance) {
  return supporters + opponents + undecided
}

@Resolver(() => StanceContradiction)
export class StanceContradictionResolver {
  @FieldResolver(() => Actor, { description: 'Who.' })
  actor(@Root() { actor }: StanceContradiction, @Ctx() context: Context) {
    return loadNode(context, actor)
  }

  @FieldResolver(() => Topic, { description: 'On what.' })
  topic(@Root() { topic }: StanceContradiction, @Ctx() context: Context) {
    return loadNode(context, topic)
  }

  @FieldResolver(() => [Position], {
    description:
      'The positions that take a side, with their passages, in the order of time: its own, and those held on its behalf.',
  })
  positions(
    @Root() { stance, statements }: StanceContradiction,
    @Arg('first', () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
    @Ctx() context: Context,
  ) {
    const ids = statements.map((statement) => stance.holdingOf(statement).position)
    return loadNodes(context, firstOf(ids, first))
  }
}

@Resolver(() => StanceTopicSides)
export class StanceTopicSidesResolver {
  @FieldResolver(() => Topic, { description: 'The topic.' })
  topic(@Root() { topic }: StanceTopicSides, @Ctx() context: Context) {
    return loadNode(context, topic)
  }
}

@Resolver(() => StanceActorConsistency)
export class StanceActorConsistencyResolver {
  @FieldResolver(() => Actor, { description: 'The actor.' })
  actor(@Root() { actor }: StanceActorConsistency, @Ctx() context: Context) {
    return loadNode(context, actor)
  }
}
