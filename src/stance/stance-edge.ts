import { callerError } from '../errors.ts'
import { HeldBy } from '../position/position.type.ts'
import type { HeldShare, OpenStance } from './open-stance.ts'
import { StanceEdge, StanceEdgePart, StanceShare } from './stance-network.type.ts'
import { StanceRows } from './stance-options.ts'

/** An edge rests on at most this many statements in one answer. */
const MAX_SHARES = 10_000

/** Why two have their weight; null where one of them has no place in the network. */
export function edgeBetween(stance: OpenStance, from: string, to: string): StanceEdge | null {
  const row = stance.coded.rowLabels.indexOf(from)
  const column = stance.columnLabels.indexOf(to)
  if (row < 0 || column < 0) return null
  const shares = stance.explain(from, to)
  return Object.assign(new StanceEdge(), {
    from,
    to,
    weight: shares.reduce((sum, { share }) => sum + share, 0),
    parts: toParts(stance, shares),
    evidence: toShares(shares),
  })
}

/** Never cuts in silence. */
export function toShares(shares: readonly HeldShare[]): StanceShare[] {
  if (shares.length > MAX_SHARES) {
    const allowed = `at most ${String(MAX_SHARES)} statements`
    throw callerError(
      'QUERY_TOO_COMPLEX',
      `The evidence of an edge is ${allowed}: narrow the filter.`,
      {
        input: 'filter',
        allowed,
      },
    )
  }
  return shares.map(({ holding, share }) =>
    Object.assign(new StanceShare(), {
      position: holding.position,
      actor: holding.holder,
      topic: holding.topic,
      share,
      heldBy: holding.isRepresented ? HeldBy.REPRESENTED : HeldBy.SELF,
    }),
  )
}

function toParts({ input }: OpenStance, shares: readonly HeldShare[]): StanceEdgePart[] {
  const parts = new Map<string, StanceEdgePart>()
  for (const { holding, share } of shares) {
    const on = input.rows === StanceRows.ACTORS ? holding.topic : holding.holder
    const part =
      parts.get(on) ?? Object.assign(new StanceEdgePart(), { on, share: 0, statementCount: 0 })
    part.statementCount += 1
    part.share += share
    parts.set(on, part)
  }
  const strength = ({ share }: StanceEdgePart) => Math.abs(share)
  return [...parts.values()].sort(
    (a, b) =>
      strength(b) - strength(a) || b.statementCount - a.statementCount || (a.on < b.on ? -1 : 1),
  )
}
