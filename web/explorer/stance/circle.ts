export interface Place {
  x: number
  y: number
}

/** A place on a circle for each, those of one group beside each other; who is in none comes last. */
export function circleOfGroups(
  ids: readonly string[],
  groups: ReadonlyMap<string, number>,
): ReadonlyMap<string, Place> {
  const group = (id: string) => groups.get(id) ?? Infinity
  const ordered = [...ids].sort((a, b) => group(a) - group(b) || (a < b ? -1 : 1))
  return new Map(
    ordered.map((id, index) => {
      const angle = (2 * Math.PI * index) / ordered.length - Math.PI / 2
      return [id, { x: Math.cos(angle), y: Math.sin(angle) }]
    }),
  )
}
