import { callerError } from '../errors.ts'
import { HOLDING_MODALITIES } from '../fact/modality.ts'
import { type StanceArguments } from './position.queries.ts'
import { type HeldBy, OnBehalfOf } from './position.type.ts'
import { Stance } from './stance.ts'
import { type Camps, CampMember, HeldPosition, StanceSummary } from './stance-tally.type.ts'

/** An answer about stances may rest on at most this many positions. */
const MAX_STANCE_ROWS = 10_000

/** Which positions count: those that hold, and with INCLUDE those held on behalf of the actor. */
export function stanceArguments(onBehalfOf: OnBehalfOf): StanceArguments {
  return {
    links: holderLinks(onBehalfOf),
    modalities: HOLDING_MODALITIES,
    limit: MAX_STANCE_ROWS + 1,
  }
}

/** The edges that lead from a position to those whose position it is. */
export function holderLinks(onBehalfOf: OnBehalfOf) {
  return onBehalfOf === OnBehalfOf.INCLUDE ? ['HELD_BY', 'ON_BEHALF_OF'] : ['HELD_BY']
}

interface StanceRow {
  position: string
  stance: Stance
  heldBy: HeldBy
}

/** Never cuts in silence: throws QUERY_TOO_COMPLEX where there are more positions than that. */
export function checkLimit(rows: readonly unknown[]) {
  if (rows.length <= MAX_STANCE_ROWS) return
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `More than ${String(MAX_STANCE_ROWS)} positions are behind this answer: ask \`positions\` with \`groups\` instead.`,
  )
}

/** One summary a topic, in the order in which topics first come. */
export function summarizeByTopic(rows: readonly (StanceRow & { topic: string })[]) {
  checkLimit(rows)
  const summaries = new Map<string, StanceSummary>()
  for (const { topic, position, stance, heldBy } of rows) {
    let summary = summaries.get(topic)
    if (!summary) {
      summary = Object.assign(new StanceSummary(), {
        topic,
        supports: 0,
        opposes: 0,
        ambivalent: 0,
        positionIds: [],
        positions: [],
      })
      summaries.set(topic, summary)
    }
    if (stance === Stance.SUPPORTS) summary.supports += 1
    else if (stance === Stance.OPPOSES) summary.opposes += 1
    else summary.ambivalent += 1
    summary.positionIds.push(position)
    summary.positions.push(Object.assign(new HeldPosition(), { position, heldBy }))
  }
  return [...summaries.values()]
}

/** The three camps of a topic, each actor once a camp and way of standing there. */
export function divideIntoCamps(rows: readonly (StanceRow & { actor: string })[]): Camps {
  checkLimit(rows)
  return {
    supporters: membersOf(rows.filter(({ stance }) => stance === Stance.SUPPORTS)),
    opponents: membersOf(rows.filter(({ stance }) => stance === Stance.OPPOSES)),
    ambivalent: membersOf(rows.filter(({ stance }) => stance === Stance.AMBIVALENT)),
  }
}

function membersOf(rows: readonly (StanceRow & { actor: string })[]) {
  const members = new Map<string, CampMember>()
  for (const { actor, heldBy, position } of rows) {
    const key = `${heldBy} ${actor}`
    const member = members.get(key)
    if (member) member.positionIds.push(position)
    else {
      members.set(key, Object.assign(new CampMember(), { actor, heldBy, positionIds: [position] }))
    }
  }
  return [...members.values()]
}
