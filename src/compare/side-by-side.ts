import { HOLDING_MODALITIES, type Modality } from '../fact/modality.ts'
import { HiddenByModality } from '../list/connection.ts'
import type { HeldBy } from '../position/position.type.ts'
import { HeldPosition } from '../position/stance-tally.type.ts'
import { Stance } from '../position/stance.ts'
import { ComparedPair, ComparedStance, ComparedTopic, Comparison } from './compare.type.ts'

/** One position, as an actor comes to it. */
export interface OwnPosition {
  position: string
  stance: Stance
  topic: string
  modality: Modality
  heldBy: HeldBy
}

/** What the stances of two actors on one topic are to each other. */
type Verdict = 'agreeOn' | 'disagreeOn' | 'mixedOn' | 'silentOn'

/**
 * Puts actors side by side by the positions of each, in the order of the documents. Only positions
 * of the modalities that are shown are compared. Which actor comes first changes nothing but the order of the answer.
 */
export function sideBySide(
  actors: readonly string[],
  positionsOf: (actor: string) => readonly OwnPosition[],
  shown: readonly Modality[] = HOLDING_MODALITIES,
): Comparison {
  const isShown = ({ modality }: OwnPosition) => shown.includes(modality)
  const columns = actors.map((actor) => ({
    actor,
    byTopic: groupByTopic(positionsOf(actor).filter(isShown)),
  }))
  const topics = [...new Set(columns.flatMap(({ byTopic }) => [...byTopic.keys()]))]
    .map((topic) => {
      const stances = columns.map(({ actor, byTopic }) =>
        toStance(actor, byTopic.get(topic) ?? new Map<string, OwnPosition>()),
      )
      return Object.assign(new ComparedTopic(), { topic, stances })
    })
    .sort(byVoicesThenId)

  return Object.assign(new Comparison(), {
    actors: [...actors],
    topicCount: topics.length,
    topics,
    pairs: actors.flatMap((a, i) => actors.slice(i + 1).map((b, j) => toPair(a, b, i, i + 1 + j))),
    hiddenByModality: countByModality(
      actors.flatMap((actor) => positionsOf(actor)).filter((own) => !isShown(own)),
    ),
  })

  function toPair(a: string, b: string, column: number, otherColumn: number): ComparedPair {
    const lists: Record<Verdict, string[]> = {
      agreeOn: [],
      disagreeOn: [],
      mixedOn: [],
      silentOn: [],
    }
    for (const { topic, stances } of topics) {
      const one = stances[column]?.stance ?? null
      const other = stances[otherColumn]?.stance ?? null
      lists[compareStances(one, other)].push(topic)
    }
    const agree = lists.agreeOn.length
    const disagree = lists.disagreeOn.length
    const mixed = lists.mixedOn.length
    return Object.assign(new ComparedPair(), {
      a,
      b,
      ...lists,
      agree,
      disagree,
      mixed,
      silent: lists.silentOn.length,
      score: agreementScore(agree, disagree, mixed),
    })
  }
}

/** What two stances on one topic are to each other; null is silence. */
export function compareStances(one: Stance | null, other: Stance | null): Verdict {
  if (one === null || other === null) return 'silentOn'
  if (one === Stance.AMBIVALENT || other === Stance.AMBIVALENT) return 'mixedOn'
  return one === other ? 'agreeOn' : 'disagreeOn'
}

/** From -1 to 1; null where two actors have no topic in common. */
export function agreementScore(agree: number, disagree: number, mixed: number): number | null {
  const common = agree + disagree + mixed
  return common === 0 ? null : (agree - disagree) / common
}

/** A position that an actor both holds and is represented in counts once, as it first comes. */
function groupByTopic(positions: readonly OwnPosition[]) {
  const topics = new Map<string, Map<string, OwnPosition>>()
  for (const own of positions) {
    const onTopic = topics.get(own.topic) ?? new Map<string, OwnPosition>()
    if (!onTopic.has(own.position)) onTopic.set(own.position, own)
    topics.set(own.topic, onTopic)
  }
  return topics
}

function toStance(actor: string, positions: ReadonlyMap<string, OwnPosition>): ComparedStance {
  const counts = { supports: 0, opposes: 0, ambivalent: 0 }
  for (const { stance } of positions.values()) {
    if (stance === Stance.SUPPORTS) counts.supports += 1
    else if (stance === Stance.OPPOSES) counts.opposes += 1
    else counts.ambivalent += 1
  }
  return Object.assign(new ComparedStance(), {
    actor,
    stance: overallStance(counts),
    ...counts,
    positions: [...positions.values()].map(({ position, heldBy }) =>
      Object.assign(new HeldPosition(), { position, heldBy }),
    ),
  })
}

function overallStance({
  supports,
  opposes,
  ambivalent,
}: Pick<ComparedStance, 'supports' | 'opposes' | 'ambivalent'>): Stance | null {
  const all = supports + opposes + ambivalent
  if (all === 0) return null
  if (supports === all) return Stance.SUPPORTS
  if (opposes === all) return Stance.OPPOSES
  return Stance.AMBIVALENT
}

function byVoicesThenId(one: ComparedTopic, other: ComparedTopic) {
  return voices(other) - voices(one) || (one.topic < other.topic ? -1 : 1)
}

function voices({ stances }: ComparedTopic) {
  return stances.filter(({ stance }) => stance !== null).length
}

/** Each position once, whoever of the actors comes to it. */
function countByModality(positions: readonly OwnPosition[]): HiddenByModality[] {
  const hidden = new Map<Modality, Set<string>>()
  for (const own of positions) {
    const ids = hidden.get(own.modality) ?? new Set()
    hidden.set(own.modality, ids.add(own.position))
  }
  return [...hidden]
    .map(([modality, { size }]) => Object.assign(new HiddenByModality(), { modality, count: size }))
    .sort((a, b) => b.count - a.count || (a.modality < b.modality ? -1 : 1))
}
