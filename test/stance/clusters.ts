// Communities and clusterings as their definitions have them, for a few items: every division is
// compared, every merge held against every other. Without any code of the service.

/** Symmetric, row by row. */
export type Weight = (row: number, column: number) => number

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
/** An item that must be there. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`There is no item ${String(index)}.`)
  return item
}

const everyOf = (size: number) => Array.from({ length: size }, (_, item) => item)

/** Newman's weighted modularity, pair by pair. */
export function naiveModularity(weight: Weight, groups: number[], resolution = 1) {
  const items = everyOf(groups.length)
  const bound = (a: number, b: number) => (a === b ? 0 : Math.max(0, weight(a, b)))
  const strength = items.map((a) => sum(items.map((b) => bound(a, b))))
  const total = sum(strength)
  return sum(
    items.flatMap((a) =>
      items
        .filter((b) => groups[a] === groups[b])
        .map(
          (b) => (bound(a, b) - (resolution * at(strength, a) * at(strength, b)) / total) / total,
        ),
    ),
  )
}

/** All ways to divide some items into groups. */
export function* everyDivision(size: number, groups: number[] = []): Generator<number[]> {
  if (groups.length === size) {
    yield groups
    return
  }
  for (let group = 0; group <= Math.max(-1, ...groups) + 1; group += 1) {
    yield* everyDivision(size, [...groups, group])
  }
}

/** How differently two are linked with all others. */
export function naiveDistance(weight: Weight, size: number): Weight {
  return (a, b) =>
    Math.sqrt(
      2 *
        sum(
          everyOf(size)
            .filter((other) => other !== a && other !== b)
            .map((other) => (weight(a, other) - weight(b, other)) ** 2),
        ),
    )
}

/** How far two clusters are apart. */
export function naiveLinkage(method: string, distance: Weight, one: number[], other: number[]) {
  const between = (a: number[], b: number[]) => a.flatMap((i) => b.map((j) => distance(i, j)))
  const all = between(one, other)
  const mean = (values: number[]) => sum(values) / values.length
  const spread = (a: number[], b: number[]) => mean(between(a, b).map((value) => value ** 2))
  switch (method) {
    case 'SINGLE':
      return Math.min(...all)
    case 'COMPLETE':
      return Math.max(...all)
    case 'AVERAGE':
      return mean(all)
    default: {
      const [n, m] = [one.length, other.length]
      const apart = spread(one, other) - (spread(one, one) + spread(other, other)) / 2
      return Math.sqrt(((2 * n * m) / (n + m)) * apart)
    }
  }
}
