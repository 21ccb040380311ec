import type { ViewEdge } from './edges.ts'

interface Degrees {
  degree: number
  weightedDegree: number
}

/** How many edges each node of a view has, and their weights together; one to itself counts once. */
export function degreesOf(edges: readonly ViewEdge[]): Map<string, Degrees> {
  const degrees = new Map<string, Degrees>()
  for (const { source, target, weight } of edges) {
    for (const id of new Set([source, target])) {
      const { degree = 0, weightedDegree = 0 } = degrees.get(id) ?? {}
      degrees.set(id, { degree: degree + 1, weightedDegree: weightedDegree + weight })
    }
  }
  return degrees
}
