import { ClaimLinkKind } from '../claim/claim.type.ts'
import { type PositionsRequest, readPositions } from '../compare/read-positions.ts'
import type { Context } from '../context.ts'
import { loadNode } from '../node/node.queries.ts'
import { Stance } from '../position/stance.ts'
import { HeldPosition } from '../position/stance-tally.type.ts'
import { checkLimit } from '../position/tally.ts'
import { GraphDoubtKind } from './graph-doubt-kind.ts'
import { GraphDoubt } from './graph-doubt.type.ts'
import { bothSidesReason, doubtOf, linkReason, OUR_READING } from './reasons.ts'
import type { FoundDoubt } from './sections.ts'

/**
 * A doubt with its reason, which stands in the things that it is about. Null where a write took one
 * of these away since the doubt was found.
 */
export async function describeDoubt(
  context: Context,
  kind: GraphDoubtKind,
  { facts, doubtIndex = 0, actor = '', topic = '' }: FoundDoubt,
  request: PositionsRequest,
): Promise<GraphDoubt | null> {
  const [first = '', second] = facts
  switch (kind) {
    case GraphDoubtKind.AMBIGUITY: {
      const doubt = doubtOf(await loadNode(context, first), doubtIndex)
      return toGraphDoubt({ reason: doubt?.reason, doubtKind: doubt?.kind ?? null })
    }
    case GraphDoubtKind.IMPLIED_ONLY:
      return toGraphDoubt({ reason: OUR_READING })
    case GraphDoubtKind.CONTRADICTED:
    case GraphDoubtKind.RESTATED: {
      const link =
        kind === GraphDoubtKind.RESTATED ? ClaimLinkKind.RESTATES : ClaimLinkKind.CONTRADICTS
      // The other claim comes with the same statement, for whoever selects the facts.
      const [claim = null] = await Promise.all(facts.map((id) => loadNode(context, id)))
      return toGraphDoubt({ reason: linkReason(claim, link, second) })
    }
    case GraphDoubtKind.BOTH_SIDES: {
      const [actorNode, topicNode, stances] = await Promise.all([
        loadNode(context, actor),
        loadNode(context, topic),
        readPositions(context, actor, request),
      ])
      checkLimit(stances)
      const positions = stances
        .filter((row) => row.topic === topic && row.stance !== Stance.AMBIVALENT)
        .map(({ position, heldBy }) => Object.assign(new HeldPosition(), { position, heldBy }))
      return toGraphDoubt({
        reason: bothSidesReason(actorNode, topicNode),
        facts: [...new Set(positions.map(({ position }) => position))],
        actor,
        topic,
        positions,
      })
    }
  }

  function toGraphDoubt({
    reason,
    ...said
  }: Partial<Omit<GraphDoubt, 'reason'>> & { reason: GraphDoubt['reason'] | undefined }) {
    if (!reason) return null
    const none = { doubtKind: null, actor: null, topic: null, positions: [] }
    return Object.assign(new GraphDoubt(), none, { kind, facts, reason, ...said })
  }
}
