import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { HiddenByModality } from '../list/connection.ts'
import { loadNode } from '../node/node.queries.ts'
import { Position } from '../position/position.type.ts'
import { Topic } from '../topic/topic.type.ts'
import { Network, NetworkEdge } from '../view/network.type.ts'
import { countPositions, openStance } from './open-stance.ts'
import { StanceCutArguments } from './stance-cut-arguments.ts'
import { explainEdge, toShares } from './stance-edge.ts'
import { StanceEndsArguments } from './stance-ends-arguments.ts'
import { toMatrix } from './stance-matrix.ts'
import { StanceNetworkInput } from './stance-network.input.ts'
import { StanceViewEdge } from './stance-network-view.ts'
import {
  StanceEdge,
  StanceEdgePart,
  StanceMatrix,
  StanceNetwork,
  StanceShare,
} from './stance-network.type.ts'
import { toNetwork } from './to-network.ts'

@Resolver(() => StanceNetwork)
export class StanceNetworkResolver {
  @Query(() => StanceNetwork, {
    description:
      'A stance network: actors linked by how far they agree or disagree on topics (or topics by the actors that judge them alike), or actors with topics, computed from positions by documented formulas, each weight with the positions and passages behind it. Left out, every option has its default: actors with each other, agreement less disagreement, positions that hold, what is held on behalf of others included.\n\nExample: `{ stanceNetwork(input: {filter: {actors: ["actor:curacao", "actor:aruba", "actor:trinidad-and-tobago"]}}) { matrix { rows values } edge(from: "actor:curacao", to: "actor:aruba") { weight evidence { share actor { name } position { text evidence { passage { line } } } } } } }`',
  })
  async stanceNetwork(
    @Arg('input', () => StanceNetworkInput, { description: 'Which positions, and how.' })
    input: StanceNetworkInput,
    @Ctx() context: Context,
  ): Promise<StanceNetwork> {
    const read = await openStance(context, input)
    const stance = await read()
    return Object.assign(new StanceNetwork(), {
      stance,
      statementCount: stance.coded.statements.length,
      positionCount: stance.positionCount,
      leftOut: stance.leftOut,
      ...stance.dates(),
    })
  }

  @FieldResolver(() => [HiddenByModality], {
    description:
      'Positions that are left out because they are only wished for or supposed, and nothing asked for them.',
  })
  async hiddenByModality(@Root() { stance }: StanceNetwork): Promise<HiddenByModality[]> {
    const counts = countPositions(await stance.hidden())
    return counts.map(({ key, count }) => ({ modality: key ?? '', count }))
  }

  @FieldResolver(() => StanceMatrix, { description: 'All weights as a table.' })
  matrix(@Root() { stance }: StanceNetwork): StanceMatrix {
    return toMatrix(stance)
  }

  @FieldResolver(() => Network, {
    description:
      'As a network, with all its measures, layouts and exports: every actor (in a two-mode network topic, too) with a statement, with `isolates` the others as well, and an edge for each weight that is not 0. An edge of a weight below 0 divides: measures, communities and layouts leave it out.',
  })
  network(@Root() { stance }: StanceNetwork, @Args() cut: StanceCutArguments): Promise<Network> {
    return toNetwork(stance, cut)
  }

  @FieldResolver(() => StanceEdge, {
    nullable: true,
    description:
      'Why two have the weight they have; null where one of them has no statement in the network.',
  })
  edge(
    @Root() { stance }: StanceNetwork,
    @Args() ends: StanceEndsArguments,
    @Ctx() context: Context,
  ): Promise<StanceEdge | null> {
    return explainEdge(context, stance, ends)
  }
}

@Resolver(() => StanceEdge)
export class StanceEdgeResolver {
  @FieldResolver(() => Entity, { description: 'The one.' })
  from(@Root() { from }: StanceEdge, @Ctx() context: Context) {
    return loadNode(context, from)
  }

  @FieldResolver(() => Entity, { description: 'The other.' })
  to(@Root() { to }: StanceEdge, @Ctx() context: Context) {
    return loadNode(context, to)
  }
}

@Resolver(() => StanceEdgePart)
export class StanceEdgePartResolver {
  @FieldResolver(() => Entity, { description: 'The topic, or the actor where topics are linked.' })
  on(@Root() { on }: StanceEdgePart, @Ctx() context: Context) {
    return loadNode(context, on)
  }
}

@Resolver(() => StanceShare)
export class StanceShareResolver {
  @FieldResolver(() => Position, { description: 'The position, with its passages.' })
  position(@Root() { position }: StanceShare, @Ctx() context: Context) {
    return loadNode(context, position)
  }

  @FieldResolver(() => Actor, { description: 'Whose it is here: who holds it, or is represented.' })
  actor(@Root() { actor }: StanceShare, @Ctx() context: Context) {
    return loadNode(context, actor)
  }

  @FieldResolver(() => Topic, { description: 'What it is on.' })
  topic(@Root() { topic }: StanceShare, @Ctx() context: Context) {
    return loadNode(context, topic)
  }
}

@Resolver(() => NetworkEdge)
export class StanceNetworkEdgeResolver {
  @FieldResolver(() => [StanceShare], {
    description:
      'In a stance network: what makes its weight, position by position. Empty in other networks: see `facts`.',
  })
  shares(@Root() { view }: NetworkEdge): StanceShare[] {
    return view instanceof StanceViewEdge ? toShares(view.shares) : []
  }
}
