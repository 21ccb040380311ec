import { Field, Float, Int, ObjectType } from 'type-graphql'
import { HiddenByModality } from '../list/connection.ts'
import { HeldPosition } from '../position/stance-tally.type.ts'
import { Stance } from '../position/stance.ts'

@ObjectType({ description: 'Where one of the compared actors stands on one topic.' })
export class ComparedStance {
  /** The actor's id. */
  actor!: string

  @Field(() => Stance, {
    nullable: true,
    description:
      'Where it stands over all its positions on the topic: SUPPORTS or OPPOSES where all of them say so, AMBIVALENT where they do not all point one way. Null where it is silent: it has no position on the topic.',
  })
  stance!: Stance | null

  @Field(() => Int, { description: 'How many of its positions support it.' })
  supports!: number

  @Field(() => Int, { description: 'How many of its positions oppose it.' })
  opposes!: number

  @Field(() => Int, { description: 'How many of its positions are ambivalent.' })
  ambivalent!: number

  @Field(() => [HeldPosition], {
    description:
      'The positions behind it, in the order of the documents, each with how the actor comes to it. Empty where it is silent.',
  })
  positions!: HeldPosition[]
}

@ObjectType({ description: 'Where all compared actors stand on one topic.' })
export class ComparedTopic {
  /** The topic's id. */
  topic!: string

  @Field(() => [ComparedStance], {
    description: 'One for each compared actor, in the order in which they were asked for.',
  })
  stances!: ComparedStance[]
}

@ObjectType({
  description:
    'How far two of the compared actors agree. Each topic of the comparison counts once: agree, disagree, mixed and silent add up to their number.',
})
export class ComparedPair {
  /** The id of the one actor. */
  a!: string

  /** The id of the other actor. */
  b!: string

  @Field(() => Int, { description: 'On how many topics both support, or both oppose.' })
  agree!: number

  @Field(() => Int, { description: 'On how many topics one supports and the other opposes.' })
  disagree!: number

  @Field(() => Int, {
    description: 'On how many topics both have positions, and at least one is AMBIVALENT.',
  })
  mixed!: number

  @Field(() => Int, { description: 'On how many topics at least one of them has no position.' })
  silent!: number

  @Field(() => Float, {
    nullable: true,
    description:
      '(agree − disagree) / (agree + disagree + mixed): 1 full agreement, -1 full disagreement. Null where they have no topic in common. The order of the two does not matter.',
  })
  score!: number | null

  /** Ids of topics, in the order of the comparison. */
  agreeOn!: string[]
  disagreeOn!: string[]
  mixedOn!: string[]
  silentOn!: string[]
}

@ObjectType({
  description: 'Actors side by side: where each stands on each topic, and who agrees with whom.',
})
export class Comparison {
  /** The ids of the actors. */
  actors!: string[]

  @Field(() => Int, {
    description: 'How many topics are compared: those on which at least one of the actors stands.',
  })
  topicCount!: number

  @Field(() => [ComparedTopic], {
    description: 'The topics, those on which most of the actors stand first, then by id.',
  })
  topics!: ComparedTopic[]

  @Field(() => [ComparedPair], {
    description: 'Every two of the actors, in the order in which they were asked for.',
  })
  pairs!: ComparedPair[]

  @Field(() => [HiddenByModality], {
    description:
      'Positions of the actors that are left out because they are only wished for or supposed. One that several of them have counts once.',
  })
  hiddenByModality!: HiddenByModality[]
}
