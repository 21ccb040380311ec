import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type {
  ActorConsistency,
  Consistency,
  Contradiction,
  TopicStance,
} from '../network/analysis/consistency.ts'
import type { OpenStance } from './open-stance.ts'

export enum StanceTopicOrder {
  DIVISION = 'DIVISION',
  UNITY = 'UNITY',
}
registerEnumType(StanceTopicOrder, {
  name: 'StanceTopicOrder',
  description:
    'Which topics come first. Of equal ones those of more actors, then by their ids; those without a number last.',
  valuesConfig: {
    DIVISION: { description: 'Those that divide most.' },
    UNITY: { description: 'Those that unite most.' },
  },
})

@ObjectType({
  description:
    'Who takes both sides of a topic, which topics divide actors and which unite them. An actor leans by the mean of its stances on a topic, opposing −1, ambivalent 0, supporting 1, however many they are.',
})
export class StanceConsistency {
  stance!: OpenStance
  found!: Consistency

  @Field(() => Int, { description: 'How often an actor takes both sides of a topic.' })
  contradictionCount!: number
}

@ObjectType({ description: 'An actor that takes both sides of a topic.' })
export class StanceContradiction implements Omit<Contradiction, 'actor' | 'topic'> {
  stance!: OpenStance
  /** The ids of the two. */
  actor!: string
  topic!: string
  /** Rows of the table of statements. */
  statements!: number[]

  @Field(() => Int, { description: 'How many of its statements support it.' })
  agree!: number

  @Field(() => Int, { description: 'How many oppose it.' })
  disagree!: number

  @Field(() => Float, {
    description:
      '|agree − disagree| / (agree + disagree): 0 for as many of both, below 1. Ambivalent ones count for neither.',
  })
  consistency!: number
}

@ObjectType({ description: 'How actors stand to a topic.' })
export class StanceTopicSides implements TopicStance {
  /** Its id. */
  topic!: string

  @Field(() => Int, { description: 'How many actors lean to supporting it.' })
  supporters!: number

  @Field(() => Int, { description: 'How many lean to opposing it.' })
  opponents!: number

  @Field(() => Int, { description: 'How many lean to neither.' })
  undecided!: number

  @Field(() => Float, {
    description: 'How its actors lean on average, −1 (all oppose) to 1 (all support).',
  })
  mean!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'How far it divides: 2·min(P, N) / (P + N), with P the sum of the leanings of its supporters and N that of its opponents without the sign. 0 where all lean to one side, 1 where both weigh as much. Null for fewer than two actors, or where nobody leans.',
  })
  division!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'How far it unites: |mean|, 1 where all are fully on one side. Null for fewer than two actors.',
  })
  unity!: number | null
}

@ObjectType({ description: 'How consistent an actor is over its topics.' })
export class StanceActorConsistency implements ActorConsistency {
  /** Its id. */
  actor!: string

  @Field(() => Int, { description: 'How many topics it speaks on.' })
  topics!: number

  @Field(() => Int, { description: 'On how many of them it takes both sides.' })
  contradicted!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'The share of its topics on which it does not, 0 to 1. Null for one without topics, as `isolates` keeps.',
  })
  consistency!: number | null
}
