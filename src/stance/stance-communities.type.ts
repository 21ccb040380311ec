import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Merge } from '../network/analysis/hierarchy.ts'

export enum StanceCommunityMethod {
  LOUVAIN = 'LOUVAIN',
  LABEL_PROPAGATION = 'LABEL_PROPAGATION',
  SINGLE = 'SINGLE',
  AVERAGE = 'AVERAGE',
  COMPLETE = 'COMPLETE',
  WARD = 'WARD',
}
const CLUSTERS =
  'Hierarchical, by Euclidean distances of how two are linked with all others (Burt 1976); the distance of two clusters is'
registerEnumType(StanceCommunityMethod, {
  name: 'StanceCommunityMethod',
  description: 'How communities of a stance network are found.',
  valuesConfig: {
    LOUVAIN: {
      description:
        'By moves that raise the modularity (Blondel and others 2008, doi:10.1088/1742-5468/2008/10/P10008).',
    },
    LABEL_PROPAGATION: {
      description:
        'Each takes the community most of its weight leads to, until nothing changes (Raghavan and others 2007, doi:10.1103/PhysRevE.76.036106).',
    },
    SINGLE: { description: `${CLUSTERS} that of their nearest members.` },
    AVERAGE: { description: `${CLUSTERS} the mean of all pairs of their members.` },
    COMPLETE: { description: `${CLUSTERS} that of their farthest members.` },
    WARD: {
      description: `${CLUSTERS} what their union adds to the variance (ward.D2: Murtagh and Legendre 2014, doi:10.1007/s00357-014-9161-z).`,
    },
  },
})

@ObjectType({ description: 'Those that are more linked with each other than with others.' })
export class StanceCommunity {
  @Field(() => Int, {
    description: 'Its number, from 1: the largest first, of one size that with the first member.',
  })
  number!: number

  /** The ids of its members. */
  members!: readonly string[]
}

@ObjectType({ description: 'Two clusters become one.' })
export class StanceMerge implements Merge {
  @Field(() => Int, {
    description:
      'One of the two. Of n leaves a number below n is the leaf in that place, counted from 0; n + k is what merge k made, counted from 0.',
  })
  left!: number

  @Field(() => Int, { description: 'The other, numbered likewise.' })
  right!: number

  @Field(() => Float, { description: 'How far apart the two are.' })
  height!: number

  @Field(() => Int, { description: 'How many leaves they have together.' })
  size!: number
}

@ObjectType({ description: 'How clusters became one, step by step.' })
export class StanceDendrogram {
  /** The ids of its leaves. */
  leaves!: readonly string[]

  @Field(() => [StanceMerge], {
    description: 'One less than there are leaves, in the order in which clusters merge.',
  })
  merges!: StanceMerge[]
}

@ObjectType({
  description:
    'Communities of a one-mode stance network. Weights below 0 do not bind: modularity, LOUVAIN and LABEL_PROPAGATION count them as 0, distances as they are.',
})
export class StanceCommunities {
  @Field(() => Int, { description: 'How many there are.' })
  count!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'How much more weight lies within them than chance would put there (Newman 2004, doi:10.1103/PhysRevE.70.056131): Σ over pairs in one of (w(i,j) − resolution · s(i)·s(j) / 2m) / 2m. Null where no weight is above 0. `compatibility: DNA` counts every weight above 0 as 1.',
  })
  modularity!: number | null

  @Field(() => [StanceCommunity], {
    description: 'The communities. Who is linked with nobody has its own.',
  })
  communities!: StanceCommunity[]

  @Field(() => StanceDendrogram, {
    nullable: true,
    description: 'The whole tree, of hierarchical methods; null for others.',
  })
  dendrogram!: StanceDendrogram | null
}
