import { createHash } from 'node:crypto'
import { parsePartialDate } from '../values/partial-date.ts'
import { fold } from '../values/fold.ts'
import type { LocalizedText } from '../values/language.ts'

/** Values that both engines store alike. */
export type PropertyValue = string | number | boolean | null | string[]

export type Properties = Record<string, PropertyValue>

/** An edge that leads from an item, written with it. */
export interface Link {
  type: LinkType
  to: string
  properties?: Properties
}

/** One node of the graph with the edges that lead from it: what the writer takes. */
export interface GraphItem {
  id: string
  /** Labels besides `Node`, which all have. */
  labels: readonly Label[]
  /** What lists filter, sort and count by; strings, numbers and lists of strings. */
  properties: Properties
  /** What the API answers with, kept as it is: nested values have no place in a property. */
  record: object
  links: Link[]
}

/** A native edge between two entities, one for each relationship: for paths and neighbourhoods. */
export interface NativeEdge {
  rid: string
  from: string
  to: string
  properties: Properties
}

/** Every label a node may have. Labels reach Cypher only from here. */
export const LABELS = [
  'Entity',
  'Fact',
  'Actor',
  'Topic',
  'Event',
  'Instrument',
  'Document',
  'Passage',
  'RelationType',
  'Vocabulary',
  'Relationship',
  'Position',
  'Claim',
  'Recommendation',
  'Figure',
] as const
export type Label = (typeof LABELS)[number]

/** Every type an edge may have. Types reach Cypher only from here. */
export const LINK_TYPES = [
  'MENTIONED_IN',
  'IN_DOCUMENT',
  'EVIDENCED_BY',
  'CARRIED_BY',
  'COUNTRY',
  'BROADER',
  'PARTICIPANT',
  'AT',
  'PUBLISHED_BY',
  'CONTRIBUTED_BY',
  'FROM',
  'TO',
  'OF_TYPE',
  'HELD_BY',
  'ON_BEHALF_OF',
  'SPOKEN_BY',
  'ON_TOPIC',
  'ASSERTED_BY',
  'SOURCED_FROM',
  'ABOUT',
  'CONCERNS',
  'SUPPORTS',
  'CONTRADICTS',
  'RESTATES',
  'ISSUED_BY',
  'ADDRESSED_TO',
  'TARGETS',
  'GIVES',
] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** Edges of one type to several ends; an id given twice makes one edge. */
export function linksTo(type: LinkType, ids: readonly (string | undefined)[] | undefined): Link[] {
  const ends = new Set(ids?.filter((id) => id !== undefined))
  return [...ends].map((to) => ({ type, to }))
}

/** A text that sorts by `value` and then by id, unique in its list: what keyset pages run over. */
export function sortKey(value: string, id: string) {
  return `${value}\u0000${id}`
}

/** A number as text that sorts as the number does. */
export function sortableNumber(value: number) {
  return String(value).padStart(DIGITS, '0')
}

const DIGITS = 9

/** The number and the id of a {@link sortKey} made of both. */
export function fromNumberKey(key: string): { number: number; id: string } {
  return { number: Number(key.slice(0, DIGITS)), id: key.slice(DIGITS + 1) }
}

/** Sorts after every date and every name. */
const LAST = '~'

/** First and last day, and the two keys that lists are sorted by date with. */
export function dateProperties(date: string | undefined, id: string): Properties {
  const span = date === undefined ? null : parsePartialDate(date)
  return {
    dateMin: span?.min ?? null,
    dateMax: span?.max ?? null,
    // Undated things come last in both directions: after every date, or before every date reversed.
    dateKeyAscending: sortKey(span?.min ?? LAST, id),
    dateKeyDescending: sortKey(span?.min ?? '', id),
  }
}

/** The texts of a record in all languages, as written and folded, for filters. */
export function textProperties(
  name: string,
  ...records: (LocalizedText | undefined)[]
): Properties {
  const values = [...new Set(records.flatMap((record) => Object.values(record ?? {})))]
  return {
    [name]: values,
    [`folded${name.charAt(0).toUpperCase()}${name.slice(1)}`]: values.map(fold),
  }
}

/** Tells whether an item is as it was last written. */
export function fingerprint(value: unknown) {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}
