import type { Connected } from './view.queries.ts'

interface Part {
  ids: string[]
  degree: number
}

/**
 * Things in two parts that take about as long to read from, by how many facts touch each: two
 * statements side by side take half as long as one. Few facts are read in one.
 */
export function inTwo(things: readonly Connected[], few: number): string[][] {
  const total = things.reduce((sum, { degree }) => sum + degree, 0)
  if (total <= few) return [things.map(({ id }) => id)]
  const [one, other]: [Part, Part] = [
    { ids: [], degree: 0 },
    { ids: [], degree: 0 },
  ]
  for (const { id, degree } of things.toSorted((a, b) => b.degree - a.degree)) {
    const lighter = one.degree <= other.degree ? one : other
    lighter.ids.push(id)
    lighter.degree += degree
  }
  return [one.ids, other.ids]
}

/**
 * The thing that more facts touch than all the others together, where these are not few: what connects
 * it with the others is read from these sooner than from itself.
 */
export function heaviest(things: readonly Connected[], few: number): Connected | undefined {
  const total = things.reduce((sum, { degree }) => sum + degree, 0)
  if (total <= few) return undefined
  return things.find(({ degree }) => degree > total - degree)
}
