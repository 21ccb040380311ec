/** Groups numbered anew: the largest first, of one size the one with the first member. */
export function bySize(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  // A map keeps the order in which groups came first, and sorting keeps it among equals.
  return inOrder(
    groups,
    [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group),
  )
}

/** Groups numbered anew, in the order of their first members. */
export function byFirst(groups: Int32Array): Int32Array {
  return inOrder(groups, [...new Set(groups)])
}

export function countGroups(groups: Int32Array): number {
  return new Set(groups).size
}

function inOrder(groups: Int32Array, order: readonly number[]) {
  const numbers = new Map(order.map((group, number) => [group, number]))
  return groups.map((group) => numbers.get(group)!)
}
