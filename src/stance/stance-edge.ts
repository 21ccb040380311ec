import type { Context } from '../context.ts'
import { badInput, callerError } from '../errors.ts'
import { isNodeId } from '../node/decode.ts'
import { loadNode } from '../node/node.queries.ts'
import { HeldBy } from '../position/position.type.ts'
import { notFound } from '../view/checked-filter.ts'
import type { HeldShare, ReadyStance } from './ready-stance.ts'
import type { StanceEndsArguments } from './stance-ends-arguments.ts'
import { StanceEdge, StanceEdgePart, StanceShare } from './stance-network.type.ts'
import { StanceRows } from './stance-options.ts'

/** An edge rests on at most this many statements in one answer. */
const MAX_SHARES = 10_000

/**
 * Why two have their weight; null where one of them has no place in the network. Throws BAD_INPUT and
 * NOT_FOUND, naming the input.
 */
export async function explainEdge(
  context: Context,
  stance: ReadyStance,
  { from, to }: StanceEndsArguments,
): Promise<StanceEdge | null> {
  const isOfActors = stance.input.rows === StanceRows.ACTORS
  await Promise.all([
    requireType(context, 'from', from, isOfActors),
    requireType(context, 'to', to, stance.isOneMode ? isOfActors : !isOfActors),
  ])
  if (from === to) throw badInput('to', to, 'another than from')
  const hasBoth = stance.coded.rowLabels.includes(from) && stance.columnLabels.includes(to)
  if (!hasBoth) return null
  const shares = stance.explain(from, to)
  return Object.assign(new StanceEdge(), {
    from,
    to,
    weight: shares.reduce((sum, { share }) => sum + share, 0),
    parts: toParts(stance, shares),
    evidence: toShares(shares),
  })
}

async function requireType(context: Context, input: string, id: string, isActor: boolean) {
  const [type, what] = isActor ? ['actor', 'an actor'] : ['topic', 'a topic']
  const node = isNodeId(id) ? await loadNode(context, id) : null
  if (!node) throw notFound(input, id, what)
  if (!id.startsWith(`${type}:`)) throw badInput(input, id, `the id of ${what}`)
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

function toParts({ input }: ReadyStance, shares: readonly HeldShare[]): StanceEdgePart[] {
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
