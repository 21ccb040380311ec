import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import { Network } from '../view/network.type.ts'
import { StanceCutArguments } from './stance-cut-arguments.ts'
import { explainEdge } from './stance-edge.ts'
import { StanceEndsArguments } from './stance-ends-arguments.ts'
import { toMatrix } from './stance-matrix.ts'
import { StanceEdge, StanceMatrix } from './stance-network.type.ts'
import { StanceSlice } from './stance-series.type.ts'
import { MAX_EDGES } from './stance-view-request.ts'
import { toNetwork } from './to-network.ts'

@Resolver(() => StanceSlice)
export class StanceSliceResolver {
  @FieldResolver(() => StanceMatrix, { description: 'All its weights as a table.' })
  matrix(@Root() { stance }: StanceSlice): StanceMatrix {
    return toMatrix(stance)
  }

  @FieldResolver(() => Network, {
    description: `As a network, with all its measures, layouts and exports; its \`url\` holds the window. With a \`kernel\` every actor (in a two-mode network topic, too) of the whole period is in it, also without a statement in the window. All windows of an answer show at most ${String(MAX_EDGES)} edges.`,
  })
  network(
    @Root() { stance, edgeCounts }: StanceSlice,
    @Args() cut: StanceCutArguments,
  ): Promise<Network> {
    const shown = edgeCounts.reduce((sum, count) => sum + Math.min(count, cut.maxEdges), 0)
    if (shown > MAX_EDGES) {
      const allowed = `at most ${String(MAX_EDGES)} edges in all windows`
      throw callerError(
        'QUERY_TOO_COMPLEX',
        `The windows show ${String(shown)} edges, and an answer ${allowed}: ask for fewer (maxEdges), or for fewer windows.`,
        { input: 'maxEdges', allowed },
      )
    }
    return toNetwork(stance, cut)
  }

  @FieldResolver(() => StanceEdge, {
    nullable: true,
    description:
      'Why two have the weight that they have in this window: shares are those of its statements, by the kernel where there is one. Null where one of them has no row or column in it; with a `kernel` those of the whole period have, so that the weight is 0 and without evidence where one says nothing near.',
  })
  edge(
    @Root() { stance }: StanceSlice,
    @Args() ends: StanceEndsArguments,
    @Ctx() context: Context,
  ): Promise<StanceEdge | null> {
    return explainEdge(context, stance, ends)
  }
}
