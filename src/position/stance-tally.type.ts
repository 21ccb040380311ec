import { Field, ID, Int, ObjectType } from 'type-graphql'
import { HeldBy } from './position.type.ts'

@ObjectType({ description: 'One position behind an answer, and how the actor comes to it.' })
export class HeldPosition {
  /** The position's id. */
  position!: string

  @Field(() => HeldBy, { description: 'Whether the actor holds it itself or another for it.' })
  heldBy!: HeldBy
}

@ObjectType({ description: 'Where an actor stands on one topic, over all its positions on it.' })
export class StanceSummary {
  /** The topic's id. */
  topic!: string

  @Field(() => Int, { description: 'How many of its positions support it.' })
  supports!: number

  @Field(() => Int, { description: 'How many of its positions oppose it.' })
  opposes!: number

  @Field(() => Int, { description: 'How many of its positions are ambivalent.' })
  ambivalent!: number

  @Field(() => [ID], { description: 'The positions behind these numbers.' })
  positionIds!: string[]

  @Field(() => [HeldPosition], {
    description: 'The same positions, each with how the actor comes to it.',
  })
  positions!: HeldPosition[]
}

@ObjectType({ description: 'An actor in one of the camps of a topic.' })
export class CampMember {
  /** The actor's id. */
  actor!: string

  @Field(() => HeldBy, {
    description:
      'Whether it stands there itself or through others. An actor that does both is listed twice.',
  })
  heldBy!: HeldBy

  @Field(() => [ID], { description: 'The positions that put it there.' })
  positionIds!: string[]
}

@ObjectType({
  description:
    'Who stands where on a topic. An actor with positions on both sides is in both camps.',
})
export class Camps {
  @Field(() => [CampMember], { description: 'Who supports it.' })
  supporters!: CampMember[]

  @Field(() => [CampMember], { description: 'Who opposes it.' })
  opponents!: CampMember[]

  @Field(() => [CampMember], { description: 'Who is for and against, or neither.' })
  ambivalent!: CampMember[]
}
