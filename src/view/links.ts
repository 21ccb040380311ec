import { OnBehalfOf } from '../position/position.type.ts'
import type { CheckedFilter } from './checked-filter.ts'
import { EdgeKind, ENDS, type FactEdgeKind } from './edge-kind.ts'
import type { Way } from './view.queries.ts'

type Holder = Pick<CheckedFilter, 'onBehalfOf'>

function sourcesOf(kind: FactEdgeKind, { onBehalfOf }: Holder): readonly string[] {
  const { sources } = ENDS[kind]
  return onBehalfOf === OnBehalfOf.INCLUDE
    ? sources
    : sources.filter((link) => link !== 'ON_BEHALF_OF')
}

/** The links of facts at whose end edges of some kinds start. */
export function sourceLinks(kinds: readonly FactEdgeKind[], filter: Holder): string[] {
  return kinds.flatMap((kind) => sourcesOf(kind, filter))
}

/** The links of facts at whose end edges of some kinds end. */
export function targetLinks(kinds: readonly FactEdgeKind[]): string[] {
  return kinds.flatMap((kind) => ENDS[kind].targets)
}

/** The links of facts at whose end edges of some kinds start or end. */
export function allLinks(kinds: readonly FactEdgeKind[], filter: Holder): string[] {
  return [...sourceLinks(kinds, filter), ...targetLinks(kinds)]
}

/** Which link of a fact leads on from which, for steps one way or both: `FROM>TO`. */
export function waysOver(kinds: readonly FactEdgeKind[], way: Way, filter: Holder): string[] {
  return kinds.flatMap((kind) =>
    sourcesOf(kind, filter).flatMap((source) =>
      ENDS[kind].targets.flatMap((target) => [
        ...(way === 'AGAINST' ? [] : [`${source}>${target}`]),
        ...(way === 'ALONG' ? [] : [`${target}>${source}`]),
      ]),
    ),
  )
}

export function isRelationship(kind: FactEdgeKind) {
  return kind === EdgeKind.RELATIONSHIP
}
