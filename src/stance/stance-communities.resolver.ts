import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { badInput } from '../errors.ts'
import type { Dendrogram } from '../network/analysis/hierarchy.ts'
import { loadNodes } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import { calculateCommunities } from './calculate.ts'
import { MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { requireDivisible } from './divisible.ts'
import { groupsOf } from './groups-of.ts'
import { MAX_SEED } from './seed.ts'
import {
  StanceCommunities,
  StanceCommunity,
  StanceCommunityMethod,
  StanceDendrogram,
  StanceMerge,
} from './stance-communities.type.ts'
import { StanceNetwork } from './stance-network.type.ts'

const MAX_RESOLUTION = 100
const FLAT: readonly StanceCommunityMethod[] = [
  StanceCommunityMethod.LOUVAIN,
  StanceCommunityMethod.LABEL_PROPAGATION,
]

@Resolver(() => StanceNetwork)
export class StanceCommunitiesResolver {
  @FieldResolver(() => StanceCommunities, {
    description: `Who is more linked with each other than with others, by the weights of this network: of one-mode networks of at most ${String(MAX_DIVIDED)} rows. The communities of \`network\` are those of its picture, which may be cut.`,
  })
  async communities(
    @Root() { stance }: StanceNetwork,
    @Arg('method', () => StanceCommunityMethod, {
      defaultValue: StanceCommunityMethod.LOUVAIN,
      description: 'How they are found.',
    })
    method: StanceCommunityMethod,
    @Arg('resolution', () => Float, {
      defaultValue: 1,
      description: `What counts of what chance would give, 0 to ${String(MAX_RESOLUTION)}: more makes smaller communities.`,
    })
    resolution: number,
    @Arg('groups', () => Int, {
      nullable: true,
      description: `For hierarchical methods how many, 1 to ${String(MAX_DIVIDED)}; left out, the cut into 2 to 5 of the highest modularity.`,
    })
    groups: number | null | undefined,
    @Arg('seed', () => Int, {
      defaultValue: 1,
      description: `What chance starts from for LOUVAIN and LABEL_PROPAGATION, 0 to ${String(MAX_SEED)}. The same network and seed give the same communities.`,
    })
    seed: number,
  ): Promise<StanceCommunities> {
    checkRange('resolution', resolution, 0, MAX_RESOLUTION, 'a number')
    checkRange('groups', groups, 1, MAX_DIVIDED)
    checkRange('seed', seed, 0, MAX_SEED)
    const isCut = groups !== null && groups !== undefined
    if (isCut && FLAT.includes(method)) {
      throw badInput('groups', groups, `nothing for ${method}, which finds their number`)
    }
    requireDivisible(stance, 'communities')
    const { compatibility = 'NONE' } = stance.request
    const found = await calculateCommunities({
      coded: stance.coded,
      request: stance.request,
      options: { method, resolution, seed, compatibility, ...(isCut && { groups }) },
    })
    const { rowLabels } = stance.coded
    return Object.assign(new StanceCommunities(), {
      count: found.count,
      modularity: found.modularity,
      communities: groupsOf(rowLabels, found.communities).map((group) =>
        Object.assign(new StanceCommunity(), group),
      ),
      dendrogram: found.dendrogram && toDendrogram(rowLabels, found.dendrogram),
    })
  }
}

@Resolver(() => StanceCommunity)
export class StanceCommunityResolver {
  @FieldResolver(() => [Entity], { description: 'Its members, in the order of their ids.' })
  members(@Root() { members }: StanceCommunity, @Ctx() context: Context) {
    return loadNodes(context, members)
  }
}

@Resolver(() => StanceDendrogram)
export class StanceDendrogramResolver {
  @FieldResolver(() => [Entity], {
    description:
      'Those who are clustered, in an order in which a drawn tree does not cross itself.',
  })
  leaves(@Root() { leaves }: StanceDendrogram, @Ctx() context: Context) {
    return loadNodes(context, leaves)
  }
}

/** Leaves are numbered as they are drawn, so that an answer can be read without the matrix. */
function toDendrogram(labels: readonly string[], { merges, order }: Dendrogram): StanceDendrogram {
  const placeOf = new Map(order.map((row, place) => [row, place]))
  return Object.assign(new StanceDendrogram(), {
    leaves: order.map((row) => labels[row] ?? ''),
    merges: merges.map((merge) =>
      Object.assign(new StanceMerge(), {
        ...merge,
        left: placeOf.get(merge.left) ?? merge.left,
        right: placeOf.get(merge.right) ?? merge.right,
      }),
    ),
  })
}
