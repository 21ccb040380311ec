// Polarization as DNA measures it, for a few actors: every division is compared. Without any code of
// the service.

/**
 * The largest absolute difference of any camps of equal size (one more or less) from DNA’s ideal ones,
 * divided by all weights.
 */
export function naiveDnaPolarization(congruence: number[], conflict: number[], camps = 2) {
  const size = Math.sqrt(congruence.length)
  const items = Array.from({ length: size }, (_, item) => item)
  const pairs = items.flatMap((a) => items.filter((b) => a !== b).map((b) => [a, b] as const))
  const weight = (values: number[], [a, b]: readonly [number, number]) =>
    values[a * size + b] ?? NaN
  const all = (values: number[]) => sum(pairs.map((pair) => Math.abs(weight(values, pair))))
  const [congruent, conflicting] = [all(congruence), all(conflict)]

  const valueOf = (groups: number[]) => {
    const sizes = groups.map((group) => groups.filter((other) => other === group).length)
    const isSame = ([a, b]: readonly [number, number]) => groups[a] === groups[b]
    const within = pairs.filter(isSame).length
    const between = pairs.length - within
    const ideal = ([a, b]: readonly [number, number]) => {
      const [m, n] = [sizes[a] ?? NaN, sizes[b] ?? NaN]
      return isSame([a, b])
        ? (((m * (m - 1)) / within) * congruent) / within
        : (((m * n) / between) * conflicting) / between
    }
    const differences = pairs.map((pair) => {
      const [g, f] = [weight(congruence, pair), weight(conflict, pair)]
      return isSame(pair)
        ? Math.abs(g - ideal(pair)) + Math.abs(f)
        : Math.abs(g) + Math.abs(f - ideal(pair))
    })
    return sum(differences) / 2
  }
  const values = [...everyBalanced(size, camps)].map(valueOf)
  const total = congruent + conflicting
  return total === 0 || size < camps ? null : Math.max(...values) / total
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** All ways to divide items into so many groups whose sizes differ by one at most. */
function* everyBalanced(size: number, camps: number, groups: number[] = []): Generator<number[]> {
  if (groups.length === size) {
    const sizes = Array.from({ length: camps }, (_, camp) => {
      return groups.filter((group) => group === camp).length
    })
    if (Math.max(...sizes) - Math.min(...sizes) <= 1) yield groups
    return
  }
  for (let group = 0; group < camps; group += 1)
    yield* everyBalanced(size, camps, [...groups, group])
}
