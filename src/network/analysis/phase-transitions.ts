import { bestCut, louvain } from './communities.ts'
import { byFirst, countGroups } from './groups.ts'
import { hierarchy, type Linkage } from './hierarchy.ts'
import { modularity } from './modularity.ts'
import { type Scaling, scale } from './scaling.ts'
import { sliceDistances, type SliceDistanceRequest } from './slice-distances.ts'

/** How slices become states: clusters of their distances, or communities of their similarities. */
export type PhaseMethod = Linkage | 'LOUVAIN'

/** Plain data, so that it can go to a thread. */
export type PhaseRequest = SliceDistanceRequest & {
  /** Which are compared; all unless told. */
  methods?: readonly PhaseMethod[]
  /**
   * How many states there may be, for those that cut a tree; 2 to 6 unless told. LOUVAIN finds as many
   * as there are, and is not the best with fewer than `least`.
   */
  least?: number
  most?: number
  seed?: number
}

export interface PhaseSolution {
  method: PhaseMethod
  /** The state of each slice, numbered from 0 by their first slices. */
  states: Int32Array
  count: number
  /** Of the similarities; null where no two slices are alike at all. */
  modularity: number | null
}

/** Slices one after the other in one state. */
export interface PhaseSegment {
  state: number
  first: number
  last: number
  start: number
  stop: number
}

export interface Phases {
  /** `slices * slices`, divided by the largest, 0 to 1. */
  distances: Float64Array
  /** That largest distance; 0 where all slices are the same. */
  largest: number
  solutions: PhaseSolution[]
  /**
   * The solution of the highest modularity, the first of equals, among those with `least` states or
   * more (with as many as slices, where these are fewer); among all where none has. Null without slices.
   */
  best: PhaseSolution | null
  /** Of the best solution, in the order of the slices. */
  segments: PhaseSegment[]
  /** The slices in a plane, as far apart as they differ. */
  map: Scaling
}

const METHODS: readonly PhaseMethod[] = ['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD', 'LOUVAIN']

/**
 * When a discourse changes: slices of like networks are one state, and where the state changes is a
 * phase transition (Masuda and Holme 2019, doi:10.1038/s41598-018-37534-2; rDNA 3). Distances are
 * divided by the largest; the similarity of two slices is 1 less that. Of each method the number of
 * states with the highest weighted modularity of the similarities counts, and of all methods the best
 * of those with as many states as are wanted.
 *
 * Of rDNA's methods those by distances that need no start at random, and Louvain for its communities.
 * The map is classical scaling with its stress; rDNA has Kruskal's non-metric one.
 */
export function phaseTransitions(request: PhaseRequest): Phases {
  const { slices, methods = METHODS, least = 2, most = 6, seed = 1 } = request
  const raw = sliceDistances(request)
  const largest = raw.reduce((a, b) => Math.max(a, b), 0)
  const distances = largest === 0 ? raw : raw.map((distance) => distance / largest)
  const similarities = distances.map((distance) => 1 - distance)

  const statesBy = (method: PhaseMethod): Int32Array => {
    // Slices that are all the same are one state.
    if (largest === 0) return new Int32Array(slices.length)
    if (method === 'LOUVAIN') return louvain(similarities, 1, seed)
    return bestCut(hierarchy(distances, method), slices.length, { least, most }, (states) =>
      modularity(similarities, states),
    )
  }
  const solutions = methods.map((method): PhaseSolution => {
    const states = byFirst(statesBy(method))
    const score = modularity(similarities, states)
    return { method, states, count: countGroups(states), modularity: score }
  })
  const best = slices.length === 0 ? null : bestOf(solutions, Math.min(least, slices.length))
  return {
    ...{ distances, largest, solutions, best },
    segments: best ? segmentsOf(best.states, slices) : [],
    map: scale(distances),
  }
}

function bestOf(solutions: readonly PhaseSolution[], least: number) {
  const enough = solutions.filter(({ count }) => count >= least)
  return (enough.length > 0 ? enough : solutions).reduce<PhaseSolution | null>((best, solution) => {
    const isBetter = (solution.modularity ?? -1) > (best?.modularity ?? -1) + 1e-12
    return best === null || isBetter ? solution : best
  }, null)
}

function segmentsOf(states: Int32Array, slices: PhaseRequest['slices']) {
  const segments: PhaseSegment[] = []
  states.forEach((state, slice) => {
    const { start, stop } = slices[slice]!
    const running = segments.at(-1)
    if (running?.state === state) Object.assign(running, { last: slice, stop })
    else segments.push({ state, first: slice, last: slice, start, stop })
  })
  return segments
}
