import type { Node } from '../node/node.type.ts'
import type { GraphFilter } from '../view/graph-filter.ts'

/** Something at an end of a fact, as views judge it. */
type End = Node & { kind?: string; degree?: number | null }

/**
 * True where a fact makes an edge that a filter keeps: both its ends are of the kinds and the degree
 * that it asks for, and not left out. Things that are no actors are of any kind. Facts without two
 * ends are no edges: they stay where it asks nothing of ends.
 */
export function hasKeptEnds(
  { actorKinds, minDegree, without }: GraphFilter,
  sources: readonly (Node | undefined)[],
  targets: readonly (Node | undefined)[],
) {
  const asksOfEnds = actorKinds != null || minDegree != null
  if (!asksOfEnds && (!without || sources.length === 0 || targets.length === 0)) return true
  const isKept = (end: End | undefined) =>
    end !== undefined &&
    (!actorKinds || !end.id.startsWith('actor:') || actorKinds.some((kind) => kind === end.kind)) &&
    (end.degree ?? 0) >= (minDegree ?? 0) &&
    without?.includes(end.id) !== true
  return sources.some(isKept) && targets.some(isKept)
}
