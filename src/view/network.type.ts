import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { StanceViewRequest } from '../stance/stance-view-request.ts'
import { PartialDate } from '../values/partial-date.scalar.ts'
import { EARLIEST, LATEST } from '../values/partial-date.ts'
import { EdgeKind } from './edge-kind.ts'
import type { ViewEdge } from './edges.ts'
import type { ViewRequest } from './view-request.ts'
import type { View } from './view.ts'

@ObjectType({ description: 'One thing in a view of the graph.' })
export class NetworkNode {
  @Field(() => ID, { description: 'Its id, as edges name it in `source` and `target`.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'How many steps it is from the things asked for; null where none were.',
  })
  distance!: number | null

  @Field(() => Int, { description: 'How many edges of this view it has; one to itself once.' })
  degree!: number

  @Field(() => Float, { description: 'The weights of these edges together.' })
  weightedDegree!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'In a stance network that was asked for `camps`: which of them it is in, from 1. Null for who is in none, and in other networks.',
  })
  camp!: number | null
}

@ObjectType({
  description: 'All that is said of one relation from one thing to another.',
})
export class NetworkEdge {
  @Field(() => ID, {
    description: 'Stable: `edge:` and the ids of start, relation and end, with colons between.',
  })
  id!: string

  @Field(() => EdgeKind, { description: 'What makes it.' })
  kind!: EdgeKind

  @Field(() => ID, { description: 'The id of the thing it starts from.' })
  source!: string

  @Field(() => ID, { description: 'The id of the thing it leads to.' })
  target!: string

  @Field(() => String, {
    description:
      'The code of the relation type: `PRESSURES`. Other kinds: STANCE_SUPPORTS, STANCE_OPPOSES, STANCE_AMBIVALENT, ASSERTS_ABOUT, RECOMMENDS_TO, PARTICIPANT_IN. In stance networks besides: SPEAKS_ON; between actors AGREES_WITH, DISAGREES_WITH, SHARES_TOPICS_WITH; between topics GOES_WITH, GOES_AGAINST, SHARES_ACTORS_WITH.',
  })
  relation!: string

  @Field(() => String, {
    nullable: true,
    description: 'The family of the relation type; null for kinds that have none.',
  })
  family!: string | null

  @Field(() => Float, {
    description:
      'How many facts it joins; 1 for participation. In stance networks what these compute: below 0 where disagreement outweighs.',
  })
  weight!: number

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The first day that any of its facts holds; null where none is dated, or one has no beginning.',
  })
  start!: string | null

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The last day that any of its facts holds; null where none is dated, or one has no end yet.',
  })
  end!: string | null

  /** What stands behind it is found when it is asked for. */
  view!: ViewEdge

  static from(edge: ViewEdge): NetworkEdge {
    const { id, kind, source, target, relation, family, weight, min, max } = edge
    return Object.assign(new NetworkEdge(), {
      id,
      kind,
      source,
      target,
      relation,
      family,
      weight,
      start: min === EARLIEST ? null : min,
      end: max === LATEST ? null : max,
      view: edge,
    })
  }
}

@ObjectType({ description: 'A part of the graph: things, and what connects them.' })
export class Network {
  view!: View
  /** As it was asked for: exports ask for it again. */
  request!: ViewRequest | StanceViewRequest

  @Field(() => Int, { description: 'How many nodes there are.' })
  nodeCount!: number

  @Field(() => Int, { description: 'How many edges there are.' })
  edgeCount!: number

  @Field(() => Boolean, { description: 'True when something that matches is left out.' })
  truncated!: boolean

  static from(view: View, request: ViewRequest | StanceViewRequest): Network {
    return Object.assign(new Network(), {
      view,
      request,
      nodeCount: view.nodes.length,
      edgeCount: view.edges.length,
      truncated: view.truncatedBecause !== null,
    })
  }
}
