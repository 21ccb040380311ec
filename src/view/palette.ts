import type { ActorKind } from '../actor/actor-kind.ts'

// The colors and shapes of things and edges, for every picture: the explorer's and the exports'.
// Each color is at least 3:1 against its ground. Kinds of actors can be told apart without red or
// green cones, and so can agreement and opposition; what else there is has shapes and names, too.

/** A color on light and on dark ground. */
export interface Tone {
  light: string
  dark: string
}

export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon'

/** The grounds that pictures have. */
export const GROUND: Tone = { light: '#ffffff', dark: '#15181c' }

const tone = (light: string, dark: string): Tone => ({ light, dark })

const group = (en: string, es: string, of: Tone, shape: Shape = 'circle') => ({
  label: { en, es },
  tone: of,
  shape,
})

/** Kinds of things that share a color and shape: more than a dozen colors nobody tells apart. */
export const GROUPS = {
  states: group('States and places', 'Estados y lugares', tone('#285b9e', '#4e88cc')),
  government: group(
    'State bodies, offices',
    'Órganos del Estado, cargos',
    tone('#0c939b', '#2bbbc8'),
  ),
  international: group(
    'International bodies',
    'Organismos internacionales',
    tone('#835ad3', '#cbabff'),
  ),
  society: group('Civil society, media', 'Sociedad civil, medios', tone('#005120', '#90d77b')),
  politics: group('Persons, parties', 'Personas, partidos', tone('#aa4400', '#e9904e')),
  classes: group('Groups of people', 'Grupos de personas', tone('#b48d22', '#e4d254')),
  armed: group(
    'Armed and criminal groups',
    'Grupos armados y delictivos',
    tone('#ac2c3b', '#e05f7c'),
  ),
  proposed: group('Proposed bodies', 'Órganos propuestos', tone('#5b6369', '#babdb4')),
  topic: group('Topics', 'Temas', tone('#b0257a', '#ee85c3'), 'diamond'),
  event: group('Events', 'Eventos', tone('#4a5a68', '#9fb1c1'), 'square'),
  instrument: group('Instruments', 'Instrumentos', tone('#7d5a44', '#cfa68d'), 'square'),
  document: group('Documents', 'Documentos', tone('#333a40', '#dfe5ea'), 'hexagon'),
} as const

export type Group = keyof typeof GROUPS

const OF_ACTORS: Record<string, Group> = {
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
} satisfies Record<`${ActorKind}`, Group>

const OF_OTHERS: Record<string, Group> = {
  topic: 'topic',
  event: 'event',
  instrument: 'instrument',
  document: 'document',
}

/** Of communities and camps, the largest or first of them first. */
export const CATEGORIES: readonly Tone[] = [
  ...[GROUPS.states, GROUPS.politics, GROUPS.society, GROUPS.international, GROUPS.armed],
  ...[GROUPS.classes, GROUPS.government, GROUPS.topic, GROUPS.instrument, GROUPS.proposed],
].map(({ tone: of }) => of)

/** Of what is in none. */
export const UNCATEGORIZED = tone('#8a939b', '#6f7a84')

/** The group of a thing by its type and, of actors, its kind. */
export function groupOf(type: string, kind: string | null | undefined): Group {
  return type === 'actor' ? (OF_ACTORS[kind ?? ''] ?? 'classes') : (OF_OTHERS[type] ?? 'document')
}

/** Dark, or bright, enough for words. */
export const STANCES = {
  SUPPORTS: tone('#0e69b7', '#51aefc'),
  OPPOSES: tone('#bf4519', '#f98b52'),
  AMBIVALENT: tone('#7a6688', '#d3c3a0'),
} as const

/** Of edges, by the family of their relation; where they have none, by the relation. */
const LINES: Record<string, Tone> = {
  STRUCTURE: tone('#6f7c88', '#8c98a4'),
  PLACE: tone('#8c7d6b', '#b5a793'),
  OFFICE: tone('#7b5d9c', '#b494d3'),
  COOPERATION: tone('#2174b9', '#64b2f4'),
  SUPPORT: tone('#1157a5', '#8cc9ff'),
  MIGRATION: tone('#c8820f', '#fec054'),
  PRESSURE: tone('#ce4f30', '#e57c64'),
  REPRESSION: tone('#8c1526', '#e0606f'),
  CONFLICT: tone('#c75612', '#fd9348'),
  POWER: tone('#7a2a86', '#ca84da'),
  DOCUMENTS: tone('#5b7145', '#a8c07f'),
  COMPARISON: tone('#148593', '#64c4cc'),
  INFORMATION: tone('#455562', '#93a8b8'),
  AGREES_WITH: STANCES.SUPPORTS,
  GOES_WITH: STANCES.SUPPORTS,
  DISAGREES_WITH: STANCES.OPPOSES,
  GOES_AGAINST: STANCES.OPPOSES,
  STANCE_SUPPORTS: STANCES.SUPPORTS,
  STANCE_OPPOSES: STANCES.OPPOSES,
  STANCE_AMBIVALENT: STANCES.AMBIVALENT,
  // Of stance networks: of the graph, and of tables of statements.
  SUPPORTS: STANCES.SUPPORTS,
  OPPOSES: STANCES.OPPOSES,
  CONGRUENCE: STANCES.SUPPORTS,
  ASSERTS_ABOUT: tone('#66707a', '#a3aeb8'),
  RECOMMENDS_TO: tone('#a14799', '#e096d8'),
  PARTICIPANT_IN: tone('#7c858d', '#98a3ad'),
}

/** Of what nobody thought of, such as a family of one's own. */
const OTHER = tone('#6b7480', '#9aa3ac')

interface Line {
  family: string | null
  relation: string
}

/** What an edge stands for in a legend. */
export function lineKey({ family, relation }: Line) {
  return family ?? relation
}

export function lineTone(key: string): Tone {
  return LINES[key] ?? OTHER
}
