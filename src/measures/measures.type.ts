import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Centralities } from './centralities.ts'

export enum NodeMetric {
  DEGREE = 'DEGREE',
  WEIGHTED_DEGREE = 'WEIGHTED_DEGREE',
  IN_DEGREE = 'IN_DEGREE',
  OUT_DEGREE = 'OUT_DEGREE',
  BETWEENNESS = 'BETWEENNESS',
  CLOSENESS = 'CLOSENESS',
  EIGENVECTOR = 'EIGENVECTOR',
  PAGE_RANK = 'PAGE_RANK',
}
registerEnumType(NodeMetric, {
  name: 'NodeMetric',
  description: 'What the nodes of a view can be sorted by, the highest first.',
  valuesConfig: {
    DEGREE: { description: 'By `degree`.' },
    WEIGHTED_DEGREE: { description: 'By `weightedDegree`.' },
    IN_DEGREE: { description: 'By `inDegree`.' },
    OUT_DEGREE: { description: 'By `outDegree`.' },
    BETWEENNESS: { description: 'By `betweenness`.' },
    CLOSENESS: { description: 'By `closeness`; nodes without one come last.' },
    EIGENVECTOR: { description: 'By `eigenvector`; nodes without one come last.' },
    PAGE_RANK: { description: 'By `pageRank`.' },
  },
})

@ObjectType({
  description:
    'How central one node is in a view. Of this view alone: what a filter leaves out, or a limit cuts, does not count. Apart from the degrees, all edges between two nodes count as one, and one to itself not at all, nor one of a weight below 0, which divides.',
})
export class NodeMetrics {
  @Field(() => ID, { description: 'The id of the node, as edges name it.' })
  id!: string

  @Field(() => Int, { description: 'How many edges it has; one to itself once.' })
  degree!: number

  @Field(() => Int, {
    description: 'How many of them lead to it; those without a direction lead both ways.',
  })
  inDegree!: number

  @Field(() => Int, {
    description: 'How many of them lead from it; those without a direction lead both ways.',
  })
  outDegree!: number

  @Field(() => Float, { description: 'The weights of all of them together.' })
  weightedDegree!: number

  /** What its other fields are taken from. */
  centralities!: Centralities
}

@ObjectType({ description: 'Nodes of a view that are closely connected among each other.' })
export class Community {
  @Field(() => Int, {
    description: 'Its number in this view, from 1: the largest first, of one size by the first id.',
  })
  number!: number

  @Field(() => Int, { description: 'How many nodes it has.' })
  size!: number

  @Field(() => [ID], { description: 'The ids of its nodes, in their order.' })
  ids!: string[]
}

@ObjectType({
  description:
    'The communities of a view. Each node is in one of them. All edges between two nodes count as one, of their weights together, and one to itself not at all, nor one of a weight below 0, which divides.',
})
export class Communities {
  @Field(() => Int, { description: 'How many there are; a node without edges is one of its own.' })
  count!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'How much more of the edges lies within communities than chance would give, with the resolution asked for; −0.5 to 1 where that is 1. Null where no two nodes are connected. Newman and Girvan 2004.',
  })
  modularity!: number | null

  @Field(() => [Community], { description: 'The communities, the largest first.' })
  communities!: Community[]
}

export enum LayoutAlgorithm {
  FORCE_ATLAS_2 = 'FORCE_ATLAS_2',
  CIRCLE = 'CIRCLE',
  BY_COMMUNITY = 'BY_COMMUNITY',
}
registerEnumType(LayoutAlgorithm, {
  name: 'LayoutAlgorithm',
  description: 'How the nodes of a view are placed in a picture.',
  valuesConfig: {
    FORCE_ATLAS_2: {
      description:
        'Edges pull together, nodes push apart; an edge pulls by 1 + ln of its weight. Jacomy and others 2014.',
    },
    CIRCLE: { description: 'On one circle, in the order of their ids.' },
    BY_COMMUNITY: {
      description:
        'Each community a circle, these packed into one; the more edges a node has, the more room.',
    },
  },
})

@ObjectType({ description: 'Where a node stands in a picture.' })
export class NodePlace {
  @Field(() => ID, { description: 'The id of the node.' })
  id!: string

  @Field(() => Float, { description: 'From left to right, −1 to 1; the middle is 0.' })
  x!: number

  @Field(() => Float, { description: 'From bottom to top, −1 to 1; the middle is 0.' })
  y!: number
}
