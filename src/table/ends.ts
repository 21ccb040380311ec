import type { Node } from '../node/node.type.ts'
import type { GraphFilter } from '../view/graph-filter.ts'

/** Something at an end of a fact, as views judge it. */
type End = Node & { kind?: string; degree?: number | null }

/**
 * True where a fact makes an edge that a filter keeps: both its ends are of the kinds and the degree
 * that it asks for. Things that are no actors are of any kind.
 */
export function hasKeptEnds(
  { actorKinds, minDegree }: GraphFilter,
  sources: readonly (Node | undefined)[],
  targets: readonly (Node | undefined)[],
) {
  if (!actorKinds && minDegree == null) return true
  const isKept = (end: End | undefined) =>
    end !== undefined &&
    (!actorKinds || !end.id.startsWith('actor:') || actorKinds.some((kind) => kind === end.kind)) &&
    (end.degree ?? 0) >= (minDegree ?? 0)
  return sources.some(isKept) && targets.some(isKept)
}
