import type { ActorKind } from '../api/operations.ts'
import type { TextKey } from '../texts/texts.ts'

/** A color on light and on dark ground; each at least 3:1 against its ground. */
export interface Tone {
  light: string
  dark: string
}

export type Theme = keyof Tone

const tone = (light: string, dark: string): Tone => ({ light, dark })

/** Kinds of things that share a color and shape: more than a dozen colors nobody tells apart. */
export const GROUPS = {
  states: { text: 'groupStates', tone: tone('#2f67b1', '#6ea8ef'), shape: 'circle' },
  government: { text: 'groupGovernment', tone: tone('#0b7a7e', '#4fc3c7'), shape: 'circle' },
  international: { text: 'groupInternational', tone: tone('#7646b0', '#b795e8'), shape: 'circle' },
  society: { text: 'groupSociety', tone: tone('#2c7d43', '#6cc685'), shape: 'circle' },
  politics: { text: 'groupPolitics', tone: tone('#b5500f', '#f0985c'), shape: 'circle' },
  classes: { text: 'groupClasses', tone: tone('#8b6914', '#d4b254'), shape: 'circle' },
  armed: { text: 'groupArmed', tone: tone('#a92a3a', '#f07f8c'), shape: 'circle' },
  proposed: { text: 'groupProposed', tone: tone('#5f6b76', '#a7b3be'), shape: 'circle' },
  topic: { text: 'groupTopic', tone: tone('#b0257a', '#ee85c3'), shape: 'diamond' },
  event: { text: 'groupEvent', tone: tone('#4a5a68', '#9fb1c1'), shape: 'square' },
  instrument: { text: 'groupInstrument', tone: tone('#7d5a44', '#cfa68d'), shape: 'square' },
  document: { text: 'groupDocument', tone: tone('#333a40', '#dfe5ea'), shape: 'hexagon' },
} as const satisfies Record<string, { text: TextKey; tone: Tone; shape: Shape }>

export type Group = keyof typeof GROUPS
export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon'

const GROUP_OF_KIND: Record<ActorKind, Group> = {
  STATE: 'states',
  TERRITORY: 'states',
  SUBNATIONAL: 'states',
  REGION: 'states',
  GOVERNMENT: 'government',
  STATE_BODY: 'government',
  OFFICE: 'government',
  COURT: 'government',
  IGO: 'international',
  IGO_BODY: 'international',
  UN_AGENCY: 'international',
  MULTILATERAL_GROUPING: 'international',
  COMMITTEE: 'international',
  NGO: 'society',
  NGO_NETWORK: 'society',
  RESEARCH_ORG: 'society',
  RELIGIOUS_ORG: 'society',
  UNIVERSITY: 'society',
  MEDIA: 'society',
  COALITION: 'society',
  PERSON: 'politics',
  POLITICAL_COALITION: 'politics',
  ACTOR_CLASS: 'classes',
  COMPANY_CLASS: 'classes',
  POPULATION: 'classes',
  ARMED_GROUP: 'armed',
  CRIMINAL_GROUP: 'armed',
  PROPOSED_BODY: 'proposed',
}

const GROUP_OF_TYPE: Record<string, Group> = {
  Topic: 'topic',
  Event: 'event',
  Instrument: 'instrument',
  Document: 'document',
}

/** A thing as far as its color and shape depend on it. */
export interface Kinded {
  __typename: string
  actorKind?: ActorKind | null | undefined
}

export function groupOf({ __typename, actorKind }: Kinded): Group {
  return actorKind ? GROUP_OF_KIND[actorKind] : (GROUP_OF_TYPE[__typename] ?? 'document')
}

const FAMILIES: Record<string, Tone> = {
  STRUCTURE: tone('#6f7b87', '#8d99a5'),
  PLACE: tone('#8c7d6b', '#b5a793'),
  OFFICE: tone('#7d63a8', '#b49be0'),
  COOPERATION: tone('#2273b8', '#63b0f2'),
  SUPPORT: tone('#23854f', '#5fc78d'),
  MIGRATION: tone('#b67400', '#eab04a'),
  PRESSURE: tone('#cf3f52', '#f58a98'),
  REPRESSION: tone('#8c1526', '#e0606f'),
  CONFLICT: tone('#d14a1f', '#ff9469'),
  POWER: tone('#7a2a86', '#d18add'),
  DOCUMENTS: tone('#5b6f3e', '#a8c07f'),
  COMPARISON: tone('#1f8590', '#62c6d0'),
  INFORMATION: tone('#455562', '#93a7b6'),
}

const STANCES = {
  SUPPORTS: tone('#1f7a45', '#5cc98b'),
  OPPOSES: tone('#bf2f43', '#f58a98'),
  AMBIVALENT: tone('#a06a00', '#e8b04c'),
} as const satisfies Record<string, Tone>

const KINDS: Record<string, Tone> = {
  CLAIM: tone('#66707a', '#a2adb8'),
  RECOMMENDATION: tone('#a0469f', '#de92dd'),
  PARTICIPATION: tone('#7c858d', '#98a3ad'),
  ...Object.fromEntries(Object.entries(STANCES).map(([key, tone]) => [`STANCE_${key}`, tone])),
}

const CATEGORIES = [
  ...[GROUPS.states, GROUPS.politics, GROUPS.society, GROUPS.international, GROUPS.armed],
  ...[GROUPS.classes, GROUPS.government, GROUPS.topic, GROUPS.instrument, GROUPS.proposed],
].map(({ tone }) => tone)

const UNKNOWN = tone('#aab2ba', '#5a646e')

/** What stands out by its key in the legend: the family of a relation, or what else makes an edge. */
export function edgeKey({ kind, relation, family }: EdgeLike) {
  if (kind === 'STANCE') return relation
  return family ?? kind
}

interface EdgeLike {
  kind: string
  relation: string
  family: string | null
}

export function edgeTone(key: string): Tone {
  return FAMILIES[key] ?? KINDS[key] ?? category(hash(key))
}

/** The largest communities have a color each; small ones share them. */
export function category(index: number): Tone {
  return CATEGORIES[index % CATEGORIES.length] ?? UNKNOWN
}

export function stanceTone(stance: string | null | undefined): Tone {
  return stance && stance in STANCES ? STANCES[stance as keyof typeof STANCES] : UNKNOWN
}

/** The same number for the same text: colors and first places that do not depend on chance. */
export function hash(text: string) {
  let value = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619)
  }
  return value >>> 0
}
