import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { EntityType } from '../entity/entity-type.ts'
import { Entity } from '../entity/entity.type.ts'
import { typeOfId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import { checkRange } from '../view/checked-filter.ts'
import { Network } from '../view/network.type.ts'
import { MAX_NODES } from '../view/size.ts'
import { arrangeGraph, partitionGraph, toPlainGraph } from './calculate.ts'
import { Centralities } from './centralities.ts'
import { MAX_ITERATIONS } from './iterations.ts'
import {
  Communities,
  LayoutAlgorithm,
  NodeMetric,
  NodeMetrics,
  NodePlace,
} from './measures.type.ts'
import { countEdges, type Degrees, type Measure } from './metrics.js'

const MAX_SEED = 2 ** 31 - 1
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
    @Arg('types', () => [EntityType], {
      nullable: true,
      description:
        'Only nodes of these types are listed; all types when left out. What is not listed counts in the measures all the same.',
    })
    types: EntityType[] | null,
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
    const centralities = new Centralities({ graph, directed, weighted })
    const nodes = [...countEdges(graph)].map(([id, degrees]) =>
      Object.assign(new NodeMetrics(), { id, ...degrees, centralities }),
    )
    const field = FIELD[orderBy]
    const values = isDegree(field)
      ? new Map(nodes.map((node) => [node.id, node[field]]))
      : await centralities.by(field)
    const value = ({ id }: NodeMetrics) => values.get(id) ?? -1
    const listed = types && new Set(types.map((type) => type.toLowerCase()))
    return nodes
      .filter(({ id }) => listed?.has(typeOfId(id)) ?? true)
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

  @FieldResolver(() => Float, {
    description:
      'How much lies between others: the share of the shortest paths between two other nodes that pass it, over all pairs of others; 0 to 1, a star’s middle 1. Every step counts the same. Freeman 1977, by the algorithm of Brandes 2001.',
  })
  async betweenness(@Root() { id, centralities }: NodeMetrics) {
    return (await centralities.by('betweenness')).get(id)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How near it is to others: with r of the n nodes from which it is reached, r/(n−1) times r divided by the sum of their distances in steps; 0 to 1. Null for a node that none reaches. Freeman 1979, for graphs in pieces as Wasserman and Faust 1994.',
  })
  async closeness(@Root() { id, centralities }: NodeMetrics) {
    return (await centralities.by('closeness')).get(id)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How well connected its neighbors are: its part in the main eigenvector of the adjacency matrix, which has the length 1; 0 to 1. Of a view in pieces the best connected piece has nearly all. Null where no two nodes are connected, or where the iteration does not settle, as on directed edges without a circle. Bonacich 1986.',
  })
  async eigenvector(@Root() { id, centralities }: NodeMetrics) {
    return (await centralities.by('eigenvector')).get(id)
  }

  @FieldResolver(() => Float, {
    description:
      'How often one who follows edges at random, and begins anew with a chance of 0.15 at each step, is there; 0 to 1, all nodes together 1. Page and others 1999.',
  })
  async pageRank(@Root() { id, centralities }: NodeMetrics) {
    return (await centralities.by('pageRank')).get(id)
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
} as const satisfies Record<NodeMetric, keyof Degrees | Measure>

function isDegree(field: keyof Degrees | Measure): field is keyof Degrees {
  return field.toLowerCase().endsWith('degree')
}
