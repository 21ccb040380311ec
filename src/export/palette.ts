import type { ExportEdge, ExportNode } from './model.ts'

/** The colours of networks that are made of a table of statements: of what its columns name. */
export const ROW_COLOR = '#1f77b4'
export const COLUMN_COLOR = '#d6a800'

/** Kinds that are drawn alike, with their colour and their words for the legend. */
export interface Shade {
  color: string
  label: Record<'en' | 'es', string>
}

const shade = (color: string, en: string, es: string): Shade => ({ color, label: { en, es } })

const STATES = shade('#1f77b4', 'States and territories', 'Estados y territorios')
const AUTHORITIES = shade(
  '#17a2b8',
  'Governments and state bodies',
  'Gobiernos y órganos del Estado',
)
const INTERNATIONAL = shade('#7b52ab', 'International bodies', 'Organismos internacionales')
const CIVIL_SOCIETY = shade('#2ca02c', 'Civil society and media', 'Sociedad civil y medios')
const PEOPLE = shade('#e08214', 'People and groups', 'Personas y grupos')
const ARMED = shade('#c0392b', 'Armed and criminal groups', 'Grupos armados y delictivos')
const OTHER_ACTORS = shade('#8c6d46', 'Other actors', 'Otros actores')
const TOPICS = shade('#d6a800', 'Topics', 'Temas')
const EVENTS = shade('#d0468c', 'Events', 'Acontecimientos')
const INSTRUMENTS = shade('#5b6f82', 'Instruments', 'Instrumentos')
const DOCUMENTS = shade('#7f7f7f', 'Documents', 'Documentos')

const OF_ACTORS: Record<string, Shade> = {
  STATE: STATES,
  TERRITORY: STATES,
  SUBNATIONAL: STATES,
  REGION: STATES,
  GOVERNMENT: AUTHORITIES,
  STATE_BODY: AUTHORITIES,
  OFFICE: AUTHORITIES,
  COURT: AUTHORITIES,
  IGO: INTERNATIONAL,
  IGO_BODY: INTERNATIONAL,
  UN_AGENCY: INTERNATIONAL,
  MULTILATERAL_GROUPING: INTERNATIONAL,
  NGO: CIVIL_SOCIETY,
  NGO_NETWORK: CIVIL_SOCIETY,
  RESEARCH_ORG: CIVIL_SOCIETY,
  RELIGIOUS_ORG: CIVIL_SOCIETY,
  UNIVERSITY: CIVIL_SOCIETY,
  MEDIA: CIVIL_SOCIETY,
  PERSON: PEOPLE,
  POPULATION: PEOPLE,
  ACTOR_CLASS: PEOPLE,
  COALITION: PEOPLE,
  POLITICAL_COALITION: PEOPLE,
  ARMED_GROUP: ARMED,
  CRIMINAL_GROUP: ARMED,
}

const OF_OTHERS: Record<string, Shade> = {
  topic: TOPICS,
  event: EVENTS,
  instrument: INSTRUMENTS,
  document: DOCUMENTS,
}

export function nodeShade({ entityType, kind, shade }: ExportNode): Shade {
  if (shade) return shade
  if (entityType !== 'actor') return OF_OTHERS[entityType] ?? OTHER_ACTORS
  return OF_ACTORS[kind ?? ''] ?? OTHER_ACTORS
}

export function nodeColor(node: ExportNode) {
  return nodeShade(node).color
}

/** From 3 on, with the root of the degree: areas compare. */
export function nodeSize({ degree }: Pick<ExportNode, 'degree'>) {
  return Math.round((3 + 2 * Math.sqrt(degree)) * 10) / 10
}

const AGREEMENT = shade('#2e8b57', 'Support, cooperation', 'Apoyo, cooperación')
const OPPOSITION = shade(
  '#c0392b',
  'Pressure, conflict, opposition',
  'Presión, conflicto, oposición',
)
const BELONGING = shade('#4c72b0', 'Structure, office, power', 'Estructura, cargo, poder')
const MOVEMENT = shade('#b8860b', 'Migration, place', 'Migración, lugar')
const SAYING = shade(
  '#8e6bb0',
  'Documents, claims, recommendations',
  'Documentos, afirmaciones, recomendaciones',
)
const ACCORD = shade('#2e8b57', 'Agreement', 'Coincidencia')
const DISCORD = shade('#c0392b', 'Disagreement', 'Discrepancia')
const OTHER_EDGES = shade('#8a8f98', 'Other', 'Otros')

const OF_RELATIONS: Record<string, Shade> = {
  COOPERATION: AGREEMENT,
  SUPPORT: AGREEMENT,
  STANCE_SUPPORTS: AGREEMENT,
  PRESSURE: OPPOSITION,
  CONFLICT: OPPOSITION,
  REPRESSION: OPPOSITION,
  STANCE_OPPOSES: OPPOSITION,
  STRUCTURE: BELONGING,
  OFFICE: BELONGING,
  POWER: BELONGING,
  MIGRATION: MOVEMENT,
  PLACE: MOVEMENT,
  DOCUMENTS: SAYING,
  INFORMATION: SAYING,
  CONGRUENCE: AGREEMENT,
  SUPPORTS: AGREEMENT,
  OPPOSES: OPPOSITION,
  ASSERTS_ABOUT: SAYING,
  RECOMMENDS_TO: SAYING,
  AGREES_WITH: ACCORD,
  GOES_WITH: ACCORD,
  DISAGREES_WITH: DISCORD,
  GOES_AGAINST: DISCORD,
}

export function edgeShade({ family, relation }: Pick<ExportEdge, 'family' | 'relation'>): Shade {
  return OF_RELATIONS[family ?? relation] ?? OTHER_EDGES
}

/** 1 for a weight of 1, and one more each time it doubles; less for shares of 1. The sign is a colour's. */
export function edgeSize({ weight }: Pick<ExportEdge, 'weight'>) {
  const amount = Math.abs(weight)
  return amount < 1 ? amount : 1 + Math.log2(amount)
}

export function edgeColor(edge: Pick<ExportEdge, 'family' | 'relation'>) {
  return edgeShade(edge).color
}
