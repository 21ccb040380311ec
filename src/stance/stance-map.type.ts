import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'
import { Stance } from '../position/stance.ts'

export enum StanceMapMethod {
  MDS = 'MDS',
  CORRESPONDENCE = 'CORRESPONDENCE',
}
registerEnumType(StanceMapMethod, {
  name: 'StanceMapMethod',
  description:
    'How places in two dimensions are found. What is said is a topic with a stance on it.',
  valuesConfig: {
    MDS: {
      description:
        'Classical multidimensional scaling (Torgerson 1952, doi:10.1007/BF02288916) of how unlike two are: 1 − (what both say) / (what either says), however often (Jaccard).',
    },
    CORRESPONDENCE: {
      description:
        'Correspondence analysis (Greenacre 1984) of how often they say what, in principal coordinates: with what is said beside them. Of the largest part that is connected by what is said in common (that of the most rows; of equals that of the most statements; of equals again that of the row whose id is first): others have no place, as nothing tells how far they are from it.',
    },
  },
})

@ObjectType({ description: 'One who speaks, in a map.' })
export class StancePoint {
  /** Its id. */
  of!: string

  @Field(() => Float, {
    nullable: true,
    description:
      'Along the first axis; null for one that says nothing in common with the others of a CORRESPONDENCE, directly or by way of third ones.',
  })
  x!: number | null

  @Field(() => Float, { nullable: true, description: 'Along the second axis; null likewise.' })
  y!: number | null
}

@ObjectType({ description: 'What is said, in a map.' })
export class StanceSaidPoint {
  /** The id of what it is said of. */
  on!: string

  @Field(() => Stance, { description: 'The stance on it.' })
  stance!: Stance

  @Field(() => Float, {
    nullable: true,
    description: 'Along the first axis; null for what only those say that have no place.',
  })
  x!: number | null

  @Field(() => Float, { nullable: true, description: 'Along the second axis; null likewise.' })
  y!: number | null
}

@ObjectType({
  description:
    'The rows of a network in two dimensions: who says the same is near. Axes have no direction of their own: of each the place farthest from 0 is above it.',
})
export class StanceMap {
  @Field(() => [StancePoint], { description: 'The rows, in the order of their ids.' })
  points!: StancePoint[]

  @Field(() => [StanceSaidPoint], { description: 'What is said, of CORRESPONDENCE; else empty.' })
  said!: StanceSaidPoint[]

  @Field(() => [Float], {
    nullable: true,
    description:
      'The share of each of the two axes of all that differs between those with a place, 0 to 1; null where nothing does.',
  })
  shares!: readonly number[] | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Of MDS: √(Σ(d − δ)² / Σδ²), with d the distances in the map and δ those of the rows; 0 where the map has them as they are. Null for CORRESPONDENCE.',
  })
  stress!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Of CORRESPONDENCE: χ² of what those with a place say, divided by their statements; 0 where all say the same. Null for MDS.',
  })
  inertia!: number | null
}
