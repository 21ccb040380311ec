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

export interface Merge {
  left: number
  right: number
  height: number
  size: number
}

/**
 * A tree followed merge by merge, from the leaves in their drawn order: what each merge should have
 * been, and for each number of clusters who is in which.
 */
export function replay(method: string, distance: Weight, order: number[], merges: Merge[]) {
  const clusters = order.map((item) => [item])
  let open = new Set(order.keys())
  const steps: { nearest: number; apart: number; members: number[] }[] = []
  const cuts: number[][] = []
  for (const { left, right } of merges) {
    const apart = (a: number, b: number) =>
      naiveLinkage(method, distance, at(clusters, a), at(clusters, b))
    const pairs = [...open].flatMap((a) => [...open].filter((b) => a < b).map((b) => apart(a, b)))
    const members = [...at(clusters, left), ...at(clusters, right)]
    steps.push({ nearest: Math.min(...pairs), apart: apart(left, right), members })
    open = new Set([...open].filter((one) => one !== left && one !== right))
    open.add(clusters.push(members) - 1)
    cuts[open.size] = everyOf(order.length).map((item) =>
      [...open].findIndex((cluster) => at(clusters, cluster).includes(item)),
    )
  }
  return { steps, cuts, left: open.size }
}

/** In how many pairs of others one is between two who are not linked themselves, by their camps. */
export function naiveBroker(
  broker: string,
  campOf: ReadonlyMap<string, number>,
  linked: (a: string, b: string) => boolean,
) {
  const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 }
  const camp = campOf.get(broker) ?? NaN
  const others = [...campOf.keys()].filter((one) => one !== broker && linked(broker, one))
  for (const one of others) {
    for (const other of others) {
      if (one >= other || linked(one, other)) continue
      const ends = [campOf.get(one), campOf.get(other)]
      const different = new Set([camp, ...ends]).size
      if (different === 1) roles.coordinator += 1
      else if (different === 3) roles.liaison += 1
      else if (ends.includes(camp)) roles.gatekeeper += 1
      else roles.itinerant += 1
    }
  }
  return { broker: { id: broker }, camp, ...roles, total: sum(Object.values(roles)) }
}

/** For each pair whether it is in one group. */
export function together(groups: number[]) {
  return groups.map((one) => groups.map((other) => one === other))
}

/** What `communities` answers. */
export interface Found {
  stanceNetwork: {
    communities: {
      count: number
      modularity: number | null
      communities: { number: number; members: { id: string }[] }[]
      dendrogram: {
        leaves: { id: string }[]
        merges: Merge[]
      } | null
    }
  }
}

/** What `brokers` answers, with the camps. */
export interface Between {
  stanceNetwork: {
    polarization: { camps: { number: number; members: { id: string }[] }[] }
    brokers: unknown[]
  }
}
