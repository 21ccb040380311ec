import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { Direction } from '../entity/direction.ts'
import { MAX_PAGE } from '../list/page-size.ts'
import { asksForEvidence } from './asked-fields.ts'
import { checkFilter } from './checked-filter.ts'
import { GraphFilter } from './graph-filter.ts'
import { Network } from './network.type.ts'
import { DEFAULT_PATHS, MAX_LENGTH, openPaths } from './open-paths.ts'
import { PathResult } from './path.type.ts'
import { readTimeline } from './read-timeline.ts'
import { ViewReader } from './reader.ts'
import { MAX_NODES } from './size.ts'
import { DateBasis, Granularity, TimelineBucket } from './timeline.type.ts'
import { DEFAULT_NODES, MAX_DEPTH, MAX_OF, readView } from './view-request.ts'

const FILTER = 'Which part of the graph: relationships that hold (STATED, IMPLIED) when left out.'

@Resolver()
export class ViewResolver {
  @Query(() => Network, {
    description:
      'Whatever is near some things, and all edges between. Where there is too much, the farthest things with the fewest facts are left out.\n\nExample: `{ neighborhood(of: ["actor:provea"]) { nodes { distance node { id name } } edges { source label target facts { id } } hiddenByModality { modality count } } }`',
  })
  async neighborhood(
    @Arg('of', () => [ID], {
      description: `The ids of the things, 1 to ${String(MAX_OF)}. They are shown whatever the filter says.`,
    })
    of: string[],
    @Arg('depth', () => Int, {
      defaultValue: 1,
      description: `How many steps away: 1 to ${String(MAX_DEPTH)}.`,
    })
    depth: number,
    @Arg('filter', () => GraphFilter, { nullable: true, description: FILTER })
    filter: GraphFilter | null,
    @Arg('maxNodes', () => Int, {
      defaultValue: DEFAULT_NODES.neighborhood,
      description: `How many nodes at most: 1 to ${String(MAX_NODES)}.`,
    })
    maxNodes: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Network> {
    const request = { kind: 'neighborhood', of, depth, filter, maxNodes } as const
    const readsEvidence = asksForEvidence(info)
    return Network.from(await readView(context, request, { readsEvidence }), request)
  }

  @Query(() => Network, {
    description:
      'All that a filter chooses from the graph, without things that nothing connects. Where there is too much, the things with the fewest edges are left out.\n\nExample: `{ network(filter: {families: ["PRESSURE"]}) { nodeCount edgeCount nodes { id degree } edges { source relation target weight } truncatedBecause } }`',
  })
  async network(
    @Arg('filter', () => GraphFilter, { nullable: true, description: FILTER })
    filter: GraphFilter | null,
    @Arg('maxNodes', () => Int, {
      defaultValue: DEFAULT_NODES.network,
      description: `How many nodes at most: 1 to ${String(MAX_NODES)}.`,
    })
    maxNodes: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Network> {
    const request = { kind: 'network', filter, maxNodes } as const
    const readsEvidence = asksForEvidence(info)
    return Network.from(await readView(context, request, { readsEvidence }), request)
  }

  @Query(() => Network, {
    description:
      'What several things, or groups of things, are all connected with: each thing of `of` and, one step away, what at least one of each group is connected with; the edges between these. What is in a group itself is not shared.\n\nExample: `{ sharedNeighbors(of: [["actor:european-union"], ["actor:united-states"]], direction: OUTGOING) { nodes { distance node { id name } } edges { source label target facts { id } } } }`',
  })
  async sharedNeighbors(
    @Arg('of', () => [[ID]], {
      description: `The groups, 1 to ${String(MAX_OF)} ids in all: \`[["actor:a", "actor:b"], ["actor:c"]]\` asks what connects a or b with c. They are shown whatever the filter says.`,
    })
    of: string[][],
    @Arg('direction', () => Direction, {
      defaultValue: Direction.BOTH,
      description:
        'At which end of the edges the given things stand. Symmetric relations lead both ways.',
    })
    direction: Direction,
    @Arg('filter', () => GraphFilter, { nullable: true, description: FILTER })
    filter: GraphFilter | null,
    @Arg('maxNodes', () => Int, {
      defaultValue: DEFAULT_NODES.shared,
      description: `How many nodes at most: 1 to ${String(MAX_NODES)}.`,
    })
    maxNodes: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Network> {
    const request = { kind: 'shared', groups: of, direction, filter, maxNodes } as const
    const readsEvidence = asksForEvidence(info)
    return Network.from(await readView(context, request, { readsEvidence }), request)
  }

  @Query(() => PathResult, {
    description:
      'How two things are connected, with the facts behind each step. All shortest paths come first, then longer ones.\n\nExample: `{ paths(from: "actor:provea", to: "actor:oas") { shortestLength paths { hops { from { id } edge { label facts { id evidence { passage { line } } } } to { id } forward } } } }`',
  })
  async paths(
    @Arg('from', () => ID, { description: 'The id of the thing they start from.' }) from: string,
    @Arg('to', () => ID, { description: 'The id of the thing they lead to.' }) to: string,
    @Arg('filter', () => GraphFilter, { nullable: true, description: FILTER })
    filter: GraphFilter | null,
    @Arg('directed', () => Boolean, {
      defaultValue: DEFAULT_PATHS.directed,
      description:
        'Whether each step must lead the way its edge does. Symmetric relations lead both ways.',
    })
    directed: boolean,
    @Arg('maxLength', () => Int, {
      defaultValue: DEFAULT_PATHS.maxLength,
      description: `How many steps a path may have: 1 to ${String(MAX_LENGTH)}.`,
    })
    maxLength: number,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PATHS.first,
      description: `How many paths: 0 to ${String(MAX_PAGE)}.`,
    })
    first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PathResult> {
    const request = { kind: 'paths', from, to, directed, maxLength, first, filter } as const
    const read = await openPaths(context, request, { readsEvidence: asksForEvidence(info) })
    return PathResult.from(await read(), request)
  }

  @Query(() => [TimelineBucket], {
    description:
      'When the facts hold that a filter chooses, stretch by stretch from the first to the last. Of the kinds that `edges` names, also where one end names nobody and no edge comes of it; participation is no fact.\n\nExample: `{ timeline(granularity: YEAR, dateBasis: FACT) { period count within facts { id } } }`',
  })
  async timeline(
    @Arg('filter', () => GraphFilter, { nullable: true, description: FILTER })
    filter: GraphFilter | null,
    @Arg('granularity', () => Granularity, { description: 'How long the stretches are.' })
    granularity: Granularity,
    @Arg('dateBasis', () => DateBasis, {
      defaultValue: DateBasis.FACT_ELSE_DOCUMENT,
      description:
        'Which date of a fact counts. Not for `filter.date`: it looks at when facts hold, and undated ones match none, whatever is asked for here.',
    })
    dateBasis: DateBasis,
    @Ctx() context: Context,
  ): Promise<TimelineBucket[]> {
    const reader = new ViewReader(context, await checkFilter(context, filter))
    const buckets = await readTimeline(context, reader, granularity, dateBasis)
    return buckets.map((bucket) => TimelineBucket.from(bucket))
  }
}
