import { agnes, type Cluster } from 'ml-hclust'
import { byFirst } from './groups.ts'
import { checkSquare, checkWhole } from './square.ts'

/** How far two clusters are apart, by the distances of their members. */
export type Linkage = 'SINGLE' | 'AVERAGE' | 'COMPLETE' | 'WARD'

/** Ward's criterion by distances, not by their squares: R's ward.D2 (Murtagh and Legendre 2014). */
const METHODS = {
  SINGLE: 'single',
  AVERAGE: 'average',
  COMPLETE: 'complete',
  WARD: 'ward2',
} as const

/** Two clusters become one. */
export interface Merge {
  /** Below the number of items: that item; from there on: the merge of that number, less items. */
  left: number
  right: number
  /** How far apart the two are. */
  height: number
  /** How many items they have together. */
  size: number
}

export interface Dendrogram {
  /** One less than there are items, in the order in which clusters merge. */
  merges: Merge[]
  /** All items so that a drawn tree does not cross itself. */
  order: number[]
}

/**
 * Agglomerative clustering (Lance and Williams 1967, by ml-hclust): the two nearest clusters become
 * one, until one is left. Of equal distances the first by the order of the items.
 *
 * `distances` has `size * size` values, symmetric, 0 on the diagonal. O(size cubed).
 */
export function hierarchy(distances: Float64Array, linkage: Linkage): Dendrogram {
  const size = checkSquare('the distances', distances)
  if (size < 2) return { merges: [], order: size === 1 ? [0] : [] }
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from(distances.subarray(row * size, (row + 1) * size)),
  )
  const root = agnes(rows, { method: METHODS[linkage], isDistanceMatrix: true })
  const numbers = new Map<Cluster, number>()
  const merges: Merge[] = []
  for (const cluster of inOrderOfMerging(root)) {
    const [left, right] = cluster.children.map((child) =>
      child.isLeaf ? child.index : numbers.get(child)!,
    ) as [number, number]
    numbers.set(cluster, size + merges.length)
    merges.push({ left, right, height: cluster.height, size: cluster.size })
  }
  return { merges, order: root.indices() }
}

/** Merged clusters, children before what they became, the lowest first. */
function inOrderOfMerging(root: Cluster): Cluster[] {
  const merged: Cluster[] = []
  const visit = (cluster: Cluster) => {
    if (cluster.isLeaf) return
    cluster.children.forEach(visit)
    merged.push(cluster)
  }
  visit(root)
  return merged.sort((a, b) => a.height - b.height)
}

/** The groups where the last merges are undone: for each item a group, numbered by first items. */
export function cutInto({ merges }: Dendrogram, groups: number): Int32Array {
  const size = merges.length + 1
  checkWhole('groups', groups, 1)
  const above = Int32Array.from({ length: size + merges.length }, (_, node) => node)
  merges.slice(0, Math.max(0, size - groups)).forEach(({ left, right }, merge) => {
    above[left] = above[right] = size + merge
  })
  const tops = Int32Array.from({ length: size }, (_, item) => {
    let top = item
    while (above[top] !== top) top = above[top]!
    return top
  })
  return byFirst(tops)
}
