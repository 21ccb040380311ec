import type { GraphFilter } from '../api/operations.ts'

// Filters with more or fewer conditions.

/** A filter says only what it asks for: an empty list would match nothing. */
export function withConditions(filter: GraphFilter, more: Partial<GraphFilter>): GraphFilter {
  return Object.fromEntries(
    Object.entries({ ...filter, ...more }).filter(([, value]: [string, unknown]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  )
}

export function omit(filter: GraphFilter, ...keys: (keyof GraphFilter)[]): GraphFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([key]) => !keys.includes(key as keyof GraphFilter)),
  )
}

/** Leaves a thing out of the graph, or brings it back. */
export function withThing(filter: GraphFilter, id: string, isThere: boolean): GraphFilter {
  const others = (filter.without ?? []).filter((one) => one !== id)
  return withConditions(filter, { without: isThere ? others : [...others, id] })
}

/** The choices, where they are other than what is meant without any. */
export function unlessUsual<Value extends string>(
  chosen: readonly string[],
  usual: readonly Value[],
): Value[] | undefined {
  const isUsual = chosen.length === usual.length && usual.every((one) => chosen.includes(one))
  return isUsual ? undefined : ([...chosen] as Value[])
}
