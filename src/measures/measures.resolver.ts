import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.type.ts'
import { loadNode } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import { Network } from '../view/network.type.ts'
import { MAX_NODES } from '../view/size.ts'
import { arrangeGraph, measureGraph, partitionGraph, toPlainGraph } from './calculate.ts'
import {
  Communities,
  LayoutAlgorithm,
  NodeMetric,
  NodeMetrics,
  NodePlace,
} from './measures.type.ts'

const MAX_SEED = 2 ** 31 - 1
const MAX_ITERATIONS = 1000
/** Where nothing else is asked for: so many rounds that small views rest, and large ones end. */
const ITERATIONS = { small: 300, large: 100, from: 2000 }

const SEED = `What chance starts from, 0 to ${String(MAX_SEED)}. The same view and seed give the same answer.`

@Resolver(() => Network)
export class MeasuresResolver {
  @FieldResolver(() => [NodeMetrics], {
    description:
      'How central its nodes are, the most central first; of equal ones by id. Views of more than 500 nodes are calculated beside other work.',
  })
  async metrics(
    @Root() { view }: Network,
    @Arg('orderBy', () => NodeMetric, {
      defaultValue: NodeMetric.DEGREE,
      description: 'Which are the most central.',
    })
    orderBy: NodeMetric,
    @Arg('top', () => Int, {
      nullable: true,
      description: `How many of them: 0 to ${String(MAX_NODES)}, all when left out.`,
    })
    top: number | null,
    @Arg('directed', () => Boolean, {
      defaultValue: false,
      description:
        'Whether betweenness, closeness, eigenvector and PageRank follow the direction of edges; those without one lead both ways.',
    })
    directed: boolean,
    @Arg('weighted', () => Boolean, {
      defaultValue: false,
      description: 'Whether eigenvector and PageRank heed the weights of edges.',
    })
    weighted: boolean,
    @Ctx() context: Context,
  ): Promise<NodeMetrics[]> {
    checkRange('top', top, 0, MAX_NODES)
    const graph = await toPlainGraph(context, view)
    const measures = await measureGraph({ graph, directed, weighted })
    const value = (node: NodeMetrics) => node[FIELD[orderBy]] ?? -1
    return measures
      .map((node) => Object.assign(new NodeMetrics(), node))
      .sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1))
      .slice(0, top ?? undefined)
  }

  @FieldResolver(() => Communities, {
    description:
      'Nodes that are more closely connected with each other than with the rest, whichever way the edges lead, by the Louvain method: Blondel and others 2008. Another seed may give another division that is as good.',
  })
  async communities(
    @Root() { view }: Network,
    @Arg('resolution', () => Float, {
      defaultValue: 1,
      description: 'The higher, the more and smaller they are: 0.01 to 100.',
    })
    resolution: number,
    @Arg('weighted', () => Boolean, {
      defaultValue: true,
      description: 'Whether edges count by their weights.',
    })
    weighted: boolean,
    @Arg('seed', () => Int, { defaultValue: 1, description: SEED }) seed: number,
    @Ctx() context: Context,
  ): Promise<Communities> {
    checkRange('resolution', resolution, 0.01, 100, 'a number')
    checkRange('seed', seed, 0, MAX_SEED)
    const graph = await toPlainGraph(context, view)
    const { communities, modularity } = await partitionGraph({ graph, resolution, weighted, seed })
    return {
      count: communities.length,
      modularity,
      communities: communities.map((ids, index) => ({
        number: index + 1,
        size: ids.length,
        ids,
      })),
    }
  }

  @FieldResolver(() => [NodePlace], {
    description:
      'Where its nodes stand in a picture, in the order of ids: the same for the same view, engine or not.',
  })
  async layout(
    @Root() { view }: Network,
    @Arg('algorithm', () => LayoutAlgorithm, {
      defaultValue: LayoutAlgorithm.FORCE_ATLAS_2,
      description: 'How they are placed.',
    })
    algorithm: LayoutAlgorithm,
    @Arg('iterations', () => Int, {
      nullable: true,
      description: `How many rounds FORCE_ATLAS_2 runs: 1 to ${String(MAX_ITERATIONS)}. Left out: ${String(ITERATIONS.small)}, past ${String(ITERATIONS.from)} nodes ${String(ITERATIONS.large)}.`,
    })
    iterations: number | null,
    @Arg('seed', () => Int, { defaultValue: 1, description: SEED }) seed: number,
    @Ctx() context: Context,
  ): Promise<NodePlace[]> {
    checkRange('iterations', iterations, 1, MAX_ITERATIONS)
    checkRange('seed', seed, 0, MAX_SEED)
    const graph = await toPlainGraph(context, view)
    const rounds =
      iterations ?? (graph.nodes.length > ITERATIONS.from ? ITERATIONS.large : ITERATIONS.small)
    return arrangeGraph({ graph, algorithm, iterations: rounds, seed })
  }
}

@Resolver(() => NodeMetrics)
export class NodeMetricsResolver {
  @FieldResolver(() => Entity, { description: 'The thing itself.' })
  node(@Root() { id }: NodeMetrics, @Ctx() context: Context) {
    return loadNode(context, id)
  }
}

const FIELD = {
  DEGREE: 'degree',
  WEIGHTED_DEGREE: 'weightedDegree',
  IN_DEGREE: 'inDegree',
  OUT_DEGREE: 'outDegree',
  BETWEENNESS: 'betweenness',
  CLOSENESS: 'closeness',
  EIGENVECTOR: 'eigenvector',
  PAGE_RANK: 'pageRank',
} as const satisfies Record<NodeMetric, keyof NodeMetrics>
