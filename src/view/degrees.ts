import type { ViewEdge } from './edges.ts'

interface Degrees {
  degree: number
  weightedDegree: number
}

/** How many edges each node of a view has, and their weights together; one to itself counts once. */
export function degreesOf(edges: readonly ViewEdge[]): Map<string, Degrees> {
  const degrees = new Map<string, Degrees>()
  const add = (id: string, weight: number) => {
    const known = degrees.get(id)
    if (known) {
      known.degree += 1
      known.weightedDegree += weight
    } else degrees.set(id, { degree: 1, weightedDegree: weight })
  }
  for (const { source, target, weight } of edges) {
    add(source, weight)
    if (target !== source) add(target, weight)
  }
  return degrees
}
