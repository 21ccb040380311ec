import { partition } from '../../measures/communities.js'
import type { Compatibility } from '../options.ts'
import { structuralDistances } from './distances.ts'
import { bySize, countGroups } from './groups.ts'
import { cutInto, type Dendrogram, hierarchy, type Linkage } from './hierarchy.ts'
import { propagateLabels } from './label-propagation.ts'
import { modularity } from './modularity.ts'
import { plainGraph } from './plain-graph.ts'
import { checkSquare, checkWhole, positivePart } from './square.ts'

/**
 * How communities are found.
 *
 * - LOUVAIN: Blondel and others 2008, by graphology: the modularity as high as moves make it.
 * - LABEL_PROPAGATION: Raghavan and others 2007 (label-propagation.ts).
 * - SINGLE, AVERAGE, COMPLETE, WARD: hierarchical (hierarchy.ts), cut where the modularity is highest.
 *
 * Leiden (Traag and others 2019) is not among them: of what can be had, ngraph.leiden 0.2.0 stays
 * below the modularity of leidenalg 0.12.0 in six of eight graphs (the karate club 0.414 to 0.427,
 * not 0.444 to 0.445), with communities in pieces of those it should find.
 */
export type CommunityMethod = 'LOUVAIN' | 'LABEL_PROPAGATION' | Linkage

/** Plain data, so that it can go to a thread. */
export interface CommunityRequest {
  /** A one-mode network, `size * size` weights, symmetric. Negative ones do not bind: they count 0. */
  values: Float64Array
  method?: CommunityMethod
  /** For LOUVAIN, and for the modularity that is reported; 1 unless told. */
  resolution?: number
  seed?: number
  /** For hierarchical methods: this number of groups; else the best of `least` to `most`. */
  groups?: number
  least?: number
  most?: number
  /**
   * For hierarchical methods, `size * size`; else the structural distances of the network, as DNA has
   * it for one-mode networks. For profiles: `profileDistances`.
   */
  distances?: Float64Array
  compatibility?: Compatibility
}

export interface CommunityAnswer {
  /** For each actor the number of its community from 0: the largest first, then by first actors. */
  communities: Int32Array
  count: number
  /** Weighted; unweighted with `compatibility: 'DNA'`. Null where nothing is linked. */
  modularity: number | null
  /** The whole tree, of hierarchical methods. */
  dendrogram: Dendrogram | null
}

/** Communities of a one-mode network: actors that are more linked among each other than with others. */
export function stanceCommunities(request: CommunityRequest): CommunityAnswer {
  const { values, method = 'LOUVAIN', resolution = 1, seed = 1, compatibility = 'NONE' } = request
  const size = checkSquare('the network', values)
  const weights = positivePart(values, size)
  const score = (groups: Int32Array) => modularity(weights, groups, { resolution, compatibility })
  const answer = (groups: Int32Array, dendrogram: Dendrogram | null = null) => {
    const communities = bySize(groups)
    const count = countGroups(communities)
    return { communities, count, modularity: score(communities), dendrogram }
  }
  if (method === 'LOUVAIN') return answer(louvain(weights, resolution, seed))
  if (method === 'LABEL_PROPAGATION') return answer(propagateLabels(weights, size, seed))

  const dendrogram = hierarchy(request.distances ?? structuralDistances(values), method)
  return answer(bestCut(dendrogram, size, request, score), dendrogram)
}

/** Louvain's communities of a network, by graphology: for each row a number. */
export function louvain(values: Float64Array, resolution: number, seed: number): Int32Array {
  const graph = plainGraph(values)
  const groups = new Int32Array(graph.nodes.length)
  const { communities } = partition({ graph, resolution, weighted: true, seed })
  communities.forEach((members, number) => {
    for (const id of members) groups[Number(id)] = number
  })
  return groups
}

/** The cut of the highest modularity; of equals the one with fewer groups. */
export function bestCut(
  dendrogram: Dendrogram,
  size: number,
  { groups, least = 2, most = 5 }: Pick<CommunityRequest, 'groups' | 'least' | 'most'>,
  score: (groups: Int32Array) => number | null,
): Int32Array {
  checkWhole('least', least, 1)
  checkWhole('most', most, least)
  if (size === 0) return new Int32Array(0)
  if (groups !== undefined) return cutInto(dendrogram, groups)
  let best = cutInto(dendrogram, Math.min(least, size))
  for (let count = least + 1; count <= Math.min(most, size); count += 1) {
    const cut = cutInto(dendrogram, count)
    if ((score(cut) ?? 0) > (score(best) ?? 0) + 1e-12) best = cut
  }
  return best
}
