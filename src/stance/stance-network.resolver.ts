import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Actor } from '../actor/actor.type.ts'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { badInput } from '../errors.ts'
import { HiddenByModality } from '../list/connection.ts'
import { isNodeId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import { Position } from '../position/position.type.ts'
import { Topic } from '../topic/topic.type.ts'
import { notFound } from '../view/checked-filter.ts'
import { Network, NetworkEdge } from '../view/network.type.ts'
import { MAX_NODES } from '../view/size.ts'
import { countPositions, openStance } from './open-stance.ts'
import { edgeBetween, toShares } from './stance-edge.ts'
import { toMatrix } from './stance-matrix.ts'
import { StanceNetworkInput } from './stance-network.input.ts'
import {
  StanceEdge,
  StanceEdgePart,
  StanceMatrix,
  StanceNetwork,
  StanceShare,
} from './stance-network.type.ts'
import { MAX_CAMPS } from '../network/analysis/camp-limits.ts'
import { checkCut, DEFAULT_CUT, MAX_EDGES } from './stance-view-request.ts'
import { StanceViewEdge, toView } from './stance-network-view.ts'

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
    const { statements, coded } = stance
    return Object.assign(new StanceNetwork(), {
      stance,
      statementCount: coded.statements.length,
      positionCount: stance.positionCount,
      leftOut: stance.leftOut,
      byFactDate: statements.byFactDate,
      byDocumentDate: statements.byDocumentDate,
      undated: statements.undated,
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
      'As a network, with all its measures, layouts and exports: every actor (in a two-mode network topic, too) with a statement, and an edge for each weight that is not 0. An edge of a weight below 0 divides: measures, communities and layouts leave it out.',
  })
  async network(
    @Root() { stance }: StanceNetwork,
    @Arg('minWeight', () => Float, {
      defaultValue: DEFAULT_CUT.minWeight,
      description: 'Edges of a weight nearer to 0 than this are left out: 0 or more.',
    })
    minWeight: number,
    @Arg('maxNodes', () => Int, {
      defaultValue: DEFAULT_CUT.maxNodes,
      description: `How many nodes at most: 1 to ${String(MAX_NODES)}, those with the most statements.`,
    })
    maxNodes: number,
    @Arg('maxEdges', () => Int, {
      defaultValue: DEFAULT_CUT.maxEdges,
      description: `How many edges at most: 0 to ${String(MAX_EDGES)}, those farthest from 0.`,
    })
    maxEdges: number,
    @Arg('camps', () => Int, {
      nullable: true,
      description: `Into how many camps it is divided, 2 to ${String(MAX_CAMPS)}, as \`polarization\` does it: \`nodes { camp }\` and exports say who is in which, and pictures have a colour for each. Left out, it is not divided.`,
    })
    camps: number | null,
  ): Promise<Network> {
    const cut = { minWeight, maxNodes, maxEdges, camps: camps ?? null }
    checkCut(cut)
    return Network.from(await toView(stance, cut), { kind: 'stance', input: stance.input, ...cut })
  }

  @FieldResolver(() => StanceEdge, {
    nullable: true,
    description:
      'Why two have the weight they have; null where one of them has no statement in the network.',
  })
  async edge(
    @Root() { stance }: StanceNetwork,
    @Arg('from', () => ID, { description: 'The id of a row.' }) from: string,
    @Arg('to', () => ID, {
      description: 'The id of another row; in a two-mode network that of a column.',
    })
    to: string,
    @Ctx() context: Context,
  ): Promise<StanceEdge | null> {
    const { variable1, variable2 } = stance.request
    await Promise.all([
      requireType(context, 'from', from, variable1),
      requireType(context, 'to', to, stance.isOneMode ? variable1 : variable2),
    ])
    if (from === to) throw badInput('to', to, 'another than from')
    return edgeBetween(stance, from, to)
  }
}

async function requireType(context: Context, input: string, id: string, type: string) {
  const what = type === 'actor' ? 'an actor' : 'a topic'
  const node = isNodeId(id) ? await loadNode(context, id) : null
  if (!node) throw notFound(input, id, what)
  if (!id.startsWith(`${type}:`)) throw badInput(input, id, `the id of ${what}`)
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
